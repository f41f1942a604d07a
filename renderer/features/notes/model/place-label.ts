import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { blockAt } from '@core/text/blocks';
import { t } from '../../../app/messages';

/** Where a note stands in the article beside it: "Passage 7". */
export function placeLabel(
  { placement }: Pick<PlacedAnnotation, 'placement'>,
  article: Article,
  numbers: ReadonlyMap<BlockId, number>,
): string {
  if (placement.state === 'whole') return t('notes.place.article');
  if (placement.state === 'orphan') return t('notes.place.orphan');
  const block = blockAt(article, placement.start);
  const number = block === null ? undefined : numbers.get(block.id);
  return number === undefined ? t('notes.place.heading') : t('notes.place.passage', { number });
}
