import type { ArticleId } from '@core/contract/ids';
import type { PackageFormat } from '@core/contract/export-formats';
import type { ExportScope, PackageScope } from '@core/contract/requests';
import { t } from './messages';
import { ask } from './ask';
import { withErrorToast, showToast } from './toasts';

export const EVERYTHING: ExportScope = { articleId: null, comparisonId: null };

/** Hands the notes to the reader as a file that the host saves like any download. */
export const exportNotes = (scope: ExportScope): Promise<boolean> =>
  withErrorToast(t('failed.export'), async () => {
    const file = await ask('export:notes', scope);
    download(file.fileName, new Blob([file.text], { type: file.mediaType }));
    showToast(t('done.notes-exported', { file: file.fileName }));
  });

/** The same in a format that is no text. */
export const exportPackage = (
  format: PackageFormat,
  scope: Omit<PackageScope, 'format'> = EVERYTHING,
): Promise<boolean> =>
  withErrorToast(t('failed.export'), async () => {
    const file = await ask('export:package', { ...scope, format });
    download(file.fileName, new Blob([bytesOf(file.base64)], { type: file.mediaType }));
    showToast(t('done.notes-exported', { file: file.fileName }));
  });

/** Bytes as they crossed the bridge. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Hands the file that an imported article was read from back, byte for byte. */
export const exportOriginal = (articleId: ArticleId): Promise<boolean> =>
  withErrorToast(t('failed.export'), async () => {
    const { fileName, base64 } = await ask('library:original', { articleId });
    // Of no kind: a page that was brought in is saved and never opened here.
    download(fileName, new Blob([bytesOf(base64)], { type: 'application/octet-stream' }));
    showToast(t('done.original-exported', { file: fileName }));
  });

export function download(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has taken its own hold of the blob by then; at once would be too early in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
