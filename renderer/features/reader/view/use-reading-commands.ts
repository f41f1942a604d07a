import type { RefObject } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import { doubtfulReadings } from '@core/text/readings';
import { useCommand } from '../../../app/commands';
import { checkWords, hasReadings, lastStepIn, stepToDoubtful } from '../../../app/readings';
import type { PaneKey } from '../../../app/window-state';
import { selectedRange } from './dom-position';

interface Options {
  readonly pane: PaneKey;
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly isActive: boolean;
  readonly focus: BlockId | null;
}

/** The commands for the words of a scan, in the pane that the reader is in. */
export function useReadingCommands({ pane, article, scroller, isActive, focus }: Options): void {
  const isOffered = isActive && hasReadings(article);
  /** The selected words, else the word that was stepped to, else the first doubtful one of the passage, else any. */
  const check = (): void => {
    const selected = scroller.current === null ? null : selectedRange(scroller.current, article.text);
    const block = focus === null ? null : findBlock(article, focus);
    const isIn = ({ start }: { readonly start: number }): boolean =>
      block === null || (start >= block.start && start < block.end);
    const all = doubtfulReadings(article);
    const last = lastStepIn(pane, article);
    const range =
      selected ?? all.find((one) => one.start === last?.start && isIn(one)) ?? all.find(isIn) ?? all[0];
    if (range !== undefined) checkWords(article, range);
  };
  useCommand('read.next-uncertain', () => void stepToDoubtful(pane, article, 1), isOffered);
  useCommand('read.previous-uncertain', () => void stepToDoubtful(pane, article, -1), isOffered);
  useCommand('read.check', check, isOffered);
}
