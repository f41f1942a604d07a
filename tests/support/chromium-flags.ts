/**
 * Chromium names a few hosts of its maker on its own; these switches keep it to what the page asks for. As root it does
 * not start inside its sandbox, and a container's /dev/shm is too small for it. The browser without a window hints its
 * letters, which makes lines longer than in a window; without it both draw the same.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
