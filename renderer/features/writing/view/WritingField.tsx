import { useEffect, useState, type DragEvent, type ReactNode, type RefObject } from 'react';
import { dropQuotation, hasQuotation } from '../../../app/dragged-quotations';
import { t } from '../../../app/messages';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly initial: string;
  readonly label: string;
  readonly isHidden: boolean;
  readonly onText: (text: string) => void;
}

/** UTF-16 units above which the browser's spelling check makes every letter wait. */
const MOST_SPELLED = 60_000;

/** The field in which the reader writes: plain Markdown. It keeps its own text, so that no letter waits for the window. */
export function WritingField({ field, initial, label, isHidden, onText }: Props): ReactNode {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const end = (): void => setOver(false);
    document.addEventListener('dragend', end);
    return () => document.removeEventListener('dragend', end);
  }, []);
  const onDragOver = (event: DragEvent<HTMLTextAreaElement>): void => {
    if (!hasQuotation(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const onDrop = (event: DragEvent<HTMLTextAreaElement>): void => {
    setOver(false);
    if (!hasQuotation(event.dataTransfer)) return;
    event.preventDefault();
    placeCursor(event.currentTarget, event.clientX, event.clientY);
    dropQuotation(event.dataTransfer);
  };
  return (
    <textarea
      ref={field}
      className={`writing-field ${isOver ? 'is-over' : ''}`}
      aria-label={label}
      defaultValue={initial}
      placeholder={t('writing.hint')}
      spellCheck={initial.length < MOST_SPELLED}
      hidden={isHidden}
      dir="auto"
      onInput={(event) => onText(event.currentTarget.value)}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    />
  );
}

/** Where it is dropped, as far as the browser says which letter that is. */
function placeCursor(field: HTMLTextAreaElement, x: number, y: number): void {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret?.offsetNode === field) field.setSelectionRange(caret.offset, caret.offset);
}
