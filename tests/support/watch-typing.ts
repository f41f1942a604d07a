/**
 * Runs in the page before its scripts and times each letter of the search field: from the key press to the frame that
 * shows the answer to the query as it then stood, whatever carries it. A letter overtaken by the next one is not counted.
 */
export function watchTyping(): void {
  const times: number[] = [];
  (window as { typed?: number[] }).typed = times;
  let pressed = 0;
  let wanted: string | null = null;
  document.addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement) wanted = target.value;
    },
    true,
  );
  // The list names the query that it answers, also where the answer changes no word of it; the next frame shows it.
  const observer = new MutationObserver(() => {
    const shown = document.querySelector('.search-results')?.getAttribute('data-answers');
    if (wanted === null || shown !== wanted) return;
    wanted = null;
    const from = pressed;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => times.push(performance.now() - from);
      channel.port2.postMessage(null);
    });
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-answers'],
  });
}
