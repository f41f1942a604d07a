import type { Article } from '@core/contract/article';
import { indexOfBlock } from '@core/text/blocks';
import type { PaneMatches } from '@core/comparison/pane-matches';
import type { JoinState, Standing } from './column-joins';

/** A stretch of the map, in shares of the text. */
export interface MapMark {
  readonly from: number;
  readonly to: number;
  readonly join: JoinState;
}

/** Blocks up to which each has a mark of its own; a map has not the height to show more apart. */
export const MARKED_APART = 800;
/** Stretches of the map of a longer text. */
const STRETCHES = 400;
const RANK: Readonly<Record<JoinState, number>> = {
  'only-here': 1,
  possible: 2,
  joined: 3,
  current: 4,
  differs: 5,
};

/** The map of a long text: of each stretch its weightiest standing, and neighbours that stand alike as one mark. */
export function markStretches(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  standing: Standing,
): readonly MapMark[] {
  const length = Math.max(1, text.length);
  const stretches: (JoinState | undefined)[] = new Array(STRETCHES).fill(undefined);
  for (const { id, start, end } of blocks) {
    const join = standing.get(id);
    if (join === undefined) continue;
    const last = Math.min(STRETCHES - 1, Math.floor((Math.max(start, end - 1) / length) * STRETCHES));
    for (let at = Math.floor((start / length) * STRETCHES); at <= last; at += 1) {
      const there = stretches[at];
      if (there === undefined || RANK[join] > RANK[there]) stretches[at] = join;
    }
  }
  const marks: { from: number; to: number; join: JoinState }[] = [];
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
export function markAnswers(
  article: Pick<Article, 'text' | 'blocks'>,
  answers: PaneMatches | undefined,
): readonly MapMark[] {
  if (answers === undefined || answers.at === -1) return [];
  const length = Math.max(1, article.text.length);
  return answers.matches.flatMap(({ blockId }, at) => {
    const block = article.blocks[indexOfBlock(article, blockId)];
    if (block === undefined || (at > STRETCHES && at !== answers.at)) return [];
    const join = at === answers.at ? ('current' as const) : ('joined' as const);
    return [{ from: block.start / length, to: block.end / length, join }];
  });
}
