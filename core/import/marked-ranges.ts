import type { HighlightColour } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { EmbeddedAnnotation } from '../contract/embedded-annotation';
import { runOffsets, type DraftBlock } from '../text/canonical-text';
import { splitSentences } from '../text/sentences';
import { highlightColour } from './inline/range-boundary';

/** UTF-16 offsets in the canonical text, end exclusive. */
export type Range = NonNullable<EmbeddedAnnotation['range']>;

/** What the boundaries in the runs of a document come to. */
export interface MarkedRanges {
  /** By name. One that has a place and no words is on the sentence there. */
  readonly byName: ReadonlyMap<string, Range>;
  /** In the order of the text. */
  readonly highlights: readonly (Range & { readonly colour: HighlightColour })[];
}

/** @param drafts of the blocks of the article, one for each */
export function markedRanges(article: Article, drafts: readonly DraftBlock[]): MarkedRanges {
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  const highlights: (Range & { colour: HighlightColour })[] = [];
  for (const [index, { runs }] of drafts.entries()) {
    const block = article.blocks[index];
    if (block === undefined || runs.every(({ boundary }) => boundary === undefined)) continue;
    const offsets = runOffsets(runs);
    runs.forEach(({ boundary }, at) => {
      if (boundary === undefined) return;
      const offset = Math.min(block.start + (offsets[at] ?? 0), block.end);
      const colour = highlightColour(boundary.name);
      if (boundary.at === 'start') starts.set(boundary.name, offset);
      else if (colour === null) ends.set(boundary.name, offset);
      else
        addHighlight(article.text, highlights, {
          colour,
          ...trimmed(article.text, starts.get(boundary.name) ?? offset, offset),
        });
    });
  }
  const byName = new Map<string, Range>();
  for (const [name, start] of starts)
    if (highlightColour(name) === null) byName.set(name, rangeOf(article, start, ends.get(name) ?? start));
  return { byName, highlights };
}

/** A word processor cuts what is under one highlight into pieces wherever their looks differ. */
function addHighlight(
  text: string,
  all: (Range & { readonly colour: HighlightColour })[],
  next: Range & { readonly colour: HighlightColour },
): void {
  if (next.start >= next.end) return;
  const last = all.at(-1);
  const isJoined = last?.colour === next.colour && /^ *$/.test(text.slice(last.end, next.start));
  if (isJoined) all.splice(-1, 1, { ...last, end: next.end });
  else all.push(next);
}

function rangeOf(article: Article, start: number, end: number): Range {
  const range = trimmed(article.text, start, end);
  return range.start < range.end ? range : sentenceAt(article, Math.max(start, end));
}

function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** A comment is put behind the words that it is about. */
function sentenceAt({ text, blocks }: Article, at: number): Range {
  const block = blocks.find(({ end }) => at <= end) ?? blocks.at(-1);
  if (block === undefined) return { start: at, end: at };
  const sentences = splitSentences(text.slice(block.start, block.end));
  const sentence = sentences.find(({ end }) => at - block.start <= end) ?? sentences.at(-1);
  return sentence === undefined
    ? { start: block.start, end: block.end }
    : { start: block.start + sentence.start, end: block.start + sentence.end };
}
