import { UserCheck, UserX } from 'lucide-react';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { afterClosing } from '../../../ui/after-closing';
import type { MenuEntry } from '../../../ui/Menu';
import { acceptSpeaker, rejectSpeaker } from '../model/accept-speaker';
import type { MarginProposals } from './use-margin-proposals';

/** What the context menu of a passage offers of its proposed speakers: to accept each for this passage, or to reject him. */
export function proposalEntries(
  article: Article,
  block: Block,
  { found, byBlock }: MarginProposals,
): readonly MenuEntry[] {
  const here = byBlock.get(block.id) ?? [];
  if (found === null || here.length === 0) return [];
  const decide = (label: string, make: Parameters<typeof correctArticle>[2]) => (): void =>
    afterClosing(() => void correctArticle(article.id, label, make));
  return [
    'line',
    ...here.flatMap(({ speaker }): readonly MenuEntry[] => {
      const name = speaker.called;
      const choice = { passages: [block.id], conditions: [], standing: 'other' } as const;
      return [
        {
          id: `accept-${speaker.id}`,
          label: t('speakers.menu.accept', { name }),
          icon: <UserCheck />,
          run: decide(t('speakers.accepted', { name }), (now) =>
            acceptSpeaker(now, found, speaker.id, choice),
          ),
        },
        {
          id: `reject-${speaker.id}`,
          label: t('speakers.menu.reject', { name }),
          icon: <UserX />,
          run: decide(t('speakers.rejected', { name }), () => rejectSpeaker(speaker)),
        },
      ];
    }),
  ];
}
