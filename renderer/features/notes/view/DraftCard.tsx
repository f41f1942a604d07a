import type { ReactNode } from 'react';
import type { Annotation } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import { LazyNoteEditor } from './LazyNoteEditor';
import { shortQuote } from '../model/short-quote';

/** A note that is begun and not on disk yet. */
export function DraftCard({ draft }: { readonly draft: Annotation }): ReactNode {
  return (
    <article className="note-card" aria-label={t('notes.new')} data-annotation={draft.id}>
      {draft.target.on === 'passage' ? (
        <p className="note-quote digest">{shortQuote(draft.target.anchor.exact)}</p>
      ) : null}
      <LazyNoteEditor annotation={draft} />
    </article>
  );
}
