import type { ReactNode } from 'react';
import type { ImportedNotes, UnmatchedNote } from '@core/contract/imported-notes';
import { showControls } from '@core/text/direction-controls';
import { t } from '../../../app/messages';
import { closeImportedNotes } from '../../../app/notes-import';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import './transfer.css';

/** What came in from a file of notes, and what found no passage. */
export function ImportedNotesDialog({ imported }: { readonly imported: ImportedNotes }): ReactNode {
  const { added, equal, second, unmatched, unread } = imported;
  return (
    <Dialog
      title={t('notes-import.title')}
      isOpen
      onClose={closeImportedNotes}
      actions={
        <Button tone="primary" onPress={closeImportedNotes}>
          {t('ui.close')}
        </Button>
      }
    >
      <div className="transfer" role="status">
        <p>{t('notes-import.done', { count: added.length + second.length })}</p>
        {equal > 0 ? <p>{t('notes-import.equal', { count: equal })}</p> : null}
        {second.length > 0 ? <p>{t('notes-import.second', { count: second.length })}</p> : null}
        {unread > 0 ? <p>{t('notes-import.unread', { count: unread })}</p> : null}
        {unmatched.length === 0 ? null : (
          <>
            <p>{t('notes-import.unmatched', { count: unmatched.length })}</p>
            <ul className="transfer-unmatched">
              {unmatched.map((note, index) => (
                <Unmatched key={index} note={note} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Unmatched({ note: { quote, text, source, why } }: { readonly note: UnmatchedNote }): ReactNode {
  return (
    <li>
      {quote === '' ? null : <q dir="auto">{showControls(quote)}</q>}
      {text === '' ? null : <span dir="auto">{showControls(text)}</span>}
      <small>
        {t(`notes-import.why-${why}`)}
        {source === '' ? null : <bdi className="transfer-path"> {source}</bdi>}
      </small>
    </li>
  );
}
