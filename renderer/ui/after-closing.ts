/**
 * Runs something once a closing overlay has given the focus back, which react-aria does in the frame after it has gone.
 * Earlier, the focus that the something sets would be taken from it again.
 */
export function afterClosing(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)));
}

/** Remembers the selection, which a text field takes away when it gets the focus. Answers with what puts it back. */
export function keepSelection(): () => void {
  const selection = document.getSelection();
  const range =
    selection === null || selection.isCollapsed || selection.rangeCount === 0
      ? null
      : selection.getRangeAt(0);
  return () => {
    if (range === null || !range.startContainer.isConnected) return;
    const now = document.getSelection();
    now?.removeAllRanges();
    now?.addRange(range);
  };
}
