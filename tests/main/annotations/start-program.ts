import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * Starts a TypeScript program of these tests. `prefix` runs in a shell before it, for limits.
 * The cache of tsx is off then, because its files would count against those limits.
 */
export function startProgram(file: string, args: readonly string[], prefix = ''): ChildProcess {
  const command = `${prefix} exec "$0" --import tsx "$@"`;
  return spawn('sh', ['-c', command, process.execPath, path.join(import.meta.dirname, file), ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: path.join(ROOT, '.tsconfig.base.json'),
      ...(prefix === '' ? {} : { TSX_DISABLE_CACHE: '1' }),
    },
  });
}
