import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import type { BlockId } from '@core/contract/ids';
import { isHedged, isKnown, isOpenPassage } from './accept-speaker';
import { proposedSpeakers, type SpeakerProposal } from './proposed-speakers';
import type { ReportedPassage } from './reported-passages';

/** A speaker whom the program proposes for a passage, or for words of it. */
export interface MarginProposal {
  readonly speaker: SpeakerProposal;
  readonly passage: ReportedPassage;
}

/**
 * What stands in the margin unasked: speakers whom the article names or describes, of whom the program is sure enough, in
 * passages that nobody reviewed; by block, in the order of the text. Whom the reader rejected, and whom another tells of, is
 * not among them.
 */
export function marginProposals(
  article: Article,
  found: ArticleAttributions,
): ReadonlyMap<BlockId, readonly MarginProposal[]> {
  const proposals = new Map<BlockId, MarginProposal[]>();
  for (const speaker of proposedSpeakers(article, found)) {
    if (speaker.isRejected || !isKnown(speaker)) continue;
    for (const passage of speaker.passages) {
      if (!passage.isShown || !isOpenPassage(passage) || isHedged(passage)) continue;
      const here = proposals.get(passage.block.id) ?? [];
      proposals.set(passage.block.id, [...here, { speaker, passage }]);
    }
  }
  const startOf = ({ passage }: MarginProposal): number => passage.marks[0]?.start ?? 0;
  return new Map([...proposals].map(([id, here]) => [id, here.sort((a, b) => startOf(a) - startOf(b))]));
}
