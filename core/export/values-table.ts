import type { Article } from '../contract/article';
import type { ValueCell } from '../comparison/value-rows';
import type { ValueTableRow } from '../comparison/value-table';
import { whoSays } from '../comparison/who-says';
import type { Words } from '../messages/translator';
import type { ExportTable } from './export-table';
import { passageSource } from './passage-source';
import { quotedWords } from '../text/uncertain-sign';

/** The words of the table, in the language of the window. */
export interface ValuesTableWords {
  /** For sources and places. */
  readonly text: Words;
  readonly title: string;
  readonly remark: string;
  readonly kind: string;
  readonly outcome: string;
  readonly review: string;
  /** Heads of the columns of one account, which is named by its source. */
  readonly value: (source: string) => string;
  readonly words: (source: string) => string;
  readonly speaker: (source: string) => string;
  readonly place: (source: string) => string;
  readonly kindOf: (row: ValueTableRow) => string;
  readonly outcomeOf: (row: ValueTableRow) => string;
  readonly reviewOf: (row: ValueTableRow) => string;
}

/**
 * All values as a table, a row a value with its words in each account; a cell without one is empty.
 * @param articles those of the subjects, in their order
 */
export function valuesTable(
  rows: readonly ValueTableRow[],
  articles: readonly Article[],
  words: ValuesTableWords,
): ExportTable {
  const heads = articles.flatMap((article, at) => {
    const source = `${at + 1} ${passageSource(article, 0, 1, words.text).label}`;
    return [words.value(source), words.words(source), words.speaker(source), words.place(source)];
  });
  return {
    title: words.title,
    remark: words.remark,
    columns: [words.kind, words.outcome, ...heads, words.review],
    rows: rows.map((row) => [
      ...[words.kindOf(row), words.outcomeOf(row)],
      ...articles.flatMap((article, at) => describeCell(article, row.cells[at] ?? null, words.text)),
      words.reviewOf(row),
    ]),
  };
}

function describeCell(article: Article, cell: ValueCell | null, words: Words): readonly string[] {
  if (cell === null) return ['', '', '', ''];
  const { value, context, blockId, claimant, isNegated, isFormer } = cell;
  const remarks = [isNegated && words('compare.negated'), isFormer && words('compare.former')].filter(
    Boolean,
  );
  return [
    // In square brackets, as what an editor adds stands beside the words of a source.
    [quotedWords(article.text, value.start, value.end), ...remarks.map((remark) => `[${remark}]`)].join(' '),
    quotedWords(article.text, Math.min(context.start, value.start), Math.max(context.end, value.end)),
    whoSays(article, { blockId, start: value.start, end: value.end }, claimant, words),
    passageSource(article, value.start, value.end, words).place,
  ];
}
