import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { passageNumbers } from '@core/text/passage-number';
import { t } from '../../../app/messages';

/** "Passage 3", "Passages 3–7": chosen passages by the numbers in the margin. Headings have none. */
export function namePassages(article: Article, blockIds: readonly BlockId[]): string {
  const known = passageNumbers(article);
  const numbers = blockIds.flatMap((id) => known.get(id) ?? []);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return t('correct.passage.title');
  return first === last
    ? t('correct.passage.numbered', { number: first })
    : t('correct.passages.numbered', { from: first, to: last });
}
