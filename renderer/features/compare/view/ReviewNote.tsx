import { Check, Copy, Eye, PencilLine } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { copyText } from '../../../app/clipboard';
import { t } from '../../../app/messages';
import type { ReviewNoteAt } from '../../../app/review-actions';
import { openLink } from '../../../app/links';
import { messageOf } from '../../../app/failure-messages';
import { endNote, flushNote, useWritten, writeNote } from '../../../app/note-autosave';
import { keyOfReviewNote, reviewNote } from '../../../app/review-note';
import { Button } from '../../../ui/Button';
import { Markdown } from '../../../ui/Markdown';
import { useKeptCaret } from '../../../ui/use-kept-caret';
import './matches.css';

interface Props {
  readonly at: ReviewNoteAt;
  /** As it is on disk. */
  readonly kept: string;
  readonly isWriting: boolean;
  /** The name of the field for assistive technology. */
  readonly label: string;
  readonly onClose: () => void;
}

/** The reader's note on a match: saves itself while it is written, and reads as Markdown when it is not. */
export function ReviewNote({ at, kept, isWriting, label, onClose }: Props): ReactNode {
  const key = keyOfReviewNote(at);
  const written = useWritten(key);
  const text = written?.fields.text ?? kept;
  if (isWriting || written?.failure != null)
    return <Editor key={key} noteKey={key} at={at} kept={kept} label={label} onClose={onClose} />;
  return text === '' ? null : (
    <div className="match-noted">
      <Markdown source={text} onLink={openLink} />
    </div>
  );
}

interface EditorProps extends Pick<Props, 'at' | 'kept' | 'label' | 'onClose'> {
  readonly noteKey: string;
}

function Editor({ noteKey, at, kept, label, onClose }: EditorProps): ReactNode {
  const written = useWritten(noteKey);
  const [isPreview, setPreview] = useState(false);
  const text = written?.fields.text ?? kept;
  const field = useRef<HTMLTextAreaElement>(null);
  const rememberCaret = useKeptCaret(field, text);
  useEffect(() => () => void endNote(noteKey), [noteKey]);
  const close = (): void => void endNote(noteKey).then((isSaved) => isSaved && onClose());
  return (
    <div
      className="match-writing"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onBlur={() => void flushNote(noteKey)}
    >
      {isPreview ? (
        <div className="match-noted">
          <Markdown source={text} onLink={openLink} />
        </div>
      ) : (
        <textarea
          ref={field}
          className="match-note"
          aria-label={label}
          rows={4}
          autoFocus
          value={text}
          onChange={(event) => {
            rememberCaret();
            writeNote(reviewNote(at, kept), { text: event.target.value });
          }}
          onSelect={rememberCaret}
        />
      )}
      {written?.failure == null ? null : (
        <div className="note-trouble" role="alert">
          <p>{t('compare.note.notSaved', { why: messageOf(written.failure) })}</p>
          <div>
            <Button tone="primary" onPress={() => void flushNote(noteKey)}>
              {t('ui.retry')}
            </Button>
            <Button icon={<Copy />} onPress={() => void copyText(text)}>
              {t('compare.note.copy')}
            </Button>
          </div>
        </div>
      )}
      <div className="match-actions">
        <Button
          tone="quiet"
          icon={isPreview ? <PencilLine /> : <Eye />}
          onPress={() => setPreview(!isPreview)}
        >
          {t(isPreview ? 'compare.note.write' : 'compare.note.preview')}
        </Button>
        <span className="muted" role="status">
          {written === null ? '' : t(written.isSaved ? 'compare.note.saved' : 'compare.note.unsaved')}
        </span>
        <Button icon={<Check />} onPress={close}>
          {t('compare.note.done')}
        </Button>
      </div>
    </div>
  );
}
