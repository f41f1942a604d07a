/** Which passages of the other columns match a passage that leads, and which one each column shows beside it. */
import type { PossibleMatch } from '@core/contract/correspondence';
import type { BlockId } from '@core/contract/ids';
import { rankMatches, selectMatch, type PaneMatches } from '@core/comparison/rank-matches';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { scoresOfPossible } from '@core/comparison/scores-of-possible';
import type { TopicIndex } from '@core/comparison/topic-index';
import { voiceOf } from '@core/text/attribution-text';
import type { PaneKey } from '../../../app/window-state';
import type { Column } from './column';
import { correspondencesByBlock } from './correspondences-by-block';
import type { PassageAt, SyncSource } from './scroll-sync';

export interface KnownMatches {
  readonly joins: readonly ReviewedCorrespondence[];
  readonly possible: readonly PossibleMatch[];
}

/**
 * @param beside a passage that the reader chose to see beside the leading one; it goes before the rank
 * @param offsetIn UTF-16 offset to which a pane is scrolled
 */
export function matchPassage(
  source: Column,
  blockId: BlockId,
  columns: readonly Column[],
  known: KnownMatches,
  beside: PassageAt | null,
  offsetIn: (pane: PaneKey) => number,
): SyncSource {
  const topics = source.index.topicsOf(blockId);
  // Of what the reader says is only here a topic finds nothing elsewhere.
  const asked = source.statuses.get(blockId)?.status === 'only-here' ? [] : topics;
  const voice = voiceOf(source.article, blockId).by;
  const matches: Record<PaneKey, PaneMatches> = {};
  for (const column of columns) {
    const { key, at, article } = column;
    if (key === source.key) continue;
    const isSame = article.id === source.article.id;
    const index = withoutBlocks(
      column.index,
      (id) => (isSame && id === blockId) || column.statuses.get(id)?.status === 'only-here',
    );
    const focus = {
      topics: asked,
      voice,
      joins: correspondencesByBlock(known.joins, source.at, blockId, at),
      possible: scoresOfPossible(known.possible, source.at, blockId, at),
    };
    const ranked = rankMatches(focus, index, article, offsetIn(key));
    matches[key] = beside?.pane === key ? selectBlock(ranked, beside.blockId) : ranked;
  }
  return { pane: source.key, blockId, topics, matches };
}

const selectBlock = (ranked: PaneMatches, blockId: BlockId): PaneMatches => {
  const at = ranked.matches.findIndex((match) => match.blockId === blockId);
  return at === -1 ? ranked : selectMatch(ranked, at);
};

/** Topics without some of the passages: those answer nothing by a topic. */
const withoutBlocks = (index: TopicIndex, isLeftOut: (id: BlockId) => boolean): TopicIndex => ({
  ...index,
  blocksOf: (topic) => index.blocksOf(topic).filter((id) => !isLeftOut(id)),
});
