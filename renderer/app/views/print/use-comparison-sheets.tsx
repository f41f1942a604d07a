import type { Comparison } from '@core/contract/comparison';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import { valueTable } from '@core/comparison/value-table';
import type { ExportTable } from '@core/export/export-table';
import type { Column } from '../../../features/compare/model/column';
import { tableOfDifferences, tableOfValues } from '../../../features/compare/model/exported-tables';
import { titleOfComparison } from '../../comparison-title';
import { t } from '../../messages';
import { sheetOfTable } from '../../print/print-table';
import { lazySheet, useSheets, type PrintSheet } from '../../print/sheets';

const columnsSheet = lazySheet(() => import('./PrintedColumns').then((part) => part.PrintedColumns));

interface Printed {
  readonly comparison: Comparison;
  readonly columns: readonly Column[];
  readonly joins: readonly ReviewedCorrespondence[];
  readonly differences: readonly Difference[];
  readonly isCompared: boolean;
}

/** What a comparison can put on paper: the texts side by side, the differences, the values. */
export function useComparisonSheets(printed: Printed): void {
  useSheets(sheetsOf(printed));
}

/** Columns of text wider than this stand on paper that lies. */
const MAX_PORTRAIT = 2;

function sheetsOf({ comparison, columns, joins, differences, isCompared }: Printed): readonly PrintSheet[] {
  const title = titleOfComparison(
    comparison,
    (id) => columns.find(({ article }) => article.id === id)?.article.citation.title,
  );
  const named = { title };
  const asFarAsCompared = (table: ExportTable): ExportTable =>
    isCompared ? table : { ...table, remark: `${t('print.comparison.unfinished')} ${table.remark}` };
  return [
    {
      ...{ id: 'columns', label: t('print.comparison'), title },
      isLandscape: columns.length > MAX_PORTRAIT,
      load: columnsSheet.load,
      draw: () => columnsSheet.draw({ title, columns, joins, isCompared }),
    },
    sheetOfTable('differences', t('print.differences'), () =>
      asFarAsCompared(tableOfDifferences(named, columns, differences)),
    ),
    sheetOfTable('values', t('print.values'), () =>
      asFarAsCompared(tableOfValues(named, columns, valueTable(joins, columns.length, differences))),
    ),
  ];
}
