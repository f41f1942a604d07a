import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

const NAME = 'synoptic';

/** Electron's default for `userData`, worked out without Electron, so that both hosts open the same notes. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), NAME);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', NAME);
  const configured = env['XDG_CONFIG_HOME'];
  // The XDG specification has relative paths ignored.
  const base =
    configured !== undefined && posix.isAbsolute(configured) ? configured : posix.join(home, '.config');
  return posix.join(base, NAME);
}
