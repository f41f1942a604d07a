import type { Article } from '../contract/article';
import { articleDocument } from './indexed-documents';

/**
 * Handle of one searchable article. The same object as long as its text is the same, so that results can be cached by
 * it.
 */
export interface ArticleHandle {
  readonly id: string;
  /** As in `SegmentDocument`. */
  readonly rev: string;
}

/** Reads a stored article as it is now; `null` where it cannot be read. */
export type ReadArticle = (id: string) => Article | null;

/**
 * Capacity of the cache: UTF-16 units of the texts, with a surcharge for each block and mark. Of a smaller library each
 * text is read once.
 */
const MAX_CACHED = 24_000_000;
/** Units that one block and one mark count for. */
const BLOCK = 50;
const MARK = 40;

/**
 * LRU cache of the searchable articles. Bundled ones are pinned; those of the reader are on the disk, and only the most
 * recently used texts stay in memory, so that a library may be larger than the memory.
 */
export class ArticleCache {
  readonly #handles = new Map<string, ArticleHandle>();
  readonly #pinned = new Map<ArticleHandle, Article>();
  /** In the order of use, the latest last. */
  readonly #recent = new Map<ArticleHandle, Article>();
  #weight = 0;
  readonly #read: ReadArticle;
  readonly #max: number;

  constructor(read: ReadArticle, max = MAX_CACHED) {
    this.#read = read;
    this.#max = max;
  }

  get size(): number {
    return this.#handles.size;
  }

  /** An article that is nowhere else. */
  pin(article: Article): void {
    this.#pinned.set(this.#enter(article), article);
  }

  /** An article that can be read again. */
  cache(article: Article): void {
    this.#store(this.#enter(article), article);
  }

  drop(id: string): void {
    const handle = this.#handles.get(id);
    if (handle === undefined) return;
    this.#handles.delete(id);
    this.#pinned.delete(handle);
    this.#forget(handle);
  }

  of(id: string): ArticleHandle | null {
    return this.#handles.get(id) ?? null;
  }

  /** Whether its text is at hand without the disk. */
  isCached(handle: ArticleHandle): boolean {
    return this.#pinned.has(handle) || this.#recent.has(handle);
  }

  articleOf(handle: ArticleHandle): Article | null {
    const known = this.#pinned.get(handle);
    if (known !== undefined) return known;
    const article = this.#recent.get(handle) ?? this.#read(handle.id);
    if (article !== null) this.#store(handle, article);
    return article;
  }

  #enter(article: Article): ArticleHandle {
    const { id, rev } = articleDocument(article);
    const known = this.#handles.get(id);
    this.drop(id);
    const handle = known?.rev === rev ? known : { id, rev };
    this.#handles.set(id, handle);
    return handle;
  }

  #store(handle: ArticleHandle, article: Article): void {
    this.#forget(handle);
    this.#recent.set(handle, article);
    this.#weight += weightOf(article);
    for (const oldest of this.#recent.keys()) {
      // The text that is requested now is cached whatever its size.
      if (this.#weight <= this.#max || oldest === handle) break;
      this.#forget(oldest);
    }
  }

  #forget(handle: ArticleHandle): void {
    const article = this.#recent.get(handle);
    if (article === undefined) return;
    this.#weight -= weightOf(article);
    this.#recent.delete(handle);
  }
}

const weightOf = ({ text, blocks, marks }: Article): number =>
  text.length + BLOCK * blocks.length + MARK * marks.length;
