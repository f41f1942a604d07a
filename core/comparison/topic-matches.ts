import type { Article, Voice } from '../contract/article';
import type { BlockId, TopicId } from '../contract/ids';
import { voiceOf } from '../text/describe-voice';
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

/** What is known of the passage in focus. */
export interface Focus {
  readonly topics: readonly TopicId[];
  readonly voice: Voice['by'];
}

/**
 * Finds what answers a passage: every passage that shares a topic. The one that shares most topics comes first; among
 * equals one told in the same kind of voice, a witness beside a witness; and then the one nearest to `from`, so that a
 * pane moves no further than it must.
 * @param from UTF-16 offset into the canonical text of the answering article at which its pane stands now.
 */
export function matchTopics(
  { topics, voice }: Focus,
  index: TopicIndex,
  article: Pick<Article, 'blocks' | 'voices'>,
  from: number,
): PaneMatches {
  const found = new Set(topics.flatMap((topic) => index.blocksOf(topic)));
  const blocks = article.blocks.filter(({ id }) => found.has(id));
  if (blocks.length === 0) return NO_MATCHES;
  const shared = (id: BlockId): number => index.topicsOf(id).filter((topic) => topics.includes(topic)).length;
  const ranked = blocks
    .map((block, at) => ({
      at,
      shared: shared(block.id),
      isSameVoice: voiceOf(article, block.id).by === voice,
      distance: Math.abs(block.start - from),
    }))
    .sort(
      (a, b) =>
        b.shared - a.shared || Number(b.isSameVoice) - Number(a.isSameVoice) || a.distance - b.distance,
    );
  return stepTo({ blocks: blocks.map(({ id }) => id), at: 0, topics: [] }, ranked[0]?.at ?? 0, topics, index);
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
