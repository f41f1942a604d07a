import { Download, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExportTable } from '@core/export/export-table';
import { t } from '../../../app/messages';
import { printTable } from '../../../app/print/print-table';
import { copyAsTable, exportTable } from '../../../app/table-exports';
import { IconButton } from '../../../ui/Button';
import { MenuButton } from '../../../ui/Menu';

interface Props {
  /** Made when it is asked for. */
  readonly tableOf: () => ExportTable;
  readonly isEmpty: boolean;
}

/** Takes a list of the side panel out of Synoptic: on the clipboard, on paper or as a file. */
export function TableTools({ tableOf, isEmpty }: Props): ReactNode {
  return (
    <>
      <IconButton
        label={t('compare.copyAsTable')}
        isDisabled={isEmpty}
        onPress={() => void copyAsTable(tableOf())}
      >
        <Table2 />
      </IconButton>
      <MenuButton
        label={t('compare.export')}
        entries={[
          {
            id: 'csv',
            label: t('format.csv'),
            hint: t('compare.csvHint'),
            run: () => void exportTable(tableOf(), 'csv'),
          },
          {
            id: 'markdown',
            label: t('format.md'),
            hint: t('compare.markdownHint'),
            run: () => void exportTable(tableOf(), 'markdown'),
          },
          {
            id: 'html',
            label: t('compare.export.html'),
            hint: t('compare.htmlHint'),
            run: () => void exportTable(tableOf(), 'html'),
          },
          'line',
          { id: 'print', label: t('compare.print'), run: () => void printTable(tableOf()) },
        ]}
      >
        <IconButton label={t('compare.export')} isDisabled={isEmpty}>
          <Download />
        </IconButton>
      </MenuButton>
    </>
  );
}
