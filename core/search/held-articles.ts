import type { Article } from '../contract/article';
import { articleDocument } from './indexed-documents';

/** One article that can be found. The same object as long as its text is the same, so that what is known of it can hang on it. */
export interface Held {
  readonly id: string;
  /** As in `SegmentDocument`. */
  readonly rev: string;
}

/** Reads a stored article as it is now; `null` where it cannot be read. */
export type ReadArticle = (id: string) => Article | null;

/**
 * What the texts that are kept may weigh together, in UTF-16 units and what stands for their blocks: of a library that
 * weighs less, each text is read once.
 */
const MOST_KEPT = 24_000_000;
/** Units that one block and one mark count for. */
const BLOCK = 50;
const MARK = 40;

/**
 * The articles that are searched. Those of the bundle are held whole; those of the reader lie on the disk, and only the
 * texts that were wanted last stay in memory, so that a library may be larger than that.
 */
export class HeldArticles {
  private readonly held = new Map<string, Held>();
  private readonly whole = new Map<Held, Article>();
  /** In the order of use, the latest last. */
  private readonly recent = new Map<Held, Article>();
  private weight = 0;
  private readonly read: ReadArticle;
  private readonly most: number;

  constructor(read: ReadArticle, most = MOST_KEPT) {
    this.read = read;
    this.most = most;
  }

  get size(): number {
    return this.held.size;
  }

  /** An article that is nowhere else. */
  hold(article: Article): void {
    this.whole.set(this.enter(article), article);
  }

  /** An article that can be read again. */
  holdStored(article: Article): void {
    this.keep(this.enter(article), article);
  }

  drop(id: string): void {
    const held = this.held.get(id);
    if (held === undefined) return;
    this.held.delete(id);
    this.whole.delete(held);
    this.forget(held);
  }

  of(id: string): Held | null {
    return this.held.get(id) ?? null;
  }

  /** Whether its text is at hand without the disk. */
  isAtHand(held: Held): boolean {
    return this.whole.has(held) || this.recent.has(held);
  }

  articleOf(held: Held): Article | null {
    const known = this.whole.get(held);
    if (known !== undefined) return known;
    const article = this.recent.get(held) ?? this.read(held.id);
    if (article !== null) this.keep(held, article);
    return article;
  }

  private enter(article: Article): Held {
    const { id, rev } = articleDocument(article);
    const known = this.held.get(id);
    this.drop(id);
    const held = known?.rev === rev ? known : { id, rev };
    this.held.set(id, held);
    return held;
  }

  private keep(held: Held, article: Article): void {
    this.forget(held);
    this.recent.set(held, article);
    this.weight += weightOf(article);
    for (const oldest of this.recent.keys()) {
      // The text that is wanted now is kept whatever it weighs.
      if (this.weight <= this.most || oldest === held) break;
      this.forget(oldest);
    }
  }

  private forget(held: Held): void {
    const article = this.recent.get(held);
    if (article === undefined) return;
    this.weight -= weightOf(article);
    this.recent.delete(held);
  }
}

const weightOf = ({ text, blocks, marks }: Article): number =>
  text.length + BLOCK * blocks.length + MARK * marks.length;
