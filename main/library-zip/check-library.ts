import path from 'node:path';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { isArticle } from '@core/contract/parse-article';
import { articlesIn, contentFile, readContent, readOriginal, trashIn } from '../articles/article-folder';
import { idOfOriginal, isChapterId, sha256 } from '../articles/content-hash';
import { readCorrections } from '../corrections/corrections-file';
import { articlesOf, trashedArticlesOf } from '../merging/merge-articles';
import { listStores } from '../merging/stores';
import type { OpenStore } from '../storage/open-store';
import type { Work } from './work';

/**
 * Whether what was unpacked is a library: hashes say that files are as they were written, and not that Synoptic wrote them.
 * Each article is one that can be shown, of the file that its id names, and each store can be read.
 * @param dataDir where it was unpacked
 * @throws ReaderError `library-damaged`, `storage-newer`, `cancelled`
 */
export async function checkLibrary(dataDir: string, openStore: OpenStore, { signal }: Work): Promise<void> {
  for (const [parent, ids] of [
    [articlesIn(dataDir), articlesOf(dataDir)],
    [trashIn(dataDir), trashedArticlesOf(dataDir)],
  ] as const)
    for (const id of ids) {
      if (signal.aborted) throw new ReaderError({ code: 'cancelled' });
      checkArticle(dataDir, parent, id);
      await new Promise((resolve) => setImmediate(resolve));
    }
  for (const store of listStores(dataDir)) {
    if (signal.aborted) throw new ReaderError({ code: 'cancelled' });
    const faults = store.open(dataDir, openStore).faults;
    if (faults.some(({ fault }) => fault.code === 'newer')) throw new ReaderError({ code: 'storage-newer' });
    if (faults.length > 0) throw damaged(store.file);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function checkArticle(dataDir: string, parent: string, id: ArticleId): void {
  const file = path.relative(dataDir, contentFile(parent, id)).split(path.sep).join('/');
  const content = readContent(parent, id);
  if (content.state === 'newer') throw new ReaderError({ code: 'storage-newer' });
  if (content.state !== 'good' || !isArticle(content.article)) throw damaged(file);
  if (sha256(content.article.text) !== content.article.articleRev) throw damaged(file);
  const original = isChapterId(id) ? null : readOriginal(dataDir, id);
  if (original !== null && idOfOriginal(original.bytes) !== id)
    throw damaged(`articles/${id}/original.${original.extension}`);
  const { state } = readCorrections(dataDir, id);
  if (state === 'closed') throw new ReaderError({ code: 'storage-newer' });
  if (state === 'damaged') throw damaged(`articles/${id}/corrections.json`);
}

const damaged = (file: string): ReaderError => new ReaderError({ code: 'library-damaged', files: [file] });
