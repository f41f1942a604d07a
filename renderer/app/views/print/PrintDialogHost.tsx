import { useEffect, useState, type ReactNode } from 'react';
import { useCommand } from '../../commands';
import { followPrinting, printSheet, savePdf } from '../../print/print-page';
import { useOfferedSheets, type PrintSheet } from '../../print/sheets';
import { useAppInfo } from '../../queries';
import { PrintDialog, type PrintAction } from './PrintDialog';

const RUN: Readonly<Record<PrintAction, (sheet: PrintSheet) => Promise<unknown>>> = {
  print: printSheet,
  'save-pdf': savePdf,
};

/** Hears the commands of printing, and asks what is meant where a view has more than one thing to print. */
export function PrintDialogHost(): ReactNode {
  const sheets = useOfferedSheets();
  const savesPdf = useAppInfo().data?.savesPdf === true;
  const [asked, setAsked] = useState<PrintAction | null>(null);
  useEffect(followPrinting, []);
  const start = (action: PrintAction) => (): void => {
    const [only, ...others] = sheets;
    if (others.length > 0) setAsked(action);
    else if (only !== undefined) void RUN[action](only);
  };
  useCommand('library.print', start('print'), sheets.length > 0);
  useCommand('library.save-pdf', start('save-pdf'), savesPdf && sheets.length > 0);
  if (asked === null || sheets.length === 0) return null;
  return (
    <PrintDialog
      sheets={sheets}
      action={asked}
      onRun={(sheet) => {
        setAsked(null);
        void RUN[asked](sheet);
      }}
      onClose={() => setAsked(null)}
    />
  );
}
