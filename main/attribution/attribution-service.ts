import path from 'node:path';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import { LONGEST_UNASKED } from '@core/contract/attribution';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import type { LibraryChange } from '../articles/change-batcher';
import type { Loss } from '../workers/worker-thread';
import { openAttributionCache } from './attribution-cache';
import { createAttributionClient } from './attribution-client';
import type { AttributionFiles } from './protocol';

export interface AttributionService {
  /**
   * Who says what in an article: as it is kept, or as the thread finds it now.
   * @throws ReaderError `not-found` for an article that is gone
   */
  attributionsOf(id: ArticleId): Promise<ArticleAttributions>;
  /** Reads what came in or was corrected in the background, one after the other, and forgets what is gone. */
  follow(change: LibraryChange | null): void;
  close(): Promise<void>;
}

interface Options {
  readonly workerPath: string;
  readonly files: AttributionFiles;
  readonly dataDir: string;
  readonly find: (id: ArticleId) => Article | null;
  /** Nothing is kept where the data folder is open for reading alone; absent where it never is. */
  readonly isWritable?: () => boolean;
  readonly onLost?: (loss: Loss) => void;
}

/** Articles that wait in the background at most; the others are read when they are opened. */
const MOST_WAITING = 200;
/** Milliseconds between two in the background: an import of a thousand shall not keep a processor busy. */
const PAUSE_MS = 250;

export function createAttribution({
  workerPath,
  files,
  dataDir,
  find,
  isWritable = () => true,
  onLost,
}: Options): AttributionService {
  const client = createAttributionClient(workerPath, files, onLost);
  const cache = openAttributionCache(path.join(dataDir, 'index', 'attributions'), files.model);
  const running = new Map<string, Promise<ArticleAttributions>>();
  const waiting = new Set<ArticleId>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const attribute = (article: Article): Promise<ArticleAttributions> => {
    const kept = cache.read(article.id, article.articleRev);
    if (kept !== null) return Promise.resolve(kept);
    const key = `${article.id} ${article.articleRev}`;
    const known = running.get(key);
    if (known !== undefined) return known;
    const asked = client
      .attribute(article)
      .then((found) => {
        if (isWritable()) cache.write(found);
        return found;
      })
      .finally(() => running.delete(key));
    running.set(key, asked);
    return asked;
  };

  const next = async (): Promise<void> => {
    timer = undefined;
    const [id] = waiting;
    if (id === undefined || isClosed) return;
    waiting.delete(id);
    const article = find(id);
    // A failure here is told to whoever asks for the article.
    if (article !== null && article.text.length <= LONGEST_UNASKED)
      await attribute(article).catch(() => undefined);
    schedule();
  };
  const schedule = (): void => {
    if (waiting.size > 0 && !isClosed) timer ??= setTimeout(() => void next(), PAUSE_MS).unref();
  };

  return {
    async attributionsOf(id) {
      const article = find(id);
      if (article === null) throw new ReaderError({ code: 'not-found', what: 'article' });
      return attribute(article);
    },
    follow(change) {
      if (change === null) return;
      for (const id of change.gone) {
        waiting.delete(id);
        cache.remove(id);
      }
      for (const id of change.put) {
        if (waiting.size >= MOST_WAITING) break;
        waiting.add(id);
      }
      schedule();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      return client.close();
    },
  };
}
