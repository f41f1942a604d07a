import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { EMPTY } from '@core/contract/requests';
import { resolveAnchor } from '@core/text/anchoring/anchor';
import { ask } from '../../../app/ask';
import { t } from '../../../app/messages';

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

/** That so many have no place in the text as it is read now; `null` where nothing is lost. */
export function describeOrphans({ notes, passages }: Orphans): string | null {
  if (notes <= 0 && passages <= 0) return null;
  const kinds = passages <= 0 ? 'notes' : notes <= 0 ? 'passages' : 'both';
  const total = Math.max(notes, 0) + Math.max(passages, 0);
  return t('correct.encoding.orphans', { kinds, notes, passages, total });
}
