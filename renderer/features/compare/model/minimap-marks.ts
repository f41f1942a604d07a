import type { Article } from '@core/contract/article';
import { indexOfBlock } from '@core/text/blocks';
import type { PaneMatches } from '@core/comparison/rank-matches';
import type { ColumnStates, BlockState, StatesByBlock } from './block-states';

/** A stretch of the map, in shares of the text. */
export interface MinimapMark {
  readonly from: number;
  readonly to: number;
  readonly join: BlockState;
}

/** Blocks up to which each has a mark of its own; a map has not the height to show more apart. */
export const MARKED_APART = 800;
/** Stretches of the map of a longer text. */
const STRETCHES = 400;
const RANK: Readonly<Record<BlockState['status'], number>> = {
  'not-compared': 0,
  'no-match': 1,
  'possible-match': 2,
  dismissed: 3,
  'only-here': 4,
  'same-topic': 5,
  linked: 6,
  'same-subject': 7,
};
/** A difference is shown before anything else. */
const rankOf = ({ status, differs }: BlockState): number => RANK[status] + (differs ? 10 : 0);

/** The map of a long text: of each stretch its weightiest standing, and neighbours that stand alike as one mark. */
export function markStretches(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  standing: StatesByBlock,
): readonly MinimapMark[] {
  const length = Math.max(1, text.length);
  const stretches: (BlockState | undefined)[] = new Array(STRETCHES).fill(undefined);
  for (const { id, start, end } of blocks) {
    const join = standing.get(id);
    if (join === undefined) continue;
    const last = Math.min(STRETCHES - 1, Math.floor((Math.max(start, end - 1) / length) * STRETCHES));
    for (let at = Math.floor((start / length) * STRETCHES); at <= last; at += 1) {
      const there = stretches[at];
      if (there === undefined || rankOf(join) > rankOf(there)) stretches[at] = join;
    }
  }
  const marks: { from: number; to: number; join: BlockState }[] = [];
  stretches.forEach((join, at) => {
    const before = marks.at(-1);
    const [from, to] = [at / STRETCHES, (at + 1) / STRETCHES];
    if (join === undefined) return;
    if (before?.join === join && before.to === from) before.to = to;
    else marks.push({ from, to, join });
  });
  return marks;
}

/** What answers the passage in focus, to be laid over the map; of very many the one beside the focus and the first. */
export function markCorrespondences(
  article: Pick<Article, 'text' | 'blocks'>,
  joins: ColumnStates,
  answers: PaneMatches | undefined,
): readonly MinimapMark[] {
  if (answers === undefined || answers.selected === -1) return [];
  const length = Math.max(1, article.text.length);
  return answers.matches.flatMap(({ blockId }, at) => {
    const block = article.blocks[indexOfBlock(article, blockId)];
    if (block === undefined || (at > STRETCHES && at !== answers.selected)) return [];
    const join = joins.get(blockId);
    if (join === undefined) return [];
    return [{ from: block.start / length, to: block.end / length, join }];
  });
}
