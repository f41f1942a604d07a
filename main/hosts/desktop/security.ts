import type { App, Session, WebContents } from 'electron';
import { isAllowedRequest, isOwnAddress } from '../own-origin';

/** Denies every permission, also those that Electron grants unasked, and every request that leaves the app. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isAllowedRequest(details.url) }),
  );
  // Its dictionaries come from the network.
  session.setSpellCheckerEnabled(false);
}

/** Holds for every web contents there will ever be, so that none can be forgotten. */
export function hardenContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => lock(contents));
}

function lock(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (!isReload(contents, details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isReload(contents, details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The window has one page: going there again is all that is left of navigation. */
const isReload = (contents: WebContents, url: string): boolean =>
  isOwnAddress(url) && url === contents.getURL();

const REMOTE_CONTROL = /^--(?:inspect|remote-debugging|debug)(?:[-=]|$)/;

/** A packaged app has no use for a debugger, but malware that borrows its rights does. */
export const isRemoteControlled = (args: readonly string[]): boolean =>
  args.some((arg) => REMOTE_CONTROL.test(arg));
