import type { Article, Stance } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { voiceOf } from '@core/text/attribution-text';

/**
 * The stance of a passage before the reader gives one: an article that cites a source reports what another says; of all
 * else nothing is said.
 */
export const initialStance = (article: Article, blockId: BlockId): Stance | null =>
  voiceOf(article, blockId).by === 'source' ? 'relays' : null;
