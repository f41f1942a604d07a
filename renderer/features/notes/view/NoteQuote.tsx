import type { ReactNode } from 'react';
import type { Annotation } from '@core/contract/annotation';
import { shortQuote } from '../model/short-quote';

interface Props {
  readonly target: Annotation['target'];
  /** True where the passage is Synoptic's wording, which is never shown as a quotation. */
  readonly isDigest: boolean;
  readonly onOpen: (() => void) | null;
}

/** The passage that a note is on. */
export function NoteQuote({ target, isDigest, onOpen }: Props): ReactNode {
  const quoteClass = `note-quote ${isDigest ? 'digest' : ''}`;
  const quote = target.on === 'passage' ? shortQuote(target.anchor.exact) : null;
  if (quote === null) return null;
  return onOpen === null ? (
    <p className={quoteClass}>{quote}</p>
  ) : (
    <button type="button" className={quoteClass} onClick={onOpen}>
      {quote}
    </button>
  );
}
