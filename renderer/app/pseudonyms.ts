/** Exports under pseudonyms: of what one is being made, and what is asked for it. */
import { create } from 'zustand';
import type {
  Identifier,
  Pseudonym,
  PseudonymFormat,
  PseudonymScope,
  PseudonymSubject,
} from '@core/contract/pseudonym';
import { serializeCsv } from '@core/export/export-table';
import { ask } from './ask';
import { bytesOf, download } from './exporting';
import { t } from './messages';
import { flushNotes } from './note-autosave';
import { showToast, withErrorToast } from './toasts';

/** What is exported, `choose` while the reader is to say it, or `null` where nothing is open. */
type Open = PseudonymSubject | 'choose' | null;
const useStore = create<{ readonly open: Open }>(() => ({ open: null }));

export const useOpenPseudonyms = (): Open => useStore((state) => state.open);
export const openPseudonyms = (subject: PseudonymSubject | 'choose'): void =>
  useStore.setState({ open: subject });
export const closePseudonyms = (): void => useStore.setState({ open: null });

/** What would still be in the export, with what is being written at the moment. @throws ReaderError */
export async function askIdentifiers(scope: PseudonymScope): Promise<readonly Identifier[]> {
  await flushNotes();
  return ask('export:identifiers', scope);
}

/** Answers whether the export was handed over. */
export const exportPseudonymised = (scope: PseudonymScope, format: PseudonymFormat): Promise<boolean> =>
  withErrorToast(t('failed.export'), async () => {
    await flushNotes();
    const file = await ask('export:pseudonymised', { ...scope, format });
    download(file.fileName, new Blob([bytesOf(file.base64)], { type: file.mediaType }));
    showToast(t('done.notes-exported', { file: file.fileName }));
  });

/** Which name is which, in a file of its own: whoever has both files knows everybody. */
export function saveKey(names: readonly Pseudonym[]): void {
  const text = serializeCsv({
    title: '',
    remark: '',
    columns: [t('pseudonym.name'), t('pseudonym.pseudonym')],
    rows: names.map(({ name, pseudonym }) => [name, pseudonym]),
  });
  const fileName = t('pseudonym.key-file');
  download(fileName, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  showToast(t('pseudonym.key-saved', { file: fileName }));
}
