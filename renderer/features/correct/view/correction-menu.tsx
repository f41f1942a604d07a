import { Heading, Link2, Mic, PencilLine, Pilcrow, Scissors, UnfoldVertical } from 'lucide-react';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import { nameOfAccount } from '../../../app/condition-labels';
import { correctArticle, startCorrecting } from '../../../app/correction-actions';
import { afterClosing } from '../../../ui/after-closing';
import type { MenuEntry } from '../../../ui/Menu';
import { chosenBlocks, cutOf, giveTo, joinWithNext, markAs, splitAt } from '../model/block-corrections';

/** What the context menu of a passage offers in an imported article: the way into correcting, and, there, the means. */
export function correctionMenu(
  article: Article,
  block: Block,
  selected: { readonly start: number; readonly end: number } | null,
  isCorrecting: boolean,
): readonly MenuEntry[] {
  const { id: articleId } = article;
  if (!isCorrecting)
    return [
      'line',
      {
        id: 'correct',
        label: 'Correct this article',
        icon: <PencilLine />,
        run: () => startCorrecting(articleId),
      },
    ];
  // The passage may be drawn anew: the menu must have given it the focus back before.
  const correct = (label: string, make: Parameters<typeof correctArticle>[2]) => () =>
    afterClosing(() => void correctArticle(articleId, label, make));
  const at = cutOf(block, selected);
  const blockIds = chosenBlocks(article, block, selected);
  const passages = blockIds.length === 1 ? 'this passage' : `these ${blockIds.length} passages`;
  return [
    'line',
    {
      id: 'join',
      label: 'Join with the next',
      icon: <Link2 />,
      isDisabled: article.blocks.at(-1)?.id === block.id,
      run: correct('Joined with the next', (now) => joinWithNext(now, block.id)),
    },
    {
      id: 'split',
      label: 'Split at the selection',
      ...(at === null ? { hint: 'Select where the second part begins' } : {}),
      icon: <Scissors />,
      isDisabled: at === null,
      run: correct('Split in two', (now) => (at === null ? [] : splitAt(now, block.id, at))),
    },
    {
      id: 'heading',
      label: 'Mark as a heading',
      icon: <Heading />,
      isDisabled: block.kind === 'heading',
      run: correct('Marked as a heading', () => markAs(block.id, 'heading', 2)),
    },
    {
      id: 'paragraph',
      label: 'Mark as a paragraph',
      icon: <Pilcrow />,
      isDisabled: block.kind === 'paragraph',
      run: correct('Marked as a paragraph', () => markAs(block.id, 'paragraph')),
    },
    {
      id: 'furniture',
      label: 'Mark as page furniture',
      icon: <UnfoldVertical />,
      isDisabled: block.kind === 'furniture',
      run: correct('Marked as page furniture', () => markAs(block.id, 'furniture')),
    },
    'line',
    ...article.accounts.map((account): MenuEntry => ({
      id: `give-${account.id}`,
      label: `Give ${passages} to ${nameOfAccount(account)}`,
      icon: <Mic />,
      run: correct(`Given to ${nameOfAccount(account)}`, () =>
        giveTo(blockIds, { by: 'account', accountId: account.id }),
      ),
    })),
    {
      id: 'give-article',
      label: `Give ${passages} to the article itself`,
      icon: <Mic />,
      run: correct('Given to the article', () => giveTo(blockIds, { by: 'article' })),
    },
    {
      id: 'give-unknown',
      label: 'Voice unknown',
      icon: <Mic />,
      run: correct('Voice unknown', () => giveTo(blockIds, { by: 'unknown' })),
    },
  ];
}
