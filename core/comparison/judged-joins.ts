import type { Anchor } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { Judgement, Verdict } from '../contract/comparison';
import type { Join, JoinPlace, PairFound } from '../contract/correspondence';
import { blockIndexAt } from '../text/blocks';
import { placeAnchor } from '../text/anchors';

/** A join with the reader's word on it; `null` while he has said nothing. */
export interface JudgedJoin extends Join {
  readonly verdict: Verdict | null;
  /** Markdown; empty where there is none. */
  readonly note: string;
}

/**
 * Lays the reader's judgements over what the program found. A dismissed join stays dismissed while both texts are as
 * they were; in a changed text it is proposed anew, for the words that were judged are not there any more. What the
 * reader confirmed or made is his and is looked for in the changed text as well.
 * @param articles those of `found.subjects`, in their order.
 */
export function judgeJoins(
  found: PairFound,
  articles: readonly Article[],
  judgements: readonly Judgement[],
): readonly JudgedJoin[] {
  const judged = new Map<string, Judgement>();
  const made: JudgedJoin[] = [];
  for (const judgement of judgements) {
    for (const [a, b] of pairsOf(found, judgement)) {
      const from = placeIn(articles[a], judgement.a.anchor, judgement.verdict);
      const to = placeIn(articles[b], judgement.b.anchor, judgement.verdict);
      if (from === null || to === null) continue;
      const join = a < b ? { a, b, from, to } : { a: b, b: a, from: to, to: from };
      judged.set(keyOf(join), judgement);
      made.push({
        ...join,
        score: 1,
        reasons: [],
        differences: [],
        verdict: judgement.verdict,
        note: judgement.note,
      });
    }
  }
  const proposed = found.joins.map((join): JudgedJoin => {
    const judgement = judged.get(keyOf(join));
    return { ...join, verdict: judgement?.verdict ?? null, note: judgement?.note ?? '' };
  });
  const known = new Set(proposed.map(keyOf));
  const own = made.filter((join) => join.verdict !== 'dismissed' && !known.has(keyOf(join)));
  return [...proposed, ...own];
}

/** Every pair of subjects that a judgement speaks of; an article can stand in two panes, once for each account. */
function pairsOf(found: PairFound, { a, b }: Judgement): readonly (readonly [number, number])[] {
  const of = (articleId: string): readonly number[] =>
    found.subjects.flatMap((subject, index) => (subject.articleId === articleId ? [index] : []));
  return of(a.articleId).flatMap((left) => of(b.articleId).map((right) => [left, right] as const));
}

function placeIn(article: Article | undefined, anchor: Anchor, verdict: Verdict): JoinPlace | null {
  if (article === undefined) return null;
  if (verdict === 'dismissed' && anchor.articleRev !== article.articleRev) return null;
  const placement = placeAnchor(article, anchor);
  if (placement.state === 'orphan' || placement.state === 'whole') return null;
  const block = article.blocks[blockIndexAt(article, placement.start)];
  return block === undefined ? null : { blockId: block.id, start: placement.start, end: placement.end };
}

const keyOf = ({ a, b, from, to }: Pick<Join, 'a' | 'b' | 'from' | 'to'>): string =>
  `${a}:${from.start}-${from.end}|${b}:${to.start}-${to.end}`;
