import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder; the scripts of package.json run in it. */
export const PROJECT = join(import.meta.dirname, '../..');

/** Where Electron's binary lies once its installer has run; `null` until then. Never imports `electron`, which would download. */
export function electronBinary(project = PROJECT): string | null {
  const folder = join(project, 'node_modules/electron');
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}
