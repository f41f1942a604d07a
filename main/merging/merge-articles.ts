import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CorrectionState } from '@core/contract/correction';
import type { ArticleId } from '@core/contract/ids';
import { articlesIn, contentFile, moveArticle, trashIn } from '../articles/article-folder';
import { isImportedId } from '../articles/content-hash';
import { hasCorrections, readCorrections, writeCorrections } from '../corrections/corrections-file';
import { correctionsSeen, journalCorrections } from '../corrections/corrections-journal';
import { makeFolder, listFolders, syncFolder } from '../storage/folders';
import { toStored } from '../corrections/stored-corrections';

export type ArticleOutcome = 'added' | 'equal' | 'updated' | 'kept' | 'both';

/** The articles of a folder that were imported, be they there or in its trash. */
export const articlesOf = (dataDir: string): readonly ArticleId[] =>
  listFolders(articlesIn(dataDir))
    .filter(isImportedId)
    .filter((id) => fs.existsSync(contentFile(articlesIn(dataDir), id)));

export const trashedArticlesOf = (dataDir: string): readonly ArticleId[] =>
  listFolders(trashIn(dataDir))
    .filter(isImportedId)
    .filter((id) => fs.existsSync(contentFile(trashIn(dataDir), id)));

/**
 * Moves an article of another folder here where it is not, for the id says that it is of the same file, and brings its
 * corrections together with those of here. One that is in the trash here comes back from it.
 * @throws the error of the file system
 */
export function mergeArticle(from: string, into: string, id: ArticleId): ArticleOutcome {
  const isHere = (parent: string): boolean => fs.existsSync(contentFile(parent, id));
  const outcome = mergeCorrections(from, into, id);
  if (isHere(articlesIn(into))) return outcome;
  if (isHere(trashIn(into))) moveArticle(trashIn(into), articlesIn(into), id, 'original');
  else moveFiles(path.join(articlesIn(from), id), path.join(articlesIn(into), id), OF_ARTICLE);
  return 'added';
}

/**
 * Brings one from another folder's trash into the trash of here, where it is nowhere here, and its corrections together
 * with those of here: they stay in the folder of the article, which needs them when it comes back.
 * @throws the error of the file system
 */
export function mergeTrashedArticle(from: string, into: string, id: ArticleId): ArticleOutcome {
  const isHere = [articlesIn(into), trashIn(into)].some((parent) => fs.existsSync(contentFile(parent, id)));
  const outcome = mergeCorrections(from, into, id);
  if (isHere) return outcome;
  moveFiles(path.join(trashIn(from), id), path.join(trashIn(into), id), OF_ARTICLE);
  return 'added';
}

const OF_ARTICLE = /^(?:original|content)\./;
const OF_CORRECTIONS = /^corrections\./;

/** `content.json` last: without it there is no article. */
function moveFiles(from: string, to: string, which: RegExp): void {
  const names = fs.existsSync(from) ? fs.readdirSync(from).filter((name) => which.test(name)) : [];
  if (names.length === 0) return;
  makeFolder(to);
  // By the alphabet the original comes behind; what is read from it must not be there before it.
  for (const name of names.sort().reverse()) fs.renameSync(path.join(from, name), path.join(to, name));
  syncFolder(to);
}

/** Which of two lists of corrections knew the other; where neither did, that of here stays. */
function mergeCorrections(from: string, into: string, id: ArticleId): ArticleOutcome {
  if (!hasCorrections(into, id)) {
    // With their history, as they are.
    moveFiles(path.join(articlesIn(from), id), path.join(articlesIn(into), id), OF_CORRECTIONS);
    return stateIn(into, id) === null ? 'equal' : 'updated';
  }
  const [mine, theirs] = [stateIn(into, id), stateIn(from, id)];
  if (theirs === null || isDeepStrictEqual(mine, theirs))
    return theirs === null && mine !== null ? 'kept' : 'equal';
  const [stored, here] = [toStored({ ...theirs }), mine === null ? null : toStored({ ...mine })];
  if (correctionsSeen(into, id, stored)) return 'kept';
  if (here === null || correctionsSeen(from, id, here)) {
    writeCorrections(into, id, theirs);
    return 'updated';
  }
  journalCorrections(into, id, here, stored);
  journalCorrections(into, id, stored, here);
  return 'both';
}

function stateIn(dataDir: string, id: ArticleId): CorrectionState | null {
  const read = readCorrections(dataDir, id);
  return read.state === 'good' ? read.corrected : null;
}
