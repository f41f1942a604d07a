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
