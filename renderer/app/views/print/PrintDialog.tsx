import { useState, type ReactNode } from 'react';
import { t } from '../../messages';
import type { PrintSheet } from '../../print/sheets';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import './print-dialog.css';

export type PrintAction = 'print' | 'save-pdf';

interface Props {
  readonly sheets: readonly PrintSheet[];
  readonly action: PrintAction;
  readonly onRun: (sheet: PrintSheet) => void;
  readonly onClose: () => void;
}

/** Which of several things is printed. */
export function PrintDialog({ sheets, action, onRun, onClose }: Props): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  const run = (): void => {
    if (sheet !== undefined) onRun(sheet);
  };
  return (
    <Dialog
      isOpen
      title={t(`print.${action}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" onPress={run}>
            {t(`print.${action}`)}
          </Button>
        </>
      }
    >
      <form
        className="print-choice"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <fieldset>
          <legend>{t('print.what')}</legend>
          {sheets.map(({ id, label }) => (
            <label key={id}>
              <input
                type="radio"
                name="sheet"
                checked={id === sheet?.id}
                onChange={() => setChosen(id)}
                ref={(field) => {
                  if (id === sheets[0]?.id && chosen === null) field?.focus();
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
