import type { Article, Stance } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { voiceOf } from '@core/text/attribution-text';

/** The stance of a passage before the reader sets one: an article that cites a source reports what another says. */
export const initialStance = (article: Article, blockId: BlockId): Stance =>
  voiceOf(article, blockId).by === 'source' ? 'relays' : 'asserts';
