import { useId, useState, type ReactNode } from 'react';
import { BUNDLE } from '@core/contract/collection';
import { useScope } from '../../../app/collections';
import { t } from '../../../app/messages';
import { importText } from '../model/importing';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import './import.css';

interface Props {
  readonly text: string;
  readonly onClose: () => void;
}

/** Text that becomes an article once the reader has looked at it. Where that fails the text stays here. */
export function PasteDialog({ text: pasted, onClose }: Props): ReactNode {
  const [text, setText] = useState(pasted);
  const scope = useScope();
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const isEmpty = text.trim() === '';
  const bringIn = async (): Promise<void> => {
    if (isEmpty || isBusy) return;
    setBusy(true);
    const isIn = await importText(text);
    setBusy(false);
    if (isIn) onClose();
  };
  return (
    <Dialog
      title={t('import.paste-title')}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" isDisabled={isEmpty || isBusy} onPress={() => void bringIn()}>
            {t('import.submit')}
          </Button>
        </>
      }
    >
      <div className="paste-form">
        <label htmlFor={id} className="visually-hidden">
          {t('import.paste-label')}
        </label>
        <textarea
          id={id}
          autoFocus
          dir="auto"
          placeholder={t('import.paste-placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void bringIn();
          }}
        />
        <p>{t('import.paste-help')}</p>
        {scope === null || scope.id === BUNDLE ? null : (
          <p>{t('collection.importing', { name: scope.name })}</p>
        )}
      </div>
    </Dialog>
  );
}
