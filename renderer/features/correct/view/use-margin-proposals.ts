import { useMemo } from 'react';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import { LONGEST_UNASKED } from '@core/contract/attribution';
import type { BlockId } from '@core/contract/ids';
import { isCorrectable } from '../../../app/correction-actions';
import { useSettings } from '../../../app/queries';
import { useAttributions } from '../../../app/speakers';
import { marginProposals, type MarginProposal } from '../model/margin-proposals';

export interface MarginProposals {
  /** `null` until the article was read for them. */
  readonly found: ArticleAttributions | null;
  readonly byBlock: ReadonlyMap<BlockId, readonly MarginProposal[]>;
}

const NONE: MarginProposals = { found: null, byBlock: new Map() };

/** The proposals that stand beside the text of an article of the reader's own, unless he wants none there. */
export function useMarginProposals(article: Article | null): MarginProposals {
  const isWanted = useSettings().proposedSpeakers !== false;
  const asked =
    isWanted && article !== null && isCorrectable(article) && article.text.length <= LONGEST_UNASKED
      ? article
      : null;
  const { data: found } = useAttributions(asked);
  return useMemo(
    () => (asked === null || found === undefined ? NONE : { found, byBlock: marginProposals(asked, found) }),
    [asked, found],
  );
}
