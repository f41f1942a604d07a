import { basename } from 'node:path';
import { dialog, shell, type BrowserWindow, type MessageBoxOptions, type OpenDialogOptions } from 'electron';
import { english } from '@core/messages/english';
import { commit, stageFile } from '../../storage/atomic-file';
import { externalLink } from '../external-link';

/** Asks with the host's name in sight, then hands the address to the system. False where refused or not openable. */
export async function openLinkAfterAsking(raw: string, window: BrowserWindow | null): Promise<boolean> {
  const url = externalLink(raw);
  if (url === null) return false;
  const question: MessageBoxOptions = {
    type: 'question',
    message: english.text('link.question', { host: url.host }),
    detail: url.href,
    buttons: [english.text('link.open'), english.text('ui.cancel')],
    // Enter does the harmless thing.
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(window, question));
  if (response !== 0) return false;
  await shell.openExternal(url.href);
  return true;
}

/** `null` where none was chosen. */
export const pickFolder = (window: BrowserWindow | null): Promise<string | null> =>
  pick({ properties: ['openDirectory', 'createDirectory'] }, window);

/** `null` where none was chosen. */
export const pickZip = (window: BrowserWindow | null): Promise<string | null> =>
  pick({ properties: ['openFile'], filters: [{ name: 'ZIP', extensions: ['zip'] }] }, window);

async function pick(options: OpenDialogOptions, window: BrowserWindow | null): Promise<string | null> {
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}

const DEFAULT_PAPER = 'A4';

/**
 * Prints the page of the window into a file that the reader chooses; the page itself says of which kind its paper is.
 * @returns the name of the file; `null` where none was chosen
 * @throws NodeJS.ErrnoException of the file system; what the file held is left then
 */
export async function savePdf(fileName: string, window: BrowserWindow | null): Promise<string | null> {
  if (window === null) return null;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: fileName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  const content = await window.webContents.printToPDF({
    pageSize: DEFAULT_PAPER,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  commit(stageFile(filePath, content));
  return basename(filePath);
}

export function showFile(file: string): boolean {
  shell.showItemInFolder(file);
  return true;
}

/** For what goes wrong before there is a window. */
export function showStartFault(sentence: string): void {
  console.error(sentence);
  dialog.showErrorBox(english.text('app.name'), sentence);
}
