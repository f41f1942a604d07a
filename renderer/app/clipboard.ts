/**
 * Puts text on the clipboard. Where the host grants no clipboard permission, as the desktop does not, the old editing
 * command still may, because the reader's own key press or click asks for it.
 * @throws Error where neither is allowed.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const holder = document.createElement('textarea');
    holder.value = text;
    holder.className = 'visually-hidden';
    const before = document.activeElement;
    // Outside of an open dialog the field would not be given the focus.
    (before?.closest('[role="dialog"]') ?? document.body).append(holder);
    holder.select();
    const isCopied = document.execCommand('copy');
    holder.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    if (!isCopied) throw new Error('the clipboard is not open to this window');
  }
}

/**
 * Puts a table on the clipboard, as plain text and as HTML. Without permission for the clipboard the copy event of the
 * reader's own press carries both.
 * @throws Error where neither is allowed.
 */
export async function copyTable(text: string, html: string): Promise<void> {
  try {
    const parts = { 'text/plain': text, 'text/html': html };
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch {
    const fill = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', html);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', fill, { capture: true });
    const isCopied = document.execCommand('copy');
    document.removeEventListener('copy', fill, { capture: true });
    if (!isCopied) throw new Error('the clipboard is not open to this window');
  }
}
