import fs from 'node:fs';
import path from 'node:path';
import { fileFault } from '@core/contract/failure';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { parseEnvelope, serializeEnvelope, type Body } from '../storage/envelope';
import { makeFolderInside, makeUnflushedFolder, syncFolder } from '../storage/folders';
import { isLink, readOwnFile, refuseLink } from '../storage/plain-file';
import { ownerOfOriginal } from './content-hash';
import type { Content, Original, Stamp } from './article-repository';
import { FORMAT_IDS, type Format } from '@core/import/formats';
import { discard, commit, stageUnflushed, type StagedFile } from '../storage/atomic-file';

/**
 * The files of one imported article: `articles/<id>/content.json`, the text as it was read, and beside it the
 * original, unchanged. The article's notes lie in the same folder and belong to others: nothing here touches them.
 */
const CONTENT = 'content.json';

export const articlesIn = (dataDir: string): string => path.join(dataDir, 'articles');
export const trashIn = (dataDir: string): string => path.join(dataDir, 'trash');
export const contentFile = (parent: string, id: ArticleId): string => path.join(parent, id, CONTENT);

/** @param parent folder that holds the article's folder */
export function readContent(parent: string, id: ArticleId): Content {
  const file = contentFile(parent, id);
  refuseLink(path.join(parent, id));
  if (!fs.existsSync(file)) return { state: 'missing' };
  const envelope = parseEnvelope(readOwnFile(file));
  if (envelope.state === 'damaged') return envelope;
  if (envelope.state === 'newer') return { state: 'newer' };
  // The checksum says that these are the words that were written here; the id, that they were written for this folder.
  if (envelope.body['id'] !== id) return { state: 'damaged', fault: fileFault('misplaced') };
  return { state: 'good', article: envelope.body as unknown as Article };
}

export function writeArticle(parent: string, article: Article): void {
  stageArticle(parent, article, null).forEach(commit);
}

/**
 * Writes the files of an article under other names; they are flushed before the first gets its own. `content.json`
 * is the last: without it there is no article. @throws the error of the file system; nothing is left behind then
 */
export function stageArticle(
  parent: string,
  article: Article,
  original: Original | null,
): readonly StagedFile[] {
  const folder = path.join(parent, article.id);
  refuseLink(folder);
  // The folder of all articles is made once, and its own name flushed.
  makeFolderInside(parent);
  makeUnflushedFolder(folder);
  const staged: StagedFile[] = [];
  try {
    if (original !== null)
      staged.push(stageUnflushed(path.join(folder, `original.${original.extension}`), original.bytes));
    const { embedded: _, ...content } = article;
    staged.push(stageUnflushed(path.join(folder, CONTENT), serializeEnvelope(content as unknown as Body)));
    return staged;
  } catch (error) {
    staged.forEach(discard);
    removeIfEmpty(folder);
    throw error;
  }
}

/** `null` where there is no `content.json`, or a link in its place, which is for `readContent` to refuse. */
export function stampOf(parent: string, id: ArticleId): Stamp | null {
  if (isLink(path.join(parent, id)) || isLink(contentFile(parent, id))) return null;
  const stat = fs.statSync(contentFile(parent, id), { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const beside = fs.statSync(path.join(parent, id, 'corrections.json'), { throwIfNoEntry: false });
  // One sum for both keeps the index as it is: a file changes its time with each writing, and its size with most.
  return { size: stat.size + (beside?.size ?? 0), modified: stat.mtimeMs + (beside?.mtimeMs ?? 0) };
}

/** A chapter is read from the file of its book, also where the book itself was removed. */
export function readOriginal(dataDir: string, id: ArticleId): Original | null {
  const found = findOriginal(dataDir, id);
  return found === null ? null : { extension: found.extension, bytes: readOwnFile(found.file) };
}

export const hasOriginal = (parent: string, id: ArticleId): boolean => originalIn(parent, id) !== null;

/** `null` where there is no original. */
export const formatOfOriginal = (dataDir: string, id: ArticleId): Format | null =>
  findOriginal(dataDir, id)?.extension ?? null;

function findOriginal(dataDir: string, id: ArticleId): { extension: Format; file: string } | null {
  const owner = ownerOfOriginal(id);
  const parents = owner === id ? [articlesIn(dataDir)] : [articlesIn(dataDir), trashIn(dataDir)];
  for (const parent of parents) {
    const found = originalIn(parent, owner);
    if (found !== null) return found;
  }
  return null;
}

function originalIn(parent: string, id: ArticleId): { extension: Format; file: string } | null {
  for (const extension of FORMAT_IDS) {
    const file = path.join(parent, id, `original.${extension}`);
    if (fs.existsSync(file)) return { extension, file };
  }
  return null;
}

/** Moves what the import made and leaves the notes. Whichever side holds `content.json` has the article. */
export function moveArticle(from: string, to: string, id: ArticleId, first: 'content' | 'original'): void {
  const originals = FORMAT_IDS.map((extension) => `original.${extension}`);
  const names = first === 'content' ? [CONTENT, ...originals] : [...originals, CONTENT];
  [from, to].forEach((parent) => refuseLink(path.join(parent, id)));
  makeFolderInside(to);
  makeFolderInside(path.join(to, id));
  for (const name of names) {
    const file = path.join(from, id, name);
    if (fs.existsSync(file)) fs.renameSync(file, path.join(to, id, name));
  }
  syncFolder(path.join(to, id));
  syncFolder(path.join(from, id));
  removeIfEmpty(path.join(from, id));
}

function removeIfEmpty(folder: string): void {
  if (fs.existsSync(folder) && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}
