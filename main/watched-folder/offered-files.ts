import fs from 'node:fs';
import path from 'node:path';
import { FORMAT_IDS, formatOf } from '@core/import/formats';
import { isPageResource } from '../import/list-files';

/** Deeper folders are made by a program gone wrong, and each costs a watch of the system. */
export const DEEPEST = 8;

const EXTENSIONS = new Set(FORMAT_IDS.flatMap((id) => formatOf(id).extensions));

/**
 * Whether a path below the watched folder is passed over: what is hidden or begun (`.part`), what no reader reads,
 * links, the pictures that a browser saves beside a page, and Synoptic's own files.
 * @param stats `lstat`; absent where it was not asked for yet
 */
export function isPassedOver(folder: string, dataDir: string, file: string, stats?: fs.Stats): boolean {
  if (file === folder) return false;
  if (isWithin(dataDir, file) || path.basename(file).startsWith('.')) return true;
  if (stats === undefined) return false;
  if (stats.isDirectory()) return isPageResource(path.basename(file), namesIn(path.dirname(file)));
  return !stats.isFile() || !EXTENSIONS.has(path.extname(file).slice(1).toLowerCase());
}

/** Whether a path is a folder or lies in it. Both absolute. */
export function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
