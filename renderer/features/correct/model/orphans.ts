import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { EMPTY } from '@core/contract/requests';
import { resolveAnchor } from '@core/text/anchoring/anchor';
import { ask } from '../../../app/ask';

/** What the reader marked in a text and has no place in it. */
export interface Orphans {
  readonly notes: number;
  /** Passages in topics of comparisons, and ends of correspondences and differences that the reader judged. */
  readonly passages: number;
}

/** How many of the reader's own marks find no place in an article as it is read now. */
export async function orphansIn(article: Article): Promise<Orphans> {
  const isLost = ({ annotation: { target }, placement }: PlacedAnnotation): boolean =>
    target.on === 'passage' && target.articleId === article.id && placement.state === 'orphan';
  const [notes, comparisons] = [await ask('annotations:list', EMPTY), await ask('comparisons:list', EMPTY)];
  const sides = comparisons.flatMap(({ passages, judgements, onlyHere = [], differences = [] }) => [
    ...passages,
    ...[...judgements, ...differences].flatMap(({ a, b }) => [a, b]),
    ...onlyHere,
  ]);
  return {
    notes: notes.filter(isLost).length,
    passages: sides.filter(
      ({ articleId, anchor }) =>
        articleId === article.id && resolveAnchor(article, anchor).state === 'orphan',
    ).length,
  };
}

/** "One note and 2 passages of comparisons have"; `null` where nothing is lost. */
export function describeOrphans(notes: number, passages: number): string | null {
  const parts = [
    notes > 0 ? (notes === 1 ? 'One note' : `${notes} notes`) : '',
    passages > 0
      ? passages === 1
        ? 'one passage of a comparison'
        : `${passages} passages of comparisons`
      : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  const said = parts.join(' and ');
  const isOne = Math.max(notes, 0) + Math.max(passages, 0) === 1;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${isOne ? 'has' : 'have'}`;
}
