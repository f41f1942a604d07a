import type { ServerResponse } from 'node:http';

/** The chunk of `renderer/start.tsx`, with all the rest asked for beside it. */
const PROGRAM = /^\/assets\/start-.*\.js$/;
/** A page asks for its style and its fonts within this time after its script. */
const QUIET_MS = 40;

/**
 * Calls back once when a page has its files: its script was sent and no request followed. From then on the page runs
 * its script, and work that blocks this thread delays nothing.
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
