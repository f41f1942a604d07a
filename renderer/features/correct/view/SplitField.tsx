import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../../../app/messages';

interface Props {
  readonly words: string;
  /** @param at UTF-16 offset of the cursor into the words */
  readonly onCursor: (at: number) => void;
}

/**
 * The words of a passage with a cursor that goes through them by mouse and by arrow keys. A field that is `readonly`
 * shows no cursor in Chromium and does not move it, so this one is a field that refuses every change.
 */
export function SplitField({ words, onCursor }: Props): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const refuse = (event: Event): void => event.preventDefault();
    const element = field.current;
    element?.addEventListener('beforeinput', refuse);
    return () => element?.removeEventListener('beforeinput', refuse);
  }, []);
  return (
    <label className="correct-field">
      {t('correct.split.field')}
      <textarea
        ref={field}
        aria-readonly
        dir="auto"
        rows={4}
        value={words}
        // What an input method writes in spite of the refusal is put back.
        onChange={() => undefined}
        onSelect={() => onCursor(field.current?.selectionStart ?? 0)}
      />
    </label>
  );
}
