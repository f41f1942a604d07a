import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { eraseInBackup } from '../../../main/backups/erase-in-backup';
import { makeBackup, type StoredBackup } from '../../../main/backups/make-backup';
import { dataIn } from '../../../main/backups/manifest';
import { damagedFiles, listBackups } from '../../../main/backups/stored-backups';
import { openStore } from '../../../main/storage/conf';
import { BRIDGE, HARBOUR, noteId, noteOnWhole, openNotes, textsOf } from '../annotations/reader-notes';
import { tempFolder } from '../storage/temp-folder';

/** Everything that the files of a folder hold, put together. */
const wordsIn = (dir: string): string =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => fs.readFileSync(path.join(parentPath, name), 'latin1'))
    .join('\n');

function place() {
  const root = tempFolder();
  const [dataDir, folder] = [path.join(root, 'data'), path.join(root, 'backups')];
  fs.mkdirSync(dataDir);
  const make = async (): Promise<StoredBackup> => {
    const backup = await makeBackup({
      dataDir,
      folder,
      previous: listBackups(folder)[0] ?? null,
      reason: 'asked',
      now: () => new Date(),
    });
    if (backup === null) throw new Error('nothing had changed');
    return backup;
  };
  return { dataDir, folder, make };
}

describe('removing for good from backups', () => {
  it('leaves nothing of an article in any of them, and everything else as it was', async () => {
    const { dataDir, folder, make } = place();
    const notes = openNotes(dataDir);
    notes.save(noteOnWhole(HARBOUR, 1, 'Sesame on the harbour'));
    notes.save(noteOnWhole(BRIDGE, 2, 'Poppy on the bridge'));
    notes.close();
    const own = path.join(dataDir, 'articles', HARBOUR.id);
    fs.writeFileSync(path.join(own, 'original.txt'), 'Sesame, the text itself');
    fs.mkdirSync(path.join(dataDir, 'trash', HARBOUR.id), { recursive: true });
    fs.writeFileSync(path.join(dataDir, 'trash', HARBOUR.id, 'content.json'), 'Sesame, removed');
    fs.writeFileSync(path.join(dataDir, 'library.json'), 'Sesame, its title');
    await make();
    notes.save(noteOnWhole(HARBOUR, 1, 'Sesame, written anew'));
    notes.close();
    await make();

    for (const backup of listBackups(folder))
      await eraseInBackup(backup, { is: 'article', id: HARBOUR.id }, openStore);
    expect(wordsIn(folder)).not.toContain('Sesame');
    const after = listBackups(folder);
    expect(after).toHaveLength(2);
    for (const backup of after) {
      expect(await damagedFiles(backup)).toEqual([]);
      expect(textsOf(openNotes(dataIn(backup.folder)))).toEqual(['Poppy on the bridge']);
    }
    expect(wordsIn(dataDir)).toContain('Sesame');
  });

  it('takes a note with every version of it, and passes over backups from before it', async () => {
    const { dataDir, folder, make } = place();
    const notes = openNotes(dataDir);
    notes.save(noteOnWhole(BRIDGE, 2, 'Poppy on the bridge'));
    notes.close();
    await make();
    notes.save(noteOnWhole(BRIDGE, 1, 'Sesame, first'));
    notes.save(noteOnWhole(BRIDGE, 1, 'Sesame, second'));
    notes.close();
    await make();
    for (const backup of listBackups(folder))
      await eraseInBackup(backup, { is: 'note', id: noteId(1) }, openStore);
    expect(wordsIn(folder)).not.toContain('Sesame');
    for (const backup of listBackups(folder)) {
      expect(await damagedFiles(backup)).toEqual([]);
      expect(textsOf(openNotes(dataIn(backup.folder)))).toEqual(['Poppy on the bridge']);
    }
  });
});
