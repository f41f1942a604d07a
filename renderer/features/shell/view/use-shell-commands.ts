import { useEffect } from 'react';
import type { PseudonymSubject } from '@core/contract/pseudonym';
import { specOfView } from '@core/contract/views';
import { reader } from '../../../bridge/reader';
import { isCommandId, useCommand } from '../../../app/commands';
import { EVERYTHING, exportNotes, exportPackage } from '../../../app/exporting';
import { openPseudonyms } from '../../../app/pseudonyms';
import { isInOverlay, isInTextField, runFromMenu } from '../../../app/keys';
import { removeArticle } from '../../../app/library-actions';
import { chooseNotes } from '../../../app/notes-import';
import { useLibrary } from '../../../app/queries';
import { openTransfer } from '../../../app/transfer';
import { dispatch, useWindow, windowState } from '../../../app/window-store';
import { cycleRegions } from './regions';

/** The commands that belong to no view, and the two ways to give one that are not keys of the window's own. */
export function useShellCommands(): void {
  const articleId = useWindow((state) => state.articleId);
  const open = useLibrary().data?.articles.find(({ id }) => id === articleId);
  useCommand('go.region', () => cycleRegions(1));
  useCommand('go.region-back', () => cycleRegions(-1));
  useCommand('library.export', () => void exportNotes(EVERYTHING));
  useCommand('library.export-json-ld', () => void exportNotes({ ...EVERYTHING, format: 'json-ld' }));
  useCommand('library.export-docx', () => void exportPackage('docx'));
  useCommand('library.export-html', () => void exportNotes({ ...EVERYTHING, format: 'html' }));
  useCommand('library.export-csv', () => void exportNotes({ ...EVERYTHING, format: 'csv' }));
  useCommand('library.export-markdown-files', () => void exportPackage('markdown-files'));
  useCommand('library.export-refi-qda', () => void exportPackage('refi-qda'));
  useCommand('library.export-pseudonymised', () => openPseudonyms(openSubject()));
  useCommand('library.export-zip', () => openTransfer('export'));
  useCommand('library.import-zip', () => openTransfer('import'));
  useCommand('library.move', () => openTransfer('move'));
  useCommand('library.import-notes', chooseNotes);
  useCommand(
    'library.remove',
    () => {
      if (open !== undefined) void removeArticle(open);
    },
    open !== undefined && open.added !== null,
  );
  useMenuCommands();
  useKeysOfTheWindow();
}

/** The article or the comparison that is on the screen; elsewhere the reader is asked. */
function openSubject(): PseudonymSubject | 'choose' {
  const { place, articleId, comparisonId } = windowState();
  if (specOfView(place).hasReadingPane && articleId !== null) return { articleId };
  return place === 'compare' && comparisonId !== null ? { comparisonId } : 'choose';
}

/** The native menu of the desktop gives commands under the ids of the palette. */
function useMenuCommands(): void {
  useEffect(
    () =>
      reader.on('menu:command', ({ command }) => {
        if (isCommandId(command)) runFromMenu(command);
      }),
    [],
  );
}

/** Escape leaves a place that was entered from the library. */
function useKeysOfTheWindow(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return;
      if (event.key === 'Escape') leave(event.target);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function leave(target: EventTarget | null): void {
  if (!specOfView(windowState().place).isLeftByEscape) return;
  // A field is a level of its own: the first Escape leaves it, the next one the place.
  if (isInTextField(target)) (target as HTMLElement).blur();
  else dispatch({ do: 'go', place: 'library' });
}
