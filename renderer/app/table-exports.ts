import {
  serializeHtmlTable,
  serializeTsv,
  TABLE_FORMATS,
  type ExportTable,
  type TableFormatName,
} from '@core/export/export-table';
import { copyTable } from './clipboard';
import { download } from './exporting';
import { fileNameOf } from './file-name';
import { t } from './messages';
import { showToast, withErrorToast } from './toasts';

/** As a table for a spreadsheet and for a text with formatting, whichever takes it. */
export const copyAsTable = (table: ExportTable): Promise<boolean> =>
  withErrorToast(t('compare.table.not-copied'), async () => {
    await copyTable(serializeTsv(table), serializeHtmlTable(table));
    showToast(t('compare.table.copied'));
  });

export const exportTable = (table: ExportTable, format: TableFormatName): Promise<boolean> =>
  withErrorToast(t('compare.table.not-exported'), async () => {
    const { extension, mediaType, serialize } = TABLE_FORMATS[format];
    const fileName = `${fileNameOf(table.title)}.${extension}`;
    download(fileName, new Blob([serialize(table)], { type: mediaType }));
    showToast(t('compare.table.exported', { file: fileName }));
    return Promise.resolve();
  });
