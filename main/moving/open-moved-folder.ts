import fs from 'node:fs';
import path from 'node:path';
import { english } from '@core/messages/english';
import { openDataFolder, type DataFolder } from '../storage/data-folder';
import { followMoves } from './move-marks';

/**
 * As `openDataFolder`, of the folder to which the library was moved where it was. Where that one is not to be found the
 * folder that was left opens for reading: what is written there would be in no library later.
 * @param say hears of it where another folder is opened than was asked for, or can be opened
 * @throws DataFolderError
 */
export function openMovedFolder(asked: string, say: (line: string) => void): DataFolder {
  const from = path.resolve(asked);
  const found = followMoves(from);
  const t = english.text;
  if (found.is === 'here') {
    if (found.dir !== from) say(t('cli.data.moved', { from, to: found.dir }));
    return openDataFolder(found.dir);
  }
  const dir = fs.realpathSync(found.dir);
  const close = (): void => undefined;
  if (found.is === 'unreadable') {
    say(t('failure.folder-moved-unreadable'));
    return { dir, fault: () => 'moved-unreadable', close };
  }
  say(t('failure.folder-moved-missing', { folder: found.to }));
  return { dir, fault: () => 'moved-missing', movedTo: found.to, close };
}
