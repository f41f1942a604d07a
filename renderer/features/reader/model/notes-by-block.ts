import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { gatherByBlock } from './gather-by-block';
import { rangeOf } from './text-runs';

type Notes = readonly PlacedAnnotation[];
type ByBlock = ReadonlyMap<BlockId, Notes>;

const known = new WeakMap<Notes, { readonly article: Article; readonly byBlock: ByBlock }>();

/** The reader's annotations by the blocks that they touch; gathered once for all who ask. */
export function notesByBlock(annotations: Notes, article: Article): ByBlock {
  const last = known.get(annotations);
  if (last?.article === article) return last.byBlock;
  const byBlock = gatherByBlock(annotations, article, rangeOf);
  known.set(annotations, { article, byBlock });
  return byBlock;
}

/** The same for lists that follow each other: a block whose notes stay keeps its list, and is not drawn again. */
export function createNotesByBlock(): (annotations: Notes, article: Article) => ByBlock {
  let last: ByBlock = new Map();
  return (annotations, article) => {
    const next = new Map(notesByBlock(annotations, article));
    for (const [id, list] of next) {
      const before = last.get(id);
      if (before?.length === list.length && before.every((one, at) => one === list[at])) next.set(id, before);
    }
    return (last = next);
  };
}
