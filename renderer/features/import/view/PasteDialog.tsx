import { useId, useState, type ReactNode } from 'react';
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
      title="Bring in pasted text"
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={isEmpty || isBusy} onPress={() => void bringIn()}>
            Bring in
          </Button>
        </>
      }
    >
      <div className="paste-form">
        <label htmlFor={id} className="visually-hidden">
          Text to bring in
        </label>
        <textarea
          id={id}
          autoFocus
          dir="auto"
          placeholder="Paste or type the text of an article"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void bringIn();
          }}
        />
        <p>
          Plain text or Markdown. A first line that stands alone like a title becomes the title; blank lines
          part the paragraphs.
        </p>
      </div>
    </Dialog>
  );
}
