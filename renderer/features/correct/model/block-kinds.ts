import type { Block, BlockKind } from '@core/contract/block';
import type { LabelKey } from '@core/messages/translator';

export interface KindChoice {
  readonly kind: BlockKind;
  readonly level: number;
  readonly name: LabelKey;
}

/** What a passage can be marked as. */
export const KIND_CHOICES: readonly KindChoice[] = [
  { kind: 'paragraph', level: 0, name: 'correct.kind.paragraph' },
  { kind: 'heading', level: 1, name: 'correct.kind.heading1' },
  { kind: 'heading', level: 2, name: 'correct.kind.heading2' },
  { kind: 'heading', level: 3, name: 'correct.kind.heading3' },
  { kind: 'quotation', level: 1, name: 'correct.kind.quotation' },
  { kind: 'list-item', level: 1, name: 'correct.kind.listItem' },
  { kind: 'caption', level: 0, name: 'correct.kind.caption' },
  { kind: 'furniture', level: 0, name: 'correct.kind.furniture' },
];

/** Index of what a passage is; −1 where the source made it what cannot be chosen here. */
export const kindOf = (block: Block): number =>
  KIND_CHOICES.findIndex(({ kind, level }) => kind === block.kind && level === block.level);
