import { dialog, shell, type BrowserWindow, type MessageBoxOptions, type OpenDialogOptions } from 'electron';
import { english } from '@core/messages/english';
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
export async function pickFolder(window: BrowserWindow | null): Promise<string | null> {
  const options: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
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
