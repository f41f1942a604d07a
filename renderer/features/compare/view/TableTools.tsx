import { Download, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExportTable } from '@core/export/export-table';
import { printTable } from '../../../app/print-table';
import { copyAsTable, exportTable } from '../../../app/table-exports';
import { IconButton } from '../../../ui/Button';
import { MenuButton } from '../../../ui/Menu';
import * as words from '../model/compare-words';

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
        label={words.COPY_AS_TABLE}
        isDisabled={isEmpty}
        onPress={() => void copyAsTable(tableOf())}
      >
        <Table2 />
      </IconButton>
      <MenuButton
        label={words.EXPORT}
        entries={[
          { id: 'csv', label: 'CSV', hint: words.CSV_HINT, run: () => void exportTable(tableOf(), 'csv') },
          {
            ...{ id: 'markdown', label: 'Markdown', hint: words.MARKDOWN_HINT },
            run: () => void exportTable(tableOf(), 'markdown'),
          },
          {
            id: 'html',
            label: 'HTML',
            hint: words.HTML_HINT,
            run: () => void exportTable(tableOf(), 'html'),
          },
          'line',
          { id: 'print', label: words.PRINT, run: () => printTable(tableOf()) },
        ]}
      >
        <IconButton label={words.EXPORT} isDisabled={isEmpty}>
          <Download />
        </IconButton>
      </MenuButton>
    </>
  );
}
