/**
 * While a tooltip is shown, react-aria lets it swallow Escape, also where the pointer merely rests on a button and the
 * reader means to leave a dialog or a find. Here the tooltip goes and the key goes on: react-aria listens at the
 * document, and on the way past it the event cannot be stopped. Answers with a function that stops.
 */
export function passEscapeThroughTooltips(): () => void {
  const before = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || document.querySelector('[role="tooltip"]') === null) return;
    event.stopPropagation = () => undefined;
  };
  const behind = (event: KeyboardEvent): void => {
    if (Object.hasOwn(event, 'stopPropagation')) Reflect.deleteProperty(event, 'stopPropagation');
  };
  const root = document.documentElement;
  window.addEventListener('keydown', before, { capture: true });
  root.addEventListener('keydown', behind, { capture: true });
  return () => {
    window.removeEventListener('keydown', before, { capture: true });
    root.removeEventListener('keydown', behind, { capture: true });
  };
}
