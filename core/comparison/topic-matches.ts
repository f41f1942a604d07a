import type { Article } from '../contract/article';
import type { BlockId, TopicId } from '../contract/ids';
import type { TopicIndex } from './topic-index';

/** The passages of one pane that answer the passage in focus in another. */
export interface PaneMatches {
  /** In text order. */
  readonly blocks: readonly BlockId[];
  /** Index into `blocks` of the one that stands beside the focus; -1 where there is none. */
  readonly at: number;
  /** Topics that the focus shares with the one at `at`. */
  readonly topics: readonly TopicId[];
}

export const NO_MATCHES: PaneMatches = { blocks: [], at: -1, topics: [] };

/**
 * Finds what answers a passage with these topics: every passage that shares one. The passage that shares most topics
 * comes first, and among equals the one nearest to `from`, so that a pane moves no further than it must.
 * @param from UTF-16 offset into the canonical text of the answering article at which its pane stands now.
 */
export function matchTopics(
  topics: readonly TopicId[],
  index: TopicIndex,
  article: Pick<Article, 'blocks'>,
  from: number,
): PaneMatches {
  const found = new Set(topics.flatMap((topic) => index.blocksOf(topic)));
  const blocks = article.blocks.filter(({ id }) => found.has(id));
  if (blocks.length === 0) return NO_MATCHES;
  const shared = (id: BlockId): number => index.topicsOf(id).filter((topic) => topics.includes(topic)).length;
  let best = 0;
  blocks.forEach((block, at) => {
    const present = blocks[best];
    if (present === undefined) return;
    const more = shared(block.id) - shared(present.id);
    const nearer = Math.abs(present.start - from) - Math.abs(block.start - from);
    if (more > 0 || (more === 0 && nearer > 0)) best = at;
  });
  return stepTo({ blocks: blocks.map(({ id }) => id), at: best, topics: [] }, best, topics, index);
}

/** The same matches with another one beside the focus. `at` wraps round. */
export function stepTo(
  matches: PaneMatches,
  at: number,
  topics: readonly TopicId[],
  index: TopicIndex,
): PaneMatches {
  const count = matches.blocks.length;
  if (count === 0) return NO_MATCHES;
  const wrapped = ((at % count) + count) % count;
  const block = matches.blocks[wrapped];
  const own = block === undefined ? [] : index.topicsOf(block);
  return { blocks: matches.blocks, at: wrapped, topics: topics.filter((topic) => own.includes(topic)) };
}
