import type { BlockId } from './ids';

export const BLOCK_KINDS = [
  'paragraph',
  'heading',
  'quotation',
  'list-item',
  'code',
  'caption',
  'table-row',
  'furniture',
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One paragraph-like range of the canonical text. Blocks do not overlap and stand in text order. */
export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Heading level 1–6, or depth of a list item or quotation from 1; 0 for other kinds. */
  readonly level: number;
  /** UTF-16 offset into the canonical text, inclusive. */
  readonly start: number;
  /** UTF-16 offset into the canonical text, exclusive. */
  readonly end: number;
}
