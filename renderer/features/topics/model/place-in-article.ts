import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { passageNumbers } from '@core/text/passage-number';
import { t } from '../../../app/messages';

/** The number of a passage; a heading has none. */
export const placeInArticle = (article: Article, blockId: BlockId): string =>
  String(passageNumbers(article).get(blockId) ?? t('topics.cell.heading'));
