import fs from 'node:fs';
import path from 'node:path';

/**
 * Documents that people really made lie beside the checkout, not in it: they are large and not ours. A test that reads
 * one is skipped by name where it is not there.
 */
export interface RealFile {
  readonly isThere: boolean;
  readonly bytes: () => Buffer;
}

export function realFile(name: string): RealFile {
  const file = path.resolve(import.meta.dirname, '../../../shared/data/files', name);
  return { isThere: fs.existsSync(file), bytes: () => fs.readFileSync(file) };
}
