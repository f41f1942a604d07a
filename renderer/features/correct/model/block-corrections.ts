import type { Article } from '@core/contract/article';
import type { BlockKind } from '@core/contract/block';
import type { Voice, VoicePart } from '@core/contract/account';
import type { Correction } from '@core/contract/correction';
import type { BlockId } from '@core/contract/ids';
import { nextBlockId } from '@core/library/corrections';
import { blockText } from '@core/text/blocks';

/** UTF-16 offsets into the canonical text, end exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no space between words. */
const SPACELESS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Nothing where no block follows. */
export function joinWithNext(article: Article, blockId: BlockId): readonly Correction[] {
  const index = article.blocks.findIndex(({ id }) => id === blockId);
  const block = article.blocks[index];
  const next = article.blocks[index + 1];
  if (block === undefined || next === undefined) return [];
  const seam = blockText(article, block).slice(-1) + blockText(article, next).slice(0, 1);
  const separator = [...seam].every((character) => SPACELESS.test(character)) ? '' : ' ';
  return [{ do: 'join', blockId, nextId: next.id, separator }];
}

/** Where the selection begins; where it begins with the block, where it ends. `null` where neither parts the block. */
export function cutOf(block: Range, selected: Range | null): number | null {
  if (selected === null) return null;
  const inside = [selected.start, selected.end].find((at) => at > block.start && at < block.end);
  return inside === undefined ? null : inside - block.start;
}

/** `at`: UTF-16 offset into the block. */
export const splitAt = (article: Article, blockId: BlockId, at: number): readonly Correction[] => [
  { do: 'split', blockId, at, newId: nextBlockId(article) },
];

export const markAs = (blockId: BlockId, kind: BlockKind, level = 0): readonly Correction[] => [
  { do: 'set-kind', blockId, kind, level },
];

/** Every piece that was set apart as page furniture, as a paragraph of the article. */
export const bringAllBack = ({ blocks }: Article): readonly Correction[] =>
  blocks.filter(({ kind }) => kind === 'furniture').flatMap(({ id }) => markAs(id, 'paragraph'));

/** The blocks that a selection touches, else the one block. */
export function chosenBlocks(
  article: Article,
  block: Range & { readonly id: BlockId },
  selected: Range | null,
) {
  const touched = article.blocks.filter(
    ({ start, end }) => selected !== null && start < selected.end && selected.start < end,
  );
  return touched.some(({ id }) => id === block.id) ? touched.map(({ id }) => id) : [block.id];
}

/** Gives words of a passage to a voice; those that are somebody's already stay his. */
export function giveParts(
  article: Pick<Article, 'text'>,
  block: Range & { readonly id: BlockId },
  words: readonly Range[],
  voice: VoicePart['voice'],
): readonly Correction[] {
  const parts = words.map(({ start, end }) => ({
    start: start - block.start,
    end: end - block.start,
    words: article.text.slice(start, end),
    voice,
  }));
  return parts.length === 0 ? [] : giveTo([block.id], { by: 'parts', parts });
}

export const giveTo = (blockIds: readonly BlockId[], voice: Voice): readonly Correction[] => [
  { do: 'assign-voice', blockIds, voice },
];
