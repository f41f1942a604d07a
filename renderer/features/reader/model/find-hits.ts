import type { Article } from '@core/contract/article';
import { findFold, findFoldText } from '@core/text/find-fold';
import { foldString, foldText, type FoldedText } from '@core/text/fold';
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
 * Looks for words in a text, blind to case, accents and the forms of quotes, dashes and spaces, span by span: words that run over the end of a block are no
 * words of the text, so nothing is missed at the borders. A span is folded once, however many words are looked for.
 */
export function createFinder(
  article: Pick<Article, 'text'>,
  spans: readonly Span[],
): (wanted: string) => (isTimeUp: () => boolean) => Hits {
  const folded: string[] = [];
  return (wanted) => {
    const needle = needleOf(wanted);
    const starts: number[] = [];
    const ends: number[] = [];
    let next = 0;
    /** Goes on where it stopped, until the text or the time is at its end. */
    return (isTimeUp) => {
      while (needle !== null && !isTimeUp()) {
        const span = spans[next];
        if (span === undefined) break;
        const source = article.text.slice(span.start, span.end);
        const text = needle.fold === findFold ? (folded[next] ??= findFold(source)) : needle.fold(source);
        next += 1;
        if (text.search(needle.pattern) === -1) continue;
        const { sourceRange } = needle.foldText(source);
        for (const { 0: found, index } of text.matchAll(needle.pattern)) {
          const { start, end } = sourceRange(index, index + found.length);
          starts.push(span.start + start);
          ends.push(span.start + end);
        }
      }
      return { starts, ends, isWhole: needle === null || next >= spans.length };
    };
  };
}

/** What is looked for, and how the text is folded for it. */
interface Needle {
  readonly pattern: RegExp;
  readonly fold: (text: string) => string;
  readonly foldText: (text: string) => FoldedText;
}

/**
 * A hyphen and a space are one to the search of the library, so "call up" finds "call-up" here too, and the other way
 * round. The sign of doubt is no letter, unless it alone is looked for. `null` where nothing is.
 */
function needleOf(wanted: string): Needle | null {
  const words = findFold(wanted.trim()).trim();
  if (words !== '') {
    const forms = new Set([words, words.replaceAll('-', ' '), words.replaceAll(' ', '-')]);
    return { pattern: patternOf([...forms]), fold: findFold, foldText: findFoldText };
  }
  const sign = foldString(wanted.trim());
  return sign === '' ? null : { pattern: patternOf([sign]), fold: foldString, foldText };
}

const patternOf = (forms: readonly string[]): RegExp =>
  new RegExp(forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g');

/** The first hit that begins at a place of the text or behind it; the number of hits where there is none. */
export const firstHitFrom = ({ starts }: Hits, offset: number): number => firstFrom(starts, offset);

/** The hits that begin in a span: first index, and the one after the last. */
export function hitsIn({ starts }: Hits, { start, end }: Span): readonly [number, number] {
  return [firstFrom(starts, start), firstFrom(starts, end)];
}

const firstFrom = (sorted: readonly number[], least: number): number =>
  partitionPoint(sorted, (value) => value < least);
