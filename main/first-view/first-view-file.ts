import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleSummary } from '@core/contract/article';
import { BUNDLE, type Collection } from '@core/contract/collection';
import { createMembership } from '@core/library/collections';
import { buildRows } from '@core/library/library-rows';
import { rowWords } from '@core/library/row-words';
import { english } from '@core/messages/english';
import { serializeEnvelope } from '../storage/envelope';
import { FIRST_VIEW_FILE, type FirstView } from './first-view';

interface Options {
  readonly dataDir: string;
  readonly isWritable: () => boolean;
  readonly articles: () => readonly ArticleSummary[];
  readonly collections: () => readonly Collection[];
}

export interface FirstViewFile {
  /** Something in it may be gone: it is removed at once, and written anew when nothing changed for a while. */
  renew(): void;
  /** Writes what is pending. */
  close(): void;
}

/** Rows that the highest window shows. */
const ROWS = 16;
/** Changes come in bursts, and the first seconds belong to the window. */
const WRITE_AFTER_MS = 1_000;

/** Keeps what the next start paints before the program is there. Losing it costs that start some hundred milliseconds. */
export function createFirstViewFile({ dataDir, isWritable, articles, collections }: Options): FirstViewFile {
  const folder = join(dataDir, 'index');
  const file = join(folder, FIRST_VIEW_FILE);
  let timer: NodeJS.Timeout | null = null;
  const write = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    if (!isWritable()) return;
    quietly(() => {
      mkdirSync(folder, { recursive: true });
      const view = firstView(articles(), collections());
      writeFileSync(file, serializeEnvelope({ ...view }), { mode: 0o600 });
    });
  };
  const schedule = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, WRITE_AFTER_MS);
    timer.unref();
  };
  schedule();
  return {
    renew() {
      if (isWritable()) quietly(() => rmSync(file, { force: true }));
      schedule();
    },
    close: write,
  };
}

export function firstView(
  articles: readonly ArticleSummary[],
  collections: readonly Collection[],
): FirstView {
  const shown = buildRows(articles, [], { text: '', state: 'all', sortBy: 'title' }).slice(0, ROWS);
  return {
    count: articles.length,
    collections: [
      { name: english.text('collection.all'), count: articles.length, mark: '' },
      ...collections.map((collection) => ({
        name: collection.id === BUNDLE ? english.text('collection.bundle') : collection.name,
        count: articles.filter(createMembership(collection)).length,
        mark: collection.id === BUNDLE ? english.text('collection.example') : '',
      })),
    ],
    rows: shown.map(({ article, isUnderBook }) => ({
      title: article.title,
      isUnderBook,
      ...rowWords(article, english.text),
    })),
  };
}

/** A file that cannot be written or removed costs comfort only. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // The next start draws the frame without it.
  }
}
