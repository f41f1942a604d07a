import type { TopicSheet } from '../contract/collection';
import type { CellPassage, ReaderTopic, SilentCell } from '../contract/comparison';
import type { TopicId } from '../contract/ids';

/** A topic that was removed from a sheet, with what it held. */
export interface RemovedTopic {
  readonly topic: ReaderTopic;
  readonly passages: readonly CellPassage[];
  readonly silent: readonly SilentCell[];
  /** ISO 8601 instant. */
  readonly at: string;
}

interface SheetVersion {
  readonly at: string | null;
  readonly sheet: TopicSheet;
}

/**
 * The topics that one version of a sheet has and no later one. Those that were merged with another are not among them:
 * their passages are still there.
 */
export function removedTopics(versions: readonly SheetVersion[]): readonly RemovedTopic[] {
  const removed = new Map<TopicId, RemovedTopic>();
  for (const [index, { at, sheet }] of versions.entries()) {
    for (const { id } of sheet.topics) removed.delete(id);
    const before = versions[index - 1]?.sheet;
    if (before === undefined || at === null) continue;
    for (const topic of before.topics.filter(({ id }) => !sheet.topics.some((one) => one.id === id))) {
      const passages = before.passages.filter(({ topicId }) => topicId === topic.id);
      if (passages.length > 0 && passages.every((one) => isOnAnother(one, before, sheet))) continue;
      const silent = before.silent.filter(({ topicId }) => topicId === topic.id);
      removed.set(topic.id, { topic, passages, silent, at });
    }
  }
  return [...removed.values()];
}

/** A sheet with a removed topic back in it; without what is in it already. */
export const withTopic = (sheet: TopicSheet, { topic, passages, silent }: RemovedTopic): TopicSheet => ({
  topics: [...sheet.topics.filter(({ id }) => id !== topic.id), topic],
  passages: [...sheet.passages.filter(({ topicId }) => topicId !== topic.id), ...passages],
  silent: [...sheet.silent.filter(({ topicId }) => topicId !== topic.id), ...silent],
});

const isOnAnother = (passage: CellPassage, before: TopicSheet, after: TopicSheet): boolean => {
  const moved = after.passages.find((one) => haveOnePlace(one, passage));
  return (
    moved !== undefined &&
    !before.passages.some((one) => one.topicId === moved.topicId && haveOnePlace(one, passage))
  );
};

const haveOnePlace = (a: CellPassage, b: CellPassage): boolean =>
  a.articleId === b.articleId && a.anchor.start === b.anchor.start && a.anchor.end === b.anchor.end;
