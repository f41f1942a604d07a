import { runCommand } from './commands';

/** Buttons of a mouse beside the first three, as `MouseEvent.button` numbers them. */
const MOUSE_BACK = 3;
const MOUSE_FORWARD = 4;

/** The page's entry in the history of the browser, and one on either side of it. */
const BEFORE = 0;
const HERE = 1;
const AFTER = 2;

/**
 * The Back and Forward of the browser and of the mouse go back inside the window, never out of it. Answers with a
 * function that stops listening.
 */
export function followBrowserHistory(): () => void {
  const stopMouse = followMouse();
  const stopBrowser = /^http/.test(location.protocol) ? followBrowser() : () => undefined;
  return () => {
    stopMouse();
    stopBrowser();
  };
}

function followMouse(): () => void {
  const isSide = ({ button }: MouseEvent): boolean => button === MOUSE_BACK || button === MOUSE_FORWARD;
  const keep = (event: MouseEvent): void => {
    if (isSide(event)) event.preventDefault();
  };
  const onUp = (event: MouseEvent): void => {
    if (!isSide(event)) return;
    event.preventDefault();
    runCommand(event.button === MOUSE_BACK ? 'go.back' : 'go.forward');
  };
  window.addEventListener('mousedown', keep);
  window.addEventListener('auxclick', keep);
  window.addEventListener('mouseup', onUp);
  return () => {
    window.removeEventListener('mousedown', keep);
    window.removeEventListener('auxclick', keep);
    window.removeEventListener('mouseup', onUp);
  };
}

/**
 * The page stands between two entries of its own. Back and Forward come to one of them, and the page goes on to its
 * place between them. A browser passes over entries that were made before the reader did anything, so they are made with
 * his first press.
 */
function followBrowser(): () => void {
  const placeOf = (state: unknown): unknown =>
    typeof state === 'object' && state !== null && 'place' in state ? state.place : null;
  let isReturning = false;
  const surround = (): void => {
    stopWaiting();
    if (placeOf(history.state) === HERE) return;
    history.replaceState({ place: BEFORE }, '');
    history.pushState({ place: HERE }, '');
    history.pushState({ place: AFTER }, '');
    isReturning = true;
    history.back();
  };
  const onPop = ({ state }: PopStateEvent): void => {
    const place = placeOf(state);
    if (isReturning || place === HERE) return void (isReturning = false);
    if (place !== BEFORE && place !== AFTER) return;
    isReturning = true;
    history.go(HERE - place);
    runCommand(place === BEFORE ? 'go.back' : 'go.forward');
  };
  const stopWaiting = (): void => {
    window.removeEventListener('pointerup', surround);
    window.removeEventListener('keydown', surround);
  };
  window.addEventListener('pointerup', surround);
  window.addEventListener('keydown', surround);
  window.addEventListener('popstate', onPop);
  return () => {
    stopWaiting();
    window.removeEventListener('popstate', onPop);
  };
}
