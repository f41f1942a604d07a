import type { NoteContext } from '@core/annotations/filter';
import { buildTopicIndex } from '@core/comparison/topic-index';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article, ArticleSummary } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { CellPassage, Comparison } from '@core/contract/comparison';
import type { AccountId, ArticleId } from '@core/contract/ids';
import { scopeOf } from '@core/library/collections';
import { keyOf } from '@core/library/same-person';
import { createNoteTest } from '@core/search/note-words';
import { blockIndexAt, findBlock } from '@core/text/blocks';
import { voiceOf } from '@core/text/attribution-text';
import { partsWithin } from '@core/text/voice-parts';

/** What the notebook knows beside the notes. */
export interface Known {
  readonly articles: readonly ArticleSummary[];
  readonly comparisons: readonly Comparison[];
  readonly collections: readonly Collection[];
  /** Those that were read for the filter; a note on any other is told by nobody and belongs to no topic. */
  readonly opened: ReadonlyMap<ArticleId, Article>;
}

export function createNoteContext(known: Known): NoteContext {
  const collections = collectionsBySubject(known);
  const topics = new Map<ArticleId, readonly TopicRange[]>();
  const topicsIn = (article: Article): readonly TopicRange[] => {
    const ranges = topics.get(article.id) ?? topicRanges(article, known);
    topics.set(article.id, ranges);
    return ranges;
  };
  return {
    collectionsOf: (subject) => collections.get(subject) ?? [],
    accountsOf: (placed) => onPassage(placed, known, accountsIn),
    topicsOf: (placed) =>
      onPassage(placed, known, (article, start, end) =>
        topicsIn(article).flatMap((one) => (one.start < end && start < one.end ? [one.topicId] : [])),
      ),
    wordTest: createNoteTest,
  };
}

/** Sheets of topics: those of the collections, and of the comparisons that are in none. */
export const sheetsOf = ({ collections, comparisons }: Pick<Known, 'collections' | 'comparisons'>) => [
  ...collections,
  ...comparisons.filter(({ id }) => !collections.some((one) => one.comparisons.includes(id))),
];

function collectionsBySubject({ articles, comparisons, collections }: Known): Map<string, string[]> {
  const bySubject = new Map<string, string[]>();
  for (const collection of collections) {
    const within = scopeOf(collection, articles, comparisons);
    for (const id of [...within.articles, ...within.comparisons]) {
      const those = bySubject.get(id);
      if (those === undefined) bySubject.set(id, [collection.id]);
      else those.push(collection.id);
    }
  }
  return bySubject;
}

/** None for a note on the whole, or one that has lost its passage. */
function onPassage(
  { annotation: { target }, placement }: PlacedAnnotation,
  { opened }: Known,
  valuesIn: (article: Article, start: number, end: number) => readonly string[],
): readonly string[] {
  if (target.on !== 'passage' || !('start' in placement)) return [];
  const article = opened.get(target.articleId);
  return article === undefined ? [] : valuesIn(article, placement.start, placement.end);
}

/** Who tells words of a range. Of several who speak together each does. */
function accountsIn(article: Article, start: number, end: number): readonly string[] {
  const accounts = new Set<AccountId>();
  for (let at = Math.max(0, blockIndexAt(article, start)); at < article.blocks.length; at += 1) {
    const block = article.blocks[at];
    if (block === undefined || block.start >= end) break;
    const whole = voiceOf(article, block.id);
    const voices =
      whole.by === 'parts'
        ? partsWithin(article, { blockId: block.id, start, end }).map(({ voice }) => voice)
        : [whole];
    for (const voice of voices) if (voice.by === 'account') accounts.add(voice.accountId);
  }
  const joint = article.accounts.flatMap(({ id, jointOf = [] }) => (accounts.has(id) ? jointOf : []));
  return [...accounts, ...joint].map((accountId) => keyOf({ articleId: article.id, accountId }));
}

interface TopicRange {
  readonly topicId: string;
  readonly start: number;
  readonly end: number;
}

function topicRanges(article: Article, known: Known): readonly TopicRange[] {
  const passages: readonly CellPassage[] = sheetsOf(known).flatMap((sheet) => sheet.passages);
  return buildTopicIndex(article, null, { passages }).entries.flatMap(({ topicId, blockId, own }) => {
    const range = own ?? findBlock(article, blockId);
    return range === null ? [] : [{ topicId, start: range.start, end: range.end }];
  });
}
