/** The benchmark's files: one pair of articles a line. */
import { readFileSync } from 'node:fs';
import type { Passage } from '@core/alignment/sentence';
import { countDocumentFrequencies, type DocumentFrequencies } from '@core/language/document-frequencies';

export interface LabelledPair {
  readonly id: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Pairs of an index into `a` and one into `b`. */
  readonly links: readonly (readonly [number, number])[];
}

/** A side is a list of sentences, or an article that has one. */
type Side = readonly string[] | { readonly sentences: readonly string[] };
type Line = Omit<LabelledPair, 'a' | 'b'> & { readonly a: Side; readonly b: Side };

const sentencesOf = (side: Side): readonly string[] => ('sentences' in side ? side.sentences : side);

export function readPairs(file: string): LabelledPair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
    .map(({ id, a, b, links }) => ({ id, a: sentencesOf(a), b: sentencesOf(b), links }));
}

/** Word statistics of all articles of a file, each counted once however many pairs it stands in. */
export function countPairs(pairs: readonly LabelledPair[]): DocumentFrequencies {
  const articles = new Map<string, readonly string[]>();
  for (const pair of pairs) for (const side of [pair.a, pair.b]) articles.set(side.join('\n'), side);
  return countDocumentFrequencies([...articles.values()].flat());
}

/** Whose words are counted: those of all the file's articles, or, as in a fresh library, those of the pair alone. */
export const LIBRARIES = ['file', 'fresh'] as const;
export type Library = (typeof LIBRARIES)[number];

/** By pair the document frequencies of its library. */
export function countLibrary(
  pairs: readonly LabelledPair[],
  library: Library,
): (pair: LabelledPair) => DocumentFrequencies {
  if (library === 'fresh') return (pair) => countPairs([pair]);
  const all = countPairs(pairs);
  return () => all;
}

export const toPassages = (sentences: readonly string[]): Passage[] =>
  sentences.map((text) => ({ text, start: 0, end: text.length, blockId: null }));

/** Gold links as cells of the table, row by row. */
export const cellsOf = (pair: LabelledPair): ReadonlySet<number> =>
  new Set(pair.links.map(([i, j]) => i * pair.b.length + j));
