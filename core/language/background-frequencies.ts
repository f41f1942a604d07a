/**
 * Background document frequencies of a language's stems, read from their file in `resources/models`: how common
 * a word is in the language at large, which no library of ten articles can show. The file groups the stems by their
 * frequency, so that each number is written once.
 */
import * as v from 'valibot';
import type { DocumentFrequencies } from './document-frequencies';

/** One line of the file: a frequency, and the stems that have it, separated by spaces. */
type Bucket = readonly [frequency: number, stems: string];

export interface BackgroundFile {
  readonly version: 1;
  readonly language: 'en';
  /** Where the frequencies come from, and under what terms. */
  readonly source: string;
  /** N: of so many passages the frequencies are. */
  readonly passages: number;
  readonly buckets: readonly Bucket[];
}

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const file = v.strictObject({
  version: v.literal(1),
  language: v.literal('en'),
  source: v.pipe(v.string(), v.nonEmpty()),
  passages: positive,
  buckets: v.array(v.strictTuple([positive, v.pipe(v.string(), v.regex(/^\S+(?: \S+)*$/u))])),
});

/**
 * Checks the file and lists its stems.
 * @throws Error where it is no file of this version, a stem is listed twice, or a frequency exceeds the number of
 * passages.
 */
export function parseBackgroundFrequencies(raw: unknown): DocumentFrequencies {
  const parsed = v.safeParse(file, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(
      `The background frequencies cannot be read: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`,
    );
  }
  const { passages, buckets } = parsed.output;
  const counts = new Map<string, number>();
  for (const [frequency, stems] of buckets) {
    if (frequency > passages)
      throw new Error(
        `The background frequencies have ${String(frequency)} of ${String(passages)} passages.`,
      );
    for (const stem of stems.split(' ')) {
      if (counts.has(stem)) throw new Error(`The background frequencies list "${stem}" twice.`);
      counts.set(stem, frequency);
    }
  }
  return { passages, counts };
}
