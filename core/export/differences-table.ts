import type { Article } from '../contract/article';
import type { DifferencePlace } from '../comparison/placed-reviews';
import type { Difference } from '../comparison/reviewed-discrepancies';
import { isCounted, numberDifferences } from '../comparison/reviewed-discrepancies';
import { whoSays } from '../comparison/who-says';
import type { Words } from '../messages/translator';
import type { ExportTable } from './export-table';
import { passageSource } from './passage-source';
import { quotedWords } from '../text/uncertain-sign';

/** The words of the table, in the language of the window. */
export interface DifferencesTableWords {
  /** For sources and places. */
  readonly text: Words;
  readonly title: string;
  readonly remark: string;
  readonly columns: {
    readonly number: string;
    readonly kind: string;
    readonly finding: string;
    readonly review: string;
    readonly note: string;
    /** Of the two sides, in this order. */
    readonly sides: readonly [SideColumns, SideColumns];
  };
  readonly kindOf: (difference: Difference) => string;
  /** What the two values are to each other: "Differs", "Numbers count different things". */
  readonly findingOf: (difference: Difference) => string;
  /** "Not reviewed", "Confirmed by you", "Marked by you". */
  readonly reviewOf: (difference: Difference) => string;
}

interface SideColumns {
  readonly value: string;
  readonly words: string;
  readonly speaker: string;
  readonly source: string;
  readonly place: string;
}

/**
 * The differences as a table: both values with the words around them, who says each, in which source and where, and in
 * each row whether the reader reviewed it. What he marked himself is told apart in the same column.
 * @param articles those of the subjects, in their order
 */
export function differencesTable(
  differences: readonly Difference[],
  articles: readonly Article[],
  words: DifferencesTableWords,
): ExportTable {
  const { columns } = words;
  const numbers = numberDifferences(differences);
  const head = [columns.number, columns.kind, columns.finding];
  const sides = columns.sides.flatMap(({ value, words: around, speaker, source, place }) => [
    ...[value, around, speaker, source, place],
  ]);
  return {
    title: words.title,
    remark: words.remark,
    columns: [...head, ...sides, columns.review, columns.note],
    rows: differences.flatMap((one) => {
      const [a, b] = [one.a, one.b].map((place) => describeSide(place, articles, words.text));
      if (a == null || b == null) return [];
      const number = isCounted(one) ? String(numbers.get(one.key) ?? '') : '';
      return [[number, words.kindOf(one), words.findingOf(one), ...a, ...b, words.reviewOf(one), one.note]];
    }),
  };
}

function describeSide(
  place: DifferencePlace,
  articles: readonly Article[],
  words: Words,
): readonly string[] | null {
  const article = articles[place.subject];
  if (article === undefined) return null;
  const { value, context, blockId, claimant } = place;
  const cut = (start: number, end: number): string => quotedWords(article.text, start, end);
  const { label, place: where } = passageSource(article, value.start, value.end, words);
  return [
    cut(value.start, value.end),
    cut(Math.min(context.start, value.start), Math.max(context.end, value.end)),
    whoSays(article, { blockId, start: value.start, end: value.end }, claimant, words),
    label,
    where,
  ];
}
