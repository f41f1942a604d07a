import { readFileSync } from 'node:fs';

export interface BenchDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface BenchQuery {
  readonly id: string;
  readonly text: string;
}

/** One JSON object a line. Ids may be numbers; a missing title or text is empty. */
export function readDocuments(path: string): BenchDocument[] {
  return readLines(path).map(({ id, title, text }) => ({
    id: text_(id),
    title: text_(title),
    text: text_(text),
  }));
}

export const readQueries = (path: string): BenchQuery[] =>
  readLines(path).map(({ id, text }) => ({ id: text_(id), text: text_(text) }));

const text_ = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

const readLines = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/**
 * A made-up library of `count` articles of 80–300 words and 300 queries of one to five words. Words follow Zipf's law
 * and carry English endings, so that lists of postings and stems have the shapes of a real language. Always the same.
 */
export function makeCorpus(count: number): { documents: BenchDocument[]; queries: BenchQuery[] } {
  const random = seeded(20_220_524);
  const words = makeVocabulary(30_000, random);
  const weights = words.map((_, rank) => 1 / (rank + 2.7) ** 1.05);
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (const [rank, weight] of weights.entries()) sums[rank] = total += weight;
  const draw = (): string => words[search(sums, random() * total)] ?? '';
  const line = (length: number): string => Array.from({ length }, draw).join(' ');
  const documents = Array.from({ length: count }, (_, at) => ({
    id: String(at + 1),
    title: line(4 + Math.floor(random() * 6)),
    text: Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
      line(40 + Math.floor(random() * 20)),
    ).join('.\n'),
  }));
  const queries = Array.from({ length: 300 }, (_, at) => {
    const source = (documents[Math.floor(random() * count)]?.text ?? '').split(/[\s.]+/);
    const length = 1 + Math.floor(random() * 5);
    return {
      id: String(at + 1),
      text: Array.from({ length }, () => source[Math.floor(random() * source.length)] ?? '').join(' '),
    };
  });
  return { documents, queries };
}

function makeVocabulary(size: number, random: () => number): string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const heads = 'b br c ch cl d dr f fl g gr h j k l m n p pr qu r s sh sl st t tr v w'.split(' ');
  const cores = 'a e i o u ai ea ou'.split(' ');
  const tails = 'b ck d g l m n nd nt p r rd s st t x'.split(' ');
  const endings = ['', '', '', 's', 'ed', 'ing', 'er', 'ation', 'ness', 'ly'];
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = 1 + Math.floor(random() * 3);
    const stem = Array.from({ length: syllables }, () => pick(heads) + pick(cores) + pick(tails)).join('');
    words.add(stem + pick(endings));
  }
  return [...words];
}

function search(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mulberry32: small, fast and the same everywhere. Gives 0 (inclusive) to 1 (exclusive). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
