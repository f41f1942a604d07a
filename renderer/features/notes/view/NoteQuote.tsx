import { Link2Off } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Annotation, Placement } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import { shortQuote } from '../model/short-quote';

interface Props {
  readonly target: Annotation['target'];
  readonly state: Placement['state'];
  /** True where the passage is Synoptic's wording, which is never shown as a quotation. */
  readonly isDigest: boolean;
  readonly onOpen: (() => void) | null;
}

/** The passage that a note is on, and what has become of it. */
export function NoteQuote({ target, state, isDigest, onOpen }: Props): ReactNode {
  const quoteClass = `note-quote ${isDigest ? 'digest' : ''}`;
  const quote = target.on === 'passage' ? shortQuote(target.anchor.exact) : null;
  return (
    <>
      {quote === null ? null : onOpen === null ? (
        <p className={quoteClass}>{quote}</p>
      ) : (
        <button type="button" className={quoteClass} onClick={onOpen}>
          {quote}
        </button>
      )}
      {state === 'orphan' ? (
        <p className="note-orphan">
          <Link2Off aria-hidden="true" /> {t('notes.card.orphan')}
        </p>
      ) : null}
      {state === 'changed' ? <p className="note-orphan">{t('notes.card.changed')}</p> : null}
    </>
  );
}
