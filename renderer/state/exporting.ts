import type { ExportedFile, ExportScope } from '@core/contract/requests';
import { ask } from './ask';
import { attempt, showToast } from './toasts';

export const EVERYTHING: ExportScope = { articleId: null, comparisonId: null };

/** Hands the notes to the reader as a file that the host saves like any download. */
export const exportNotes = (scope: ExportScope): Promise<boolean> =>
  attempt('Not exported', async () => {
    const file = await ask('exchange:export-notes', scope);
    download(file);
    showToast(`Your notes are exported as ${file.fileName}.`);
  });

function download({ fileName, mediaType, text }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has taken its own hold of the blob by then; at once would be too early in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
