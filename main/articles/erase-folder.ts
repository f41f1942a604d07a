import fs from 'node:fs';
import path from 'node:path';
import type { ArticleId } from '@core/contract/ids';
import { syncFolder } from '../storage/folders';
import { isLink } from '../storage/plain-file';
import { errorCode } from '../storage/storage-failure';

/**
 * Deletes the folder of an article, file by file, so that one that cannot be deleted is named and holds up no other. A
 * link is deleted and not followed.
 * @param keepsOriginal chapters are still read from the file that it was imported from
 */
export function eraseFolder(
  parent: string,
  id: ArticleId,
  keepsOriginal: boolean,
): readonly { readonly file: string; readonly detail: string }[] {
  const folder = path.join(parent, id);
  if (isLink(folder) || !fs.existsSync(folder)) return [];
  const left: { file: string; detail: string }[] = [];
  const names = fs.readdirSync(folder).filter((name) => !(keepsOriginal && name.startsWith('original.')));
  for (const name of names) {
    const file = path.join(folder, name);
    try {
      fs.rmSync(file, { recursive: true, force: true });
    } catch (error) {
      left.push({ file, detail: errorCode(error) });
    }
  }
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
  syncFolder(parent);
  return left;
}
