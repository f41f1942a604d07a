import type { Article } from '@core/contract/article';
import { foldString, foldText } from '@core/text/fold';
import type { Chunk } from './chunks';
import { partitionPoint } from './partition-point';

/** Where the words looked for stand, in text order, as UTF-16 offsets into the canonical text. */
export interface Hits {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** False while a long text is still being looked through: more may follow, none will go before. */
  readonly isWhole: boolean;
}

export const NO_HITS: Hits = { starts: [], ends: [], isWhole: true };

type Span = Pick<Chunk, 'start' | 'end'>;

/**
 * Looks for words in a text, blind to case and accents, span by span: words that run over the end of a block are no
 * words of the text, so nothing is missed at the borders. A span is folded once, however many words are looked for.
 */
export function createFinder(
  article: Pick<Article, 'text'>,
  spans: readonly Span[],
): (wanted: string) => (isTimeUp: () => boolean) => Hits {
  const folded: string[] = [];
  return (wanted) => {
    const needle = foldString(wanted.trim());
    const starts: number[] = [];
    const ends: number[] = [];
    let next = 0;
    /** Goes on where it stopped, until the text or the time is at its end. */
    return (isTimeUp) => {
      while (needle !== '' && !isTimeUp()) {
        const span = spans[next];
        if (span === undefined) break;
        const text = (folded[next] ??= foldString(article.text.slice(span.start, span.end)));
        next += 1;
        let at = text.indexOf(needle);
        if (at === -1) continue;
        const { sourceRange } = foldText(article.text.slice(span.start, span.end));
        for (; at !== -1; at = text.indexOf(needle, at + needle.length)) {
          const { start, end } = sourceRange(at, at + needle.length);
          starts.push(span.start + start);
          ends.push(span.start + end);
        }
      }
      return { starts, ends, isWhole: needle === '' || next >= spans.length };
    };
  };
}

/** The hits that begin in a span: first index, and the one after the last. */
export function hitsIn({ starts }: Hits, { start, end }: Span): readonly [number, number] {
  return [firstFrom(starts, start), firstFrom(starts, end)];
}

const firstFrom = (sorted: readonly number[], least: number): number =>
  partitionPoint(sorted, (value) => value < least);
