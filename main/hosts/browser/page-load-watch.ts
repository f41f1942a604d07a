import type { ServerResponse } from 'node:http';

/** The chunk of `renderer/start.tsx`, with all the rest asked for beside it. */
const PROGRAM = /^\/assets\/start-.*\.js$/;
/** A page asks for its style and its fonts within this time after its script. */
const QUIET_MS = 40;

/**
 * Tells once when a page has its files: its program has gone out and nothing more is asked for. From then on the page is
 * busy with the script, and work that holds this thread delays nothing.
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
