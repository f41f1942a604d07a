/** Ranks the matches of a passage in focus, and selects the one that its pane shows beside it. */
import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { Voice } from '../contract/account';
import type { BlockId, TopicId } from '../contract/ids';
import { indexOfBlock } from '../text/blocks';
import { voiceOf } from '../text/attribution-text';
import type { ReviewedCorrespondence } from './reviewed-correspondences';
import type { TopicIndex } from './topic-index';
import { itemAt } from '../text/item-at';

/** One passage that matches the passage in focus, with every reason for it. */
export interface Match {
  readonly blockId: BlockId;
  /** Topics that both have. */
  readonly topics: readonly TopicId[];
  /** Correspondences between the two, reviewed ones first, then by score; empty where they share only a topic. */
  readonly joins: readonly ReviewedCorrespondence[];
}

/** The passages of one pane that match the passage in focus in another. */
export interface PaneMatches {
  /** In text order. */
  readonly matches: readonly Match[];
  /** Index into `matches` of the one that the pane shows beside the focus; -1 where there is none. */
  readonly selected: number;
}

export const NO_MATCHES: PaneMatches = { matches: [], selected: -1 };

/** What is known of the passage in focus, for ranking its matches in another pane. */
export interface Focus {
  readonly topics: readonly TopicId[];
  /** The kind of voice that speaks in it. */
  readonly voice: Voice['by'];
  /** Correspondences between the focus and passages of the matching pane, by that pane's block. */
  readonly joins: ReadonlyMap<BlockId, readonly ReviewedCorrespondence[]>;
  /** Scores, 0–1, of the possible matches of the focus in that pane: they order passages that share a topic. */
  readonly possible?: ReadonlyMap<BlockId, number>;
}

/**
 * Finds the matches of a passage: what corresponds to it, and what shares a topic with it. What the aligner ranks
 * highest is selected, a correspondence before a possible match; shared topics break ties, then the same kind of voice,
 * a witness beside a witness, and then the least distance to `from`, so that a pane scrolls no further than it must.
 * What the reader confirmed or added goes before everything, what he dismissed does not count.
 * @param from UTF-16 offset into the canonical text of the matching article to which its pane is scrolled
 */
export function rankMatches(
  { topics, voice, joins, possible }: Focus,
  index: TopicIndex,
  article: Pick<Article, 'blocks' | 'voices'>,
  from: number,
): PaneMatches {
  const found = candidates(topics, joins, index, article).flatMap((block) => {
    const own = index.topicsOf(block.id);
    const shared = topics.filter((topic) => own.includes(topic));
    const upheld = (joins.get(block.id) ?? [])
      .filter(({ verdict }) => verdict !== 'dismissed')
      .sort((a, b) => Number(b.verdict !== null) - Number(a.verdict !== null) || b.score - a.score);
    if (shared.length === 0 && upheld.length === 0) return [];
    const match: Match = { blockId: block.id, topics: shared, joins: upheld };
    const isSameVoice = voiceOf(article, block.id).by === voice;
    const distance = Math.abs(block.start - from);
    return [{ match, rank: rankOf(match, possible), isSameVoice, distance }];
  });
  if (found.length === 0) return NO_MATCHES;
  const best = [...found].sort(
    (a, b) =>
      compareRanks(a.rank, b.rank) ||
      Number(b.isSameVoice) - Number(a.isSameVoice) ||
      a.distance - b.distance,
  )[0];
  return { matches: found.map(({ match }) => match), selected: best === undefined ? 0 : found.indexOf(best) };
}

/** The passages that can match at all, in text order: a long article has many more that cannot. */
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

/** In order of weight, each higher first: reviewed, corresponding by score, possible by score, topics shared. */
type Rank = readonly [reviewed: number, score: number, possible: number, topics: number];

function rankOf({ blockId, topics, joins }: Match, possible: Focus['possible']): Rank {
  const isReviewed = joins.some(({ verdict }) => verdict !== null);
  const strongest = Math.max(0, ...joins.map(({ score }) => score));
  return [Number(isReviewed), strongest, possible?.get(blockId) ?? 0, topics.length];
}

function compareRanks(a: Rank, b: Rank): number {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : itemAt(b, at) - itemAt(a, at);
}

/** The same matches with another one selected. `at` wraps around at both ends. */
export function selectMatch(own: PaneMatches, at: number): PaneMatches {
  const count = own.matches.length;
  return count === 0 ? NO_MATCHES : { matches: own.matches, selected: ((at % count) + count) % count };
}
