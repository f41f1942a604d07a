import type { ExportTable } from '@core/export/export-table';
import { t } from '../messages';
import { printSheet } from './print-page';
import { lazySheet, type PrintSheet } from './sheets';

const tableSheet = lazySheet(() => import('../../ui/sheet/TableSheet').then((part) => part.TableSheet));

/** A table that can be exported, for paper. @param make makes it when it is printed */
export const sheetOfTable = (id: string, label: string, make: () => ExportTable): PrintSheet => ({
  ...{ id, label },
  get title() {
    return make().title;
  },
  isLandscape: true,
  load: tableSheet.load,
  draw: () => tableSheet.draw({ table: make() }),
});

/** Prints a table and nothing else of the window. */
export const printTable = (table: ExportTable): Promise<void> =>
  printSheet(sheetOfTable('table', t('print.table'), () => table));
