import fs from 'node:fs';
import path from 'node:path';
import {
  hasCorrections,
  readCorrections,
  recoverCorrections,
  stageCorrections,
  writeCorrections,
} from '../corrections/corrections-file';
import { openEnvelope } from '../storage/envelope';
import { listFolders } from '../storage/folders';
import { isLink, readOwnFile } from '../storage/plain-file';
import { quarantine } from '../storage/stored-copy';
import * as folder from './article-folder';
import type { ArticleRepository } from './article-repository';
import { isImportedId } from './content-hash';
import { eraseFolder } from './erase-folder';

/** Articles as files: a folder each in `articles/`, and what was removed in `trash/`. @param now for what is set aside */
export function createFileRepository(dataDir: string, now: () => Date = () => new Date()): ArticleRepository {
  const home = folder.articlesIn(dataDir);
  const trash = folder.trashIn(dataDir);

  return {
    dataDir,
    ids: () => listFolders(home).filter(isImportedId),
    has: (id) => !isLink(path.join(home, id)) && fs.existsSync(folder.contentFile(home, id)),
    isRemoved: (id) => fs.existsSync(folder.contentFile(trash, id)),
    stamp: (id) => folder.stampOf(home, id),

    read: (id) => folder.readContent(home, id),
    readJson(id) {
      const opened = openEnvelope(readOwnFile(folder.contentFile(home, id)));
      return opened.state === 'good' ? opened.json : null;
    },
    write: (article) => folder.writeArticle(home, article),
    stage: (article, original) => folder.stageArticle(home, article, original),
    quarantine: (id) => quarantine(dataDir, folder.contentFile(home, id), now),
    // Whichever side holds the text has the article, should it end in between.
    remove: (id) => folder.moveArticle(home, trash, id, 'content'),
    restore: (id) => folder.moveArticle(trash, home, id, 'original'),

    removed: () =>
      listFolders(trash)
        .filter(isImportedId)
        .filter((id) => fs.existsSync(folder.contentFile(trash, id)))
        .map((id) => ({ id, at: fs.statSync(path.join(trash, id)).mtime.toISOString() })),
    removedWithoutText: () =>
      listFolders(trash)
        .filter(isImportedId)
        .filter(
          (id) =>
            !fs.existsSync(folder.contentFile(trash, id)) && !fs.existsSync(folder.contentFile(home, id)),
        )
        .map((id) => ({
          id,
          hasOriginal: folder.hasOriginal(trash, id),
          hasNotes: fs.existsSync(path.join(home, id)),
        })),
    readRemoved: (id) => folder.readContent(trash, id),
    erase: (id, keepsOriginal) => [home, trash].flatMap((parent) => eraseFolder(parent, id, keepsOriginal)),

    original: (id) => folder.readOriginal(dataDir, id),
    originalFormat: (id) => folder.formatOfOriginal(dataDir, id),

    hasCorrections: (id) => hasCorrections(dataDir, id),
    corrections: (id) => readCorrections(dataDir, id),
    recoverCorrections: (id) => recoverCorrections(dataDir, id, now),
    writeCorrections: (id, corrected) => writeCorrections(dataDir, id, corrected),
    stageCorrections: (id, corrected) => stageCorrections(dataDir, id, corrected),
  };
}
