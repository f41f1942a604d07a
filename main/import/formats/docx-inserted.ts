import { ReaderError } from '@core/contract/failure';
import { decodeText } from '@core/import/decode';
import type { InsertedFile } from '@core/import/docx/inserted-file';
import { elementsOf, findElement, type PageNode } from '@core/import/html/page-node';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { archivedPage } from '@core/import/mhtml/archived-page';
import { readRtf } from '@core/import/rtf/read-rtf';
import { declaredEncoding, knownEncoding } from './declared-encoding';

/** What an inserted file says beside its words. */
export interface ReadInserted extends InsertedFile {
  /** Places with text that is not shown. */
  readonly hidden: number;
  readonly hasTrackedChanges: boolean;
}

/** Kinds of files that Word inserts by their names; `docx` is read by whoever reads the document around it. */
export type InsertedKind = 'html' | 'mhtml' | 'rtf' | 'text' | 'docx';

/** By how it begins, else by its name: programs call any of them `.dat`. `null` for one of another kind. */
export function insertedKind(name: string, bytes: Uint8Array): InsertedKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head === '{\\rtf') return 'rtf';
  if (head.startsWith('PK')) return 'docx';
  if (/\.mht(?:ml)?$/i.test(name)) return 'mhtml';
  if (/\.x?html?$/i.test(name) || /^\s*<(?:!doc|html|\?xml)/i.test(head)) return 'html';
  return /\.txt$/i.test(name) ? 'text' : null;
}

/** @throws ReaderError why it cannot be read */
export function readInserted(kind: Exclude<InsertedKind, 'docx'>, bytes: Uint8Array): ReadInserted {
  if (kind === 'rtf') {
    const { blocks, marked, hidden, hasTrackedChanges } = readRtf(bytes);
    return { nodes: blocks, marked, hidden, hasTrackedChanges };
  }
  const nodes =
    kind === 'text' ? paragraphsIn(bytes) : kind === 'html' ? nodesOf(bytes) : archivedNodes(bytes);
  return { nodes, marked: [], hidden: 0, hasTrackedChanges: false };
}

function paragraphsIn(bytes: Uint8Array): readonly PageNode[] {
  const { text } = decodeText(bytes, { declared: null });
  return text
    .split(/(?:\r?\n){2,}/)
    .map((paragraph) => ({ tag: 'p', attributes: {}, children: [paragraph] }));
}

function nodesOf(bytes: Uint8Array, declared = declaredEncoding(bytes)): readonly PageNode[] {
  const { root } = sanitizeHtml(decodeText(bytes, { declared }).text);
  return findElement(root, 'body')?.children ?? [...elementsOf(root)].slice(1, 2);
}

function archivedNodes(bytes: Uint8Array): readonly PageNode[] {
  const { bytes: page, charset } = archivedPage(bytes);
  return nodesOf(page, (charset === null ? null : knownEncoding(charset)) ?? declaredEncoding(page));
}

/** What is left of what a document may insert. */
export class InsertedBudget {
  /** Bytes of all inserted files together, unpacked. */
  #bytes = 50 * 1024 * 1024;
  #files = 200;

  get bytes(): number {
    return this.#bytes;
  }

  /** @throws ReaderError `unsafe-archive` where nothing is left for it */
  take(bytes: number): void {
    this.#bytes -= bytes;
    this.#files -= 1;
    if (this.#bytes < 0 || this.#files < 0)
      throw new ReaderError({ code: 'unsafe-archive', reason: 'too-large', limit: 0 });
  }
}
