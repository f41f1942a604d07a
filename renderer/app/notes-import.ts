/** Notes that come in from a file: of Synoptic's own export, or of another program. */
import { create } from 'zustand';
import type { ImportedNotes } from '@core/contract/imported-notes';
import { ask } from './ask';
import { base64Of } from './base64';
import { t } from './messages';
import { withErrorToast } from './toasts';
import { recordAction } from './undo';

const useStore = create<{ readonly imported: ImportedNotes | null }>(() => ({ imported: null }));

/** What the last file brought, until the reader has seen it; `null` where there is nothing to see. */
export const useImportedNotes = (): ImportedNotes | null => useStore(({ imported }) => imported);
export const closeImportedNotes = (): void => useStore.setState({ imported: null });

/** Lets the reader choose a file, and brings its notes in. */
export function chooseNotes(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = [...NOTE_FILES, ...DOCUMENTS].join(',');
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void importNotes(file);
  });
  input.click();
}

/** What other programs export notes as. */
const NOTE_FILES = ['.jsonld', '.json', '.ann', '.annotation', '.md', '.txt', '.rdf', 'application/ld+json'];
/** Documents that hold the notes of whoever read them. */
const DOCUMENTS = ['.pdf', '.docx', '.odt'];
const isDocument = ({ name }: File): boolean => DOCUMENTS.some((end) => name.toLowerCase().endsWith(end));

const bringIn = async (file: File): Promise<ImportedNotes> =>
  isDocument(file)
    ? ask('annotations:import-document', { name: file.name, base64: await base64Of(file) })
    : ask('annotations:import', { text: await file.text() });

const importNotes = (file: File): Promise<boolean> =>
  withErrorToast(t('failed.import-notes', { file: file.name }), async () => {
    const imported = await bringIn(file);
    const ids = [...imported.added, ...imported.second];
    if (ids.length > 0)
      recordAction({
        label: t('notes-import.done', { count: ids.length }),
        do: async () => {
          for (const annotationId of ids) await ask('annotations:restore', { annotationId });
        },
        undo: async () => {
          for (const annotationId of ids) await ask('annotations:remove', { annotationId });
        },
      });
    useStore.setState({ imported });
  });
