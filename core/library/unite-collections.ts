import type { Collection } from '../contract/collection';

/**
 * A collection that was changed on two machines, put together: everything that either has is in it once, and what can be
 * said in one way only, as its name and the label of a topic, is as the first has it.
 */
export function uniteCollections(first: Collection, second: Collection): Collection {
  return {
    ...first,
    modified: first.modified > second.modified ? first.modified : second.modified,
    articles: [...new Set([...first.articles, ...second.articles])],
    comparisons: [...new Set([...first.comparisons, ...second.comparisons])],
    topics: unite(first.topics, second.topics, ({ id }) => id),
    passages: unite(first.passages, second.passages, ({ topicId, articleId, anchor }) =>
      [topicId, articleId, anchor.start, anchor.exact].join('\n'),
    ),
    silent: unite(first.silent, second.silent, ({ topicId, articleId, accountId }) =>
      [topicId, articleId, accountId].join('\n'),
    ),
  };
}

function unite<T>(first: readonly T[], second: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((one) => !known.has(keyOf(one)))];
}
