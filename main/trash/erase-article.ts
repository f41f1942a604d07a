import fs from 'node:fs';
import path from 'node:path';
import { ReaderError } from '@core/contract/failure';
import type { UnreachedCopy } from '@core/contract/history';
import type { ArticleId } from '@core/contract/ids';
import { withoutArticle } from '@core/history/without-article';
import type { EraseOptions } from './trash-options';

/**
 * Removes an article and all that was noted on it for good: from library and trash with its file, notes, corrections and
 * their journals; what comparisons, topic tables and collections hold of it, in every version of theirs; and from the
 * search index. Quotations of it in a text of the reader's own are tied to it no longer. Whoever keeps copies elsewhere, as backups do, is to be asked here as well.
 */
export function eraseArticle(options: EraseOptions, id: ArticleId): readonly UnreachedCopy[] {
  const { annotations, comparisons, collections, writings, library, expungeIndex, dataDir } = options;
  // First what can be refused, so that nothing is half done then.
  const { chapters, left } = library.erase(id);
  annotations.forget({ on: 'article', articleId: id });
  annotations.eraseLinksTo(id);
  const quoting = writings.quoting(id);
  const failed: ReaderError[] = [];
  for (const owner of [comparisons, collections, writings]) {
    try {
      owner.rewrite((body) => withoutArticle(body, id));
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error;
      failed.push(error);
    }
  }
  expungeIndex();
  const [failure] = failed;
  if (failure !== undefined) throw failure;
  return [
    ...left.map(({ file, detail }) => ({ is: 'file', file, detail }) as const),
    ...(chapters === 0 ? [] : [{ is: 'chapters', count: chapters } as const]),
    // What he wrote is the reader's: its words stay, and he is told of them.
    ...(quoting === 0 ? [] : [{ is: 'writing', count: quoting } as const]),
    ...setAside(dataDir, id).map((file) => ({ is: 'set-aside', file }) as const),
  ];
}

/** Damaged files of it that were set aside: Synoptic deletes none of those. */
function setAside(dataDir: string, id: ArticleId): readonly string[] {
  const folder = path.join(dataDir, 'quarantine');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.includes(`articles-${id}-`))
    .map((name) => path.join(folder, name));
}
