/**
 * Saves what is being written when the window goes away, and warns while something could not be saved. Answers how to
 * end the watch.
 */
export function flushOnUnload(flushAll: () => void, isAnyFailed: () => boolean): () => void {
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') flushAll();
  };
  const onUnload = (event: BeforeUnloadEvent): void => {
    flushAll();
    if (isAnyFailed()) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHide);
  window.addEventListener('pagehide', flushAll);
  window.addEventListener('beforeunload', onUnload);
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    window.removeEventListener('pagehide', flushAll);
    window.removeEventListener('beforeunload', onUnload);
  };
}
