import type { Article, Block, Voice } from '../contract/article';
import type { BlockId, TopicId } from '../contract/ids';
import { indexOfBlock } from '../text/blocks';
import { voiceOf } from '../text/attribution-text';
import type { ReviewedCorrespondence } from './reviewed-correspondences';
import type { TopicIndex } from './topic-index';

/** One passage that answers the passage in focus, with every reason for it. */
export interface Match {
  readonly blockId: BlockId;
  /** Topics that both are on. */
  readonly topics: readonly TopicId[];
  /** What corresponds between the two, the reader's own first and then the strongest; empty where only a topic joins them. */
  readonly joins: readonly ReviewedCorrespondence[];
}

/** The passages of one pane that answer the passage in focus in another. */
export interface PaneMatches {
  /** In text order. */
  readonly matches: readonly Match[];
  /** Index into `matches` of the one that stands beside the focus; -1 where there is none. */
  readonly selected: number;
}

export const NO_MATCHES: PaneMatches = { matches: [], selected: -1 };

/** What is known of the passage in focus, seen from the pane that answers. */
export interface Focus {
  readonly topics: readonly TopicId[];
  readonly voice: Voice['by'];
  /** Joins between the focus and passages of the answering pane, by the answering block. */
  readonly joins: ReadonlyMap<BlockId, readonly ReviewedCorrespondence[]>;
}

/** What corresponds goes before what is only on the same topic; a topic decides between joins about as sure. */
const TOPIC_WORTH = 0.2;

/**
 * Finds what answers a passage: what corresponds to it, and what shares a topic with it. The strongest stands beside
 * the focus; among equals one told in the same kind of voice, a witness beside a witness, and then the one nearest to
 * `from`, so that a pane moves no further than it must. What the reader confirmed or made goes before everything, what
 * he dismissed counts for nothing.
 * @param from UTF-16 offset into the canonical text of the answering article at which its pane stands now.
 */
export function rankMatches(
  { topics, voice, joins }: Focus,
  index: TopicIndex,
  article: Pick<Article, 'blocks' | 'voices'>,
  from: number,
): PaneMatches {
  const found = candidates(topics, joins, index, article).flatMap((block) => {
    const own = index.topicsOf(block.id);
    const shared = topics.filter((topic) => own.includes(topic));
    const standing = (joins.get(block.id) ?? [])
      .filter(({ verdict }) => verdict !== 'dismissed')
      .sort((a, b) => Number(b.verdict !== null) - Number(a.verdict !== null) || b.score - a.score);
    if (shared.length === 0 && standing.length === 0) return [];
    const match: Match = { blockId: block.id, topics: shared, joins: standing };
    const isSameVoice = voiceOf(article, block.id).by === voice;
    return [{ match, worth: rankOf(match), isSameVoice, distance: Math.abs(block.start - from) }];
  });
  if (found.length === 0) return NO_MATCHES;
  const best = [...found].sort(
    (a, b) => b.worth - a.worth || Number(b.isSameVoice) - Number(a.isSameVoice) || a.distance - b.distance,
  )[0];
  return { matches: found.map(({ match }) => match), selected: best === undefined ? 0 : found.indexOf(best) };
}

/** The passages that can answer at all, in text order: a long article has many more that cannot. */
function candidates(
  topics: Focus['topics'],
  joins: Focus['joins'],
  index: TopicIndex,
  article: Pick<Article, 'blocks'>,
): readonly Block[] {
  const ids = new Set([...joins.keys(), ...topics.flatMap((topic) => index.blocksOf(topic))]);
  return [...ids]
    .map((id) => indexOfBlock(article, id))
    .sort((a, b) => a - b)
    .flatMap((at) => article.blocks[at] ?? []);
}

function rankOf({ topics, joins }: Match): number {
  const own = joins.some(({ verdict }) => verdict !== null) ? 10 : 0;
  const strongest = Math.max(0, ...joins.map(({ score }) => score));
  return own + strongest + topics.length * TOPIC_WORTH;
}

/** The same matches with another one beside the focus. `at` wraps round. */
export function selectMatch(own: PaneMatches, at: number): PaneMatches {
  const count = own.matches.length;
  return count === 0 ? NO_MATCHES : { matches: own.matches, selected: ((at % count) + count) % count };
}
