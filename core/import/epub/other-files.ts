import { blocksById } from '../html/page-notes';
import type { PageElement } from '../html/page-node';
import { resolveInContainer } from './container-path';

/** Few books have their notes in more files at once. */
const HELD = 3;

/** The other files of a book, where the notes of a chapter may lie; the last few are held parsed. */
export class OtherFiles {
  readonly #open: (path: string) => PageElement | null;
  readonly #held = new Map<string, ReadonlyMap<string, PageElement>>();

  /** @param open answers `null` for what the book does not hold */
  constructor(open: (path: string) => PageElement | null) {
    this.#open = open;
  }

  /** The block that `href`, written in the file `from`, names; `null` where it names none in another file. */
  blockAt(from: string, href: string): PageElement | null {
    const address = resolveInContainer(from, href);
    if (address === null || address.fragment === null || address.path === from) return null;
    return this.#blocksOf(address.path).get(address.fragment) ?? null;
  }

  #blocksOf(path: string): ReadonlyMap<string, PageElement> {
    const held = this.#held.get(path);
    if (held !== undefined) return held;
    const root = this.#open(path);
    const blocks: ReadonlyMap<string, PageElement> =
      root === null ? new Map<string, PageElement>() : blocksById(root);
    this.#held.set(path, blocks);
    const [first] = this.#held.keys();
    if (this.#held.size > HELD && first !== undefined) this.#held.delete(first);
    return blocks;
  }
}
