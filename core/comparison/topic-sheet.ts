/** How the reader's topics change: each function answers with the lists that differ, for the owner to save. */
import type { TopicSheet } from '../contract/collection';
import type { CellPassage, ReaderTopic, SilentCell } from '../contract/comparison';
import type { TopicId } from '../contract/ids';
import { foldString } from '../text/fold';

export const addTopic = ({ topics }: TopicSheet, topic: ReaderTopic): Partial<TopicSheet> => ({
  topics: [...topics, topic],
});

export const renameTopic = ({ topics }: TopicSheet, id: TopicId, label: string): Partial<TopicSheet> => ({
  topics: topics.map((topic) => (topic.id === id ? { id, label } : topic)),
});

export const removeTopic = ({ topics, passages, silent }: TopicSheet, id: TopicId): TopicSheet => ({
  topics: topics.filter((topic) => topic.id !== id),
  passages: passages.filter(({ topicId }) => topicId !== id),
  silent: silent.filter(({ topicId }) => topicId !== id),
});

/**
 * Puts all that is on one topic on another, and removes the first. A passage that is on both stays once: with the stance
 * that the other has, or, where that has none, the one that is given. An article in which either topic has a passage is
 * not silent as a whole; which account the passage is of is not known here, so those that say nothing stay so.
 */
export function mergeTopics(sheet: TopicSheet, from: TopicId, into: TopicId): TopicSheet {
  const passages: CellPassage[] = [];
  for (const one of sheet.passages) {
    const passage = one.topicId === from ? { ...one, topicId: into } : one;
    const at = passages.findIndex((other) => isSamePlace(other, passage));
    const known = passages[at];
    if (known === undefined) passages.push(passage);
    else if (one.topicId === into) passages[at] = { ...passage, stance: one.stance ?? known.stance };
    else passages[at] = { ...known, stance: known.stance ?? passage.stance };
  }
  const spoken = new Set(
    passages.filter(({ topicId }) => topicId === into).map(({ articleId }) => articleId),
  );
  const silent: SilentCell[] = [];
  for (const one of sheet.silent) {
    const cell = one.topicId === from ? { ...one, topicId: into } : one;
    const isOver = cell.topicId === into && cell.accountId === null && spoken.has(cell.articleId);
    if (!isOver && !silent.some((other) => isSameCell(other, cell))) silent.push(cell);
  }
  return { topics: sheet.topics.filter(({ id }) => id !== from), passages, silent };
}

/** All topics and cells of two sheets; topics of one name become one, under the id of the first. */
export function joinSheets(first: TopicSheet, second: TopicSheet): TopicSheet {
  const joined = {
    topics: [
      ...first.topics,
      ...second.topics.filter(({ id }) => !first.topics.some((one) => one.id === id)),
    ],
    passages: [
      ...first.passages,
      ...second.passages.filter((one) => !first.passages.some((p) => isSamePlace(p, one))),
    ],
    silent: [
      ...first.silent,
      ...second.silent.filter((one) => !first.silent.some((s) => isSameCell(s, one))),
    ],
  };
  return second.topics.reduce((sheet: TopicSheet, { id, label }) => {
    const same = findSameName(first.topics, label, id);
    return same === null ? sheet : mergeTopics(sheet, id, same.id);
  }, joined);
}

/** One row up or down; the same order at either end. */
export function moveTopic({ topics }: TopicSheet, id: TopicId, by: -1 | 1): Partial<TopicSheet> {
  const at = topics.findIndex((topic) => topic.id === id);
  const topic = topics[at];
  const to = at + by;
  if (topic === undefined || to < 0 || to >= topics.length) return {};
  const others = topics.filter((one) => one !== topic);
  return { topics: [...others.slice(0, to), topic, ...others.slice(to)] };
}

/** The other topic that has this name, without regard to case, accents and spaces; `null` where there is none. */
export function findSameName(
  topics: readonly ReaderTopic[],
  label: string,
  except: TopicId | null = null,
): ReaderTopic | null {
  const folded = fold(label);
  if (folded === '') return null;
  return topics.find((topic) => topic.id !== except && fold(topic.label) === folded) ?? null;
}

const fold = (label: string): string => foldString(label).replace(/\s+/gu, ' ').trim();
export const isSamePlace = (a: CellPassage, b: CellPassage): boolean =>
  a.topicId === b.topicId &&
  a.articleId === b.articleId &&
  a.anchor.start === b.anchor.start &&
  a.anchor.end === b.anchor.end;
const isSameCell = (a: SilentCell, b: SilentCell): boolean =>
  a.topicId === b.topicId && a.articleId === b.articleId && a.accountId === b.accountId;
