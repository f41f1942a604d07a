/** The lists of the side panel as tables, which are copied, exported and printed. */
import type { Comparison } from '@core/contract/comparison';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import type { ValueTableRow } from '@core/comparison/value-table';
import { differencesTable } from '@core/export/differences-table';
import type { ExportTable } from '@core/export/export-table';
import { valuesTable } from '@core/export/values-table';
import type { Column } from './column';
import { differencesWords, valuesWords } from './export-words';

type Named = Pick<Comparison, 'title'>;

export const tableOfDifferences = (
  { title }: Named,
  columns: readonly Column[],
  differences: readonly Difference[],
): ExportTable => differencesTable(differences, articlesOf(columns), differencesWords(title));

export const tableOfValues = (
  { title }: Named,
  columns: readonly Column[],
  rows: readonly ValueTableRow[],
): ExportTable => valuesTable(rows, articlesOf(columns), valuesWords(title));

const articlesOf = (columns: readonly Column[]) => columns.map(({ article }) => article);
