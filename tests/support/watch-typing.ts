/**
 * Runs in the page before its scripts and times each letter of the search field: from the key press to the frame that
 * shows the answer to the query as it then stood. A letter whose query was overtaken by the next one is not counted.
 */
export function watchTyping(): void {
  const times: number[] = [];
  (window as { typed?: number[] }).typed = times;
  let pressed = 0;
  let timed = -1;
  let wanted = '';
  document.addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement) wanted = target.value;
    },
    true,
  );

  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const body = typeof init?.body === 'string' ? init.body : '';
    const isQuery = typeof input === 'string' && input.endsWith('/ask/search:query');
    const response = await send(input, init);
    if (!isQuery || (JSON.parse(body) as { text: string }).text !== wanted) return response;
    // Once the reader rests, the same query is asked again for a longer list; a letter is answered by the first.
    if (timed === pressed) return response;
    const from = (timed = pressed);
    // The list says when it has drawn the answer, one that changes no word of it included; the next frame shows it.
    const observer = new MutationObserver(() => {
      if (document.querySelector('.search-results[aria-busy="false"]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
    return response;
  };
}
