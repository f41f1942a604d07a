import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import { canonicalLine } from '@core/text/canonical-text';
import { blockIndexAt } from '@core/text/blocks';
import { withoutSigns, type TextRange } from '@core/text/readings';

/** What a reader makes of words: confirms them, writes others, or takes away what is no word. */
export type Reading = 'confirmed' | 'corrected' | 'removed';

export function readingOf(words: string, typed: string): Reading {
  const reading = canonicalLine(typed);
  if (reading === '') return 'removed';
  return reading === withoutSigns(words) ? 'confirmed' : 'corrected';
}

/**
 * The correction by which the words of a range become what was typed. Nothing where they are that already, or where they
 * are all of their passage and would be none.
 */
export function readAs(article: Article, { start, end }: TextRange, typed: string): readonly Correction[] {
  const block = article.blocks[blockIndexAt(article, start)];
  if (block === undefined || end > block.end) return [];
  const reading = canonicalLine(typed);
  const [from, to] = reading === '' ? withOneSpace(article.text, start, end, block) : [start, end];
  const read = article.text.slice(from, to);
  const isWhole = from === block.start && to === block.end;
  if (read === reading || (reading === '' && isWhole)) return [];
  return [{ do: 'set-reading', blockId: block.id, at: from - block.start, read, reading }];
}

/** Of the spaces on both sides of what goes one goes with it. */
function withOneSpace(
  text: string,
  start: number,
  end: number,
  block: TextRange,
): readonly [start: number, end: number] {
  if (end < block.end && text.charAt(end) === ' ') return [start, end + 1];
  return start > block.start && text.charAt(start - 1) === ' ' ? [start - 1, end] : [start, end];
}

/** One checked word of an article. */
export interface CheckedReading {
  /** Index into the corrections. */
  readonly index: number;
  /** As the program read it, its sign of doubt with it. */
  readonly read: string;
  /** Empty where it was removed. */
  readonly reading: string;
}

/** Every reading that was confirmed or corrected, the last first. */
export const readingHistory = ({ corrected }: Pick<Article, 'corrected'>): readonly CheckedReading[] =>
  (corrected?.corrections ?? [])
    .flatMap((one, index) =>
      one.do === 'set-reading' ? [{ index, read: one.read.trim(), reading: one.reading }] : [],
    )
    .reverse();
