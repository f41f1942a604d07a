import type { ServerResponse } from 'node:http';

/** The chunk of `renderer/app/start.ts`; the page names it and all the rest in its head, and asks for them at once. */
const PROGRAM = /^\/assets\/start-.*\.js$/;
/** A page asks for six files at a time, and for the next as soon as it has one. */
const QUIET_MS = 15;

/**
 * Calls back once when a page has its files: its script was sent and no request followed. From then on the page paints
 * and runs its script, and work that blocks this thread delays nothing.
 */
export function createPageLoadWatch(
  onSent: () => void,
): (response: ServerResponse, pathname: string) => void {
  let sending = 0;
  let isScriptSent = false;
  let isTold = false;
  const look = (): void => {
    if (isTold || sending > 0) return;
    isTold = true;
    onSent();
  };
  return (response, pathname) => {
    if (isTold) return;
    sending += 1;
    response.once('close', () => {
      sending -= 1;
      isScriptSent ||= PROGRAM.test(pathname);
      if (isScriptSent) setTimeout(look, QUIET_MS);
    });
  };
}
