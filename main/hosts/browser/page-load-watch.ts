import type { ServerResponse } from 'node:http';

/** The chunk of `renderer/start.tsx`, with all the rest asked for beside it. */
const PROGRAM = /^\/assets\/start-.*\.js$/;
/** What stands before the first paint; a page that has the style from last time asks for its theme alone. */
const FRAME = /^\/(?:theme\.js|assets\/index-.*\.css)$/;
/** A page asks for both at once. */
const FRAME_QUIET_MS = 4;
/** A page asks for its style and its fonts within this time after its script. */
const QUIET_MS = 40;

/**
 * Calls back once when a page has its files: its script was sent and no request followed. From then on the page runs
 * its script, and work that blocks this thread delays nothing.
 * @param onFrameSent once, when the page has what it paints first: this thread is idle while it does
 */
export function createPageLoadWatch(
  onSent: () => void,
  onFrameSent: () => void = () => undefined,
): (response: ServerResponse, pathname: string) => void {
  let sending = 0;
  let isFrameTold = false;
  let isScriptSent = false;
  let isTold = false;
  const look = (): void => {
    if (isTold || sending > 0) return;
    isTold = true;
    onSent();
  };
  const lookAtFrame = (): void => {
    if (isFrameTold || sending > 0) return;
    isFrameTold = true;
    onFrameSent();
  };
  return (response, pathname) => {
    if (isTold) return;
    sending += 1;
    response.once('close', () => {
      sending -= 1;
      isScriptSent ||= PROGRAM.test(pathname);
      if (FRAME.test(pathname)) setTimeout(lookAtFrame, FRAME_QUIET_MS);
      if (isScriptSent) setTimeout(look, QUIET_MS);
    });
  };
}
