import { useCallback, useMemo } from 'react';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { correctionMenu } from '../../features/correct/view/correction-menu';
import { proposalEntries } from '../../features/correct/view/proposal-menu';
import { useMarginProposals } from '../../features/correct/view/use-margin-proposals';
import type { ReaderPaneProps } from '../../features/reader/view/reader-pane-props';
import { isCorrectable, useCorrecting } from '../correction-actions';
import { useArticle } from '../queries';
import { showSpeakers } from '../speakers';

interface Proposals {
  /** By passage the names of whom is proposed. */
  readonly proposed: ReadonlyMap<BlockId, readonly string[]>;
  /** Shows the first of a passage with all of his passages. */
  readonly onProposed: (blockId: BlockId) => void;
  /** What the context menu of a passage has besides: to decide on them, and to correct the article. */
  readonly moreEntries: NonNullable<ReaderPaneProps['moreEntries']>;
}

/** The speakers whom the program proposes for passages of the article that is read, as its pane shows them. */
export function useProposals(articleId: ArticleId | null): Proposals {
  const article = useArticle(articleId).data ?? null;
  const proposals = useMarginProposals(article);
  const proposed = useMemo(
    () =>
      new Map(
        [...proposals.byBlock].map(([id, here]) => [id, here.map(({ speaker }) => speaker.called)] as const),
      ),
    [proposals],
  );
  const onProposed = useCallback(
    (blockId: BlockId) => {
      const [first] = proposals.byBlock.get(blockId) ?? [];
      if (articleId !== null && first !== undefined) showSpeakers(articleId, first.speaker.id);
    },
    [articleId, proposals],
  );
  const correcting = useCorrecting();
  const moreEntries = useCallback(
    (article: Article, block: Block, selected: { readonly start: number; readonly end: number } | null) =>
      isCorrectable(article)
        ? [
            ...proposalEntries(article, block, proposals),
            ...correctionMenu(article, block, selected, correcting === article.id),
          ]
        : [],
    [correcting, proposals],
  );
  return { proposed, onProposed, moreEntries };
}
