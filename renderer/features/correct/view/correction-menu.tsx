import { Heading, Link2, PencilLine, Pilcrow, Scissors, SpellCheck, UnfoldVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Block, BlockKind } from '@core/contract/block';
import { correctArticle, startCorrecting } from '../../../app/correction-actions';
import { doubtfulReadings, type TextRange } from '@core/text/readings';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import { checkWords, hasReadings } from '../../../app/readings';
import { afterClosing } from '../../../ui/after-closing';
import type { MenuEntry } from '../../../ui/Menu';
import { cutOf, joinWithNext, markAs, splitAt } from '../model/block-corrections';
import { attributionEntries, type Correct } from './attribution-menu';

/** UTF-16 offsets into the canonical text, end exclusive; `null` where nothing is selected. */
type Selected = { readonly start: number; readonly end: number } | null;

/** What the context menu of a passage offers in an imported article: the way into correcting, and, there, the means. */
export function correctionMenu(
  article: Article,
  block: Block,
  selected: Selected,
  isCorrecting: boolean,
): readonly MenuEntry[] {
  const reading = readingEntries(article, block, selected);
  if (!isCorrecting) {
    const run = (): void => startCorrecting(article.id);
    return ['line', ...reading, { id: 'correct', label: t('correct.title'), icon: <PencilLine />, run }];
  }
  // The passage may be drawn anew: the menu must have given it the focus back before.
  const correct: Correct = (label, make) => () =>
    afterClosing(() => void correctArticle(article.id, label, make));
  return [
    'line',
    ...reading,
    ...borderEntries(article, block, selected, correct),
    ...kindEntries(block, correct),
    'line',
    ...attributionEntries(article, block, selected, correct),
  ];
}

/** For a scan: the selected words, else the first doubtful one of the passage. */
function readingEntries(article: Article, block: Block, selected: Selected): readonly MenuEntry[] {
  if (!hasReadings(article)) return [];
  const isIn = (range: TextRange): boolean => range.start < block.end && range.end > block.start;
  const range =
    selected !== null && isIn(selected) ? selected : (doubtfulReadings(article).find(isIn) ?? null);
  return [
    {
      id: 'reading',
      label: t('reader.action.reading'),
      icon: <SpellCheck />,
      keys: keyOf('read.check'),
      ...(range === null ? { hint: t('correct.menu.reading.hint') } : {}),
      isDisabled: range === null,
      run: () => afterClosing(() => range !== null && checkWords(article, range)),
    },
  ];
}

/** Where a passage begins and ends. */
function borderEntries(
  article: Article,
  block: Block,
  selected: Selected,
  correct: Correct,
): readonly MenuEntry[] {
  const at = cutOf(block, selected);
  return [
    {
      id: 'join',
      label: t('correct.join'),
      icon: <Link2 />,
      isDisabled: article.blocks.at(-1)?.id === block.id,
      run: correct(t('correct.join.done'), (now) => joinWithNext(now, block.id)),
    },
    {
      id: 'split',
      label: t('correct.menu.split'),
      ...(at === null ? { hint: t('correct.menu.split.hint') } : {}),
      icon: <Scissors />,
      isDisabled: at === null,
      run: correct(t('correct.split.done'), (now) => (at === null ? [] : splitAt(now, block.id, at))),
    },
  ];
}

/** What a passage is. */
function kindEntries(block: Block, correct: Correct): readonly MenuEntry[] {
  const entry = (kind: BlockKind, label: string, icon: ReactNode, named: string, level = 0): MenuEntry => ({
    id: kind,
    label,
    icon,
    isDisabled: block.kind === kind,
    run: correct(t('correct.kind.marked', { kind: named.toLowerCase() }), () =>
      markAs(block.id, kind, level),
    ),
  });
  return [
    entry('heading', t('correct.menu.heading'), <Heading />, t('correct.kind.heading2'), 2),
    entry('paragraph', t('correct.menu.paragraph'), <Pilcrow />, t('correct.kind.paragraph')),
    entry('furniture', t('correct.menu.furniture'), <UnfoldVertical />, t('correct.kind.furniture')),
  ];
}
