import type { Correction } from '../../contract/correction';
import type { BlockId } from '../../contract/ids';

/**
 * Whether any correction stands on what one of the given ones, made before it, did to a passage: its words would be
 * others, or half of them, without that one.
 * @param all in their order @param given some of `all`, by their objects
 */
export function isBuiltOn(all: readonly Correction[], given: ReadonlySet<Correction>): boolean {
  const touched = new Set<BlockId>();
  for (const one of all) {
    if (given.has(one)) reshapedBy(one).forEach((id) => touched.add(id));
    else if (blocksOf(one).some((id) => touched.has(id))) return true;
  }
  return false;
}

/** Passages that have other words, or other bounds, after a correction. */
const reshapedBy = (one: Correction): readonly BlockId[] =>
  one.do === 'join' || one.do === 'split' || one.do === 'set-reading' ? blocksOf(one) : [];

function blocksOf(one: Correction): readonly BlockId[] {
  switch (one.do) {
    case 'join':
      return [one.blockId, one.nextId];
    case 'split':
      return [one.blockId, one.newId];
    case 'set-kind':
    case 'set-reading':
      return [one.blockId];
    case 'assign-voice':
      return one.blockIds;
    default:
      return [];
  }
}
