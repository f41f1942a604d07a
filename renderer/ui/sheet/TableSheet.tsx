import type { ReactNode } from 'react';
import type { ExportTable } from '@core/export/export-table';
import { Sheet } from './Sheet';
import { SheetTable } from './SheetTable';

/** A table that can be exported, on paper. */
export function TableSheet({ table }: { readonly table: ExportTable }): ReactNode {
  const { title, remark, columns, rows } = table;
  return (
    <Sheet title={title} lines={remark === '' ? [] : [remark]}>
      <SheetTable columns={columns} rows={rows} />
    </Sheet>
  );
}
