import type { Stance } from '@core/contract/article';
import {
  distinctSubjects,
  isSameSubject,
  type CellPassage,
  type Comparison,
  type Review,
  type PaneSubject,
  type ReviewStatus,
} from '@core/contract/comparison';
import type { AccountId, ArticleId, ComparisonId, TopicId } from '@core/contract/ids';
import type { Anchor } from '@core/contract/annotation';
import { ReaderError } from '@core/contract/failure';
import { ask } from './ask';
import { t } from './messages';
import { noteFinding, type NotedFinding } from './difference-reviews';
import { anchorSide, isAbout, isSide, type CorrespondenceSide } from './correspondence-sides';
import { patchComparison } from './comparison-patch';
import { removeCachedComparison, upsertComparison, cachedComparisons, useComparisons } from './queries';
import { createSerialQueue } from './serial-queue';
import { attemptAction, perform } from './perform';
import { withErrorToast, showToast } from './toasts';
import { recordAction, type UndoableAction } from './undo';
import { offerUndo } from './undo-toast';
import type { PaneKey } from './window-state';
import { dispatch, useWindow, windowState } from './window-store';

/** Panes a comparison holds. */
export const MAX_PANES = 4;

export const paneKeyOf = ({ articleId, accountId }: PaneSubject): PaneKey =>
  `${articleId}/${accountId ?? ''}`;
const whole = (articleId: ArticleId): PaneSubject => ({ articleId, accountId: null });

export function useCurrentComparison(): Comparison | null {
  const id = useWindow((state) => state.comparisonId);
  return useComparisons().data?.find((comparison) => comparison.id === id) ?? null;
}

export const currentComparison = (): Comparison | null =>
  cachedComparisons().find(({ id }) => id === windowState().comparisonId) ?? null;

/** Opens a new comparison of these articles. It is on disk from its first moment, unnamed until the reader names it. */
export const startComparison = (subjects: readonly (ArticleId | PaneSubject)[]): Promise<boolean> =>
  withErrorToast(t('failed.compare'), async () => {
    const now = new Date().toISOString();
    const wanted = subjects.map((one) => (typeof one === 'string' ? whole(one) : one));
    const panes = distinctSubjects(wanted).slice(0, MAX_PANES);
    const comparison: Comparison = {
      id: crypto.randomUUID() as ComparisonId,
      title: '',
      created: now,
      modified: now,
      panes,
      topics: [],
      passages: [],
      silent: [],
      judgements: [],
    };
    upsertComparison(await ask('comparisons:save', { comparison }));
    dispatch({ do: 'open-comparison', comparisonId: comparison.id });
    dispatch({ do: 'clear-picks' });
    dispatch({ do: 'go', place: 'compare' });
  });

export function openComparison(comparisonId: ComparisonId): void {
  dispatch({ do: 'open-comparison', comparisonId });
  dispatch({ do: 'go', place: 'compare' });
}

async function save(before: Comparison, fields: Partial<Comparison>): Promise<Comparison> {
  const comparison: Comparison = { ...before, ...fields, modified: new Date().toISOString() };
  upsertComparison(comparison);
  try {
    const saved = await ask('comparisons:save', { comparison });
    upsertComparison(saved);
    return saved;
  } catch (error) {
    upsertComparison(before);
    throw error;
  }
}

/** Changes the comparison and records how to take the change back, and no other change with it. */
async function change(
  before: Comparison,
  fields: Partial<Comparison>,
  record: (undoable: Omit<UndoableAction, 'label'>) => void,
): Promise<void> {
  const after = await save(before, fields);
  const patch = (from: Comparison, to: Comparison) => () =>
    inTurn(async () => {
      const present = findComparison(before.id);
      if (present === null) throw new ReaderError({ code: 'not-found', what: 'comparison' });
      await save(present, patchComparison(present, from, to));
    });
  record({ do: patch(before, after), undo: patch(after, before) });
}

const findComparison = (id: ComparisonId): Comparison | null =>
  cachedComparisons().find((comparison) => comparison.id === id) ?? null;

const inTurn = createSerialQueue();

/**
 * One change at a time, each made of what the one before has left, so that an older answer never overwrites a newer.
 * @param fields what changes; `null` where nothing does, and nothing is saved then
 * @param record `offerUndo` where the reader does not see what came of it
 */
export function changePresent(
  fields: (comparison: Comparison) => Partial<Comparison> | null,
  label: string,
  record: (action: UndoableAction) => void = recordAction,
): Promise<boolean> {
  return inTurn(() =>
    attemptAction(t('failed.save'), async () => {
      const comparison = currentComparison();
      const changed = comparison === null ? null : fields(comparison);
      if (comparison !== null && changed !== null)
        await change(comparison, changed, (undoable) => record({ label, ...undoable }));
    }),
  );
}

export const renameComparison = (title: string): Promise<boolean> =>
  changePresent(() => ({ title: title.trim() }), t('done.comparison-named'));

/** Puts an article beside the ones that are there. The same subject never stands in two panes. */
export async function addPane(articleId: ArticleId): Promise<boolean> {
  const comparison = currentComparison();
  if (comparison === null) return startComparison([articleId]);
  const added = whole(articleId);
  const isThere = (panes: readonly PaneSubject[]): boolean =>
    panes.some((pane) => isSameSubject(pane, added));
  if (isThere(comparison.panes)) return true;
  if (comparison.panes.length >= MAX_PANES) {
    showToast(t('comparison.at-most-four'));
    return false;
  }
  return changePresent(
    ({ panes }) => (isThere(panes) ? null : { panes: [...panes, added] }),
    t('done.pane-added'),
  );
}

/**
 * Shows articles side by side: in the present comparison where it has room for all of them, else in a new one. They
 * come first, for what stands behind the second column may be a tab that nobody sees.
 */
export async function showBeside(articleIds: readonly ArticleId[]): Promise<boolean> {
  const comparison = currentComparison();
  const paneOf = (panes: readonly PaneSubject[], id: ArticleId): PaneSubject =>
    panes.find(({ articleId }) => articleId === id) ?? whole(id);
  const beside = (panes: readonly PaneSubject[]): readonly PaneSubject[] => {
    const shown = articleIds.map((id) => paneOf(panes, id));
    return [...shown, ...panes.filter((pane) => !shown.includes(pane))];
  };
  if (comparison === null || beside(comparison.panes).length > MAX_PANES) return startComparison(articleIds);
  openComparison(comparison.id);
  return changePresent(({ panes }) => ({ panes: beside(panes) }), t('done.panes-together'));
}

export const closePane = (subject: PaneSubject): Promise<boolean> =>
  changePresent(
    ({ panes }) => ({ panes: panes.filter((pane) => !isSameSubject(pane, subject)) }),
    t('done.pane-closed'),
  );

export const swapPanes = (one: PaneSubject, other: PaneSubject): Promise<boolean> =>
  changePresent(({ panes }) => {
    const [at, to] = [one, other].map((wanted) => panes.findIndex((pane) => isSameSubject(pane, wanted)));
    if (at === undefined || to === undefined || at === -1 || to === -1) return null;
    return { panes: panes.map((pane, place) => (place === at ? other : place === to ? one : pane)) };
  }, t('done.panes-swapped'));

/**
 * Lets one account of a pane's article stand out, or all voices. Nothing changes where that stands in a pane already.
 */
export const chooseAccount = (subject: PaneSubject, accountId: AccountId | null): Promise<boolean> =>
  changePresent(
    ({ panes }) => {
      const chosen = { ...subject, accountId };
      if (panes.some((pane) => isSameSubject(pane, chosen))) return null;
      return { panes: panes.map((pane) => (isSameSubject(pane, subject) ? chosen : pane)) };
    },
    accountId === null ? t('done.all-voices') : t('done.account-chosen'),
  );

export const removeComparison = (comparison: Comparison): Promise<boolean> =>
  perform(
    {
      label: t('done.comparison-removed'),
      do: async () => {
        await ask('comparisons:remove', { comparisonId: comparison.id });
        removeCachedComparison(comparison.id);
        if (windowState().comparisonId === comparison.id)
          dispatch({ do: 'open-comparison', comparisonId: null });
      },
      undo: async () => upsertComparison(await ask('comparisons:restore', { comparisonId: comparison.id })),
    },
    { failed: t('failed.remove'), isOffered: true },
  );

const newTopicId = (): TopicId => `own-${crypto.randomUUID().slice(0, 8)}` as TopicId;

interface NewCell {
  /** An existing topic, or the label of a new one. */
  readonly topic: TopicId | { readonly label: string };
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  readonly stance: Stance;
}

/** Puts a passage in a cell of the topic table. Where no comparison is open, one of this article is begun. */
export async function addTopicPassage({ topic, articleId, anchor, stance }: NewCell): Promise<boolean> {
  if (!(await ensureComparison([articleId]))) return false;
  return changePresent((comparison) => {
    const topicId = typeof topic === 'string' ? topic : newTopicId();
    const topics =
      typeof topic === 'string'
        ? comparison.topics
        : [...comparison.topics, { id: topicId, label: topic.label }];
    return { topics, passages: [...comparison.passages, { topicId, articleId, anchor, stance }] };
  }, t('done.passage-added'));
}

/**
 * A new topic that holds these passages from the start, named in a toast that offers Undo. Where no comparison is open,
 * one of their articles is begun.
 */
export async function addTopicOf(
  label: string,
  members: readonly Omit<CellPassage, 'topicId'>[],
): Promise<boolean> {
  const isThere = await ensureComparison([...new Set(members.map(({ articleId }) => articleId))]);
  if (!isThere) return false;
  const id = newTopicId();
  return changePresent(
    ({ topics, passages }) => ({
      topics: [...topics, { id, label }],
      passages: [...passages, ...members.map((member) => ({ topicId: id, ...member }))],
    }),
    t('topics.new.added', { topic: label }),
    offerUndo,
  );
}

/** Topics belong to a comparison: begins one where none is open, and stays where the reader is. */
async function ensureComparison(articleIds: readonly ArticleId[]): Promise<boolean> {
  if (currentComparison() !== null) return true;
  const { place } = windowState();
  if (!(await startComparison(articleIds))) return false;
  dispatch({ do: 'go', place });
  return true;
}

export const renameTopic = (topicId: TopicId, label: string): Promise<boolean> =>
  changePresent(
    ({ topics }) => ({
      topics: topics.map((topic) => (topic.id === topicId ? { id: topicId, label } : topic)),
    }),
    t('done.topic-renamed'),
  );

export const addTopic = (label: string): Promise<boolean> =>
  changePresent(
    ({ topics }) => ({
      topics: [...topics, { id: newTopicId(), label }],
    }),
    t('done.topic-added'),
  );

export const removeTopic = (topicId: TopicId): Promise<boolean> =>
  changePresent(
    ({ topics, passages, silent }) => ({
      topics: topics.filter(({ id }) => id !== topicId),
      passages: passages.filter((passage) => passage.topicId !== topicId),
      silent: silent.filter((cell) => cell.topicId !== topicId),
    }),
    t('done.topic-removed'),
  );

/** The stance is the reader's to set: what the program took it for is a beginning. */
export const setStance = (passage: CellPassage, stance: Stance): Promise<boolean> =>
  changePresent(
    ({ passages }) => ({
      passages: passages.map((one) =>
        one.topicId === passage.topicId &&
        one.articleId === passage.articleId &&
        one.anchor.start === passage.anchor.start
          ? { ...one, stance }
          : one,
      ),
    }),
    t('done.stance-changed'),
  );

export const removeTopicPassage = (
  topicId: TopicId,
  articleId: ArticleId,
  anchor: Anchor,
): Promise<boolean> =>
  changePresent(
    ({ passages }) => ({
      passages: passages.filter(
        (one) =>
          !(one.topicId === topicId && one.articleId === articleId && one.anchor.start === anchor.start),
      ),
    }),
    t('done.passage-removed'),
  );

export const setSilent = (
  topicId: TopicId,
  articleId: ArticleId,
  accountId: AccountId | null,
  isSilent: boolean,
): Promise<boolean> =>
  changePresent(
    ({ silent }) => {
      const others = silent.filter(
        (cell) => !(cell.topicId === topicId && cell.articleId === articleId && cell.accountId === accountId),
      );
      return { silent: isSilent ? [...others, { topicId, articleId, accountId }] : others };
    },
    isSilent ? t('done.silent') : t('done.not-silent'),
  );

/** A correspondence that the reader has judged, of one comparison. */
export interface ReviewNoteAt {
  readonly comparisonId: ComparisonId;
  readonly a: CorrespondenceSide;
  readonly b: CorrespondenceSide;
  /** Of a note on a difference, whose values the sides then are. */
  readonly finding?: NotedFinding;
}

/**
 * Saves the note on a judged correspondence; without a word, for it is saved while it is written.
 * @throws ReaderError where it could not be saved, or where the comparison or the judgement is gone.
 */
export const noteCorrespondence = (at: ReviewNoteAt, note: string): Promise<void> =>
  inTurn(async () => {
    const { comparisonId, a, b, finding } = at;
    const present = findComparison(comparisonId);
    if (present !== null && finding !== undefined) {
      await save(present, { differences: noteFinding(present, { a, b, ...finding }, note) });
      return;
    }
    if (present === null || !present.judgements.some((one) => isAbout(one, a, b)))
      throw new ReaderError({ code: 'not-found', what: 'comparison' });
    await save(present, {
      judgements: present.judgements.map((one) => (isAbout(one, a, b) ? { ...one, note } : one)),
    });
  });

/** Enters an editing session of a note in the undo history as one step. */
export const recordReviewNote = (at: ReviewNoteAt, before: string, after: string): void =>
  recordAction({
    label: at.finding === undefined ? t('done.match-note') : t('done.difference-note'),
    do: () => noteCorrespondence(at, after),
    undo: () => noteCorrespondence(at, before),
  });

/** The reader's word on two passages; `null` takes it back. A note that was written on them is kept with it. */
export const reviewCorrespondence = (
  a: CorrespondenceSide,
  b: CorrespondenceSide,
  verdict: ReviewStatus | null,
): Promise<boolean> =>
  changePresent(
    ({ judgements }) => {
      const before = judgements.find((one) => isAbout(one, a, b));
      const others = judgements.filter((one) => one !== before);
      if (verdict === null) return { judgements: others };
      const judgement: Review = {
        a: anchorSide(a),
        b: anchorSide(b),
        verdict,
        note: before?.note ?? '',
        at: new Date().toISOString(),
      };
      return { judgements: [...others, judgement] };
    },
    verdict === null ? t('done.verdict-removed') : t(`done.match-${verdict}`),
  );

/** The reader's word that only this text has a passage; he can take it back. Offsets as in {@link CorrespondenceSide}. */
export const sayOnlyHere = (side: CorrespondenceSide, isOnlyHere: boolean): Promise<boolean> =>
  changePresent(
    ({ panes, onlyHere = [] }) => {
      const others = onlyHere.filter((one) => !isSide(one, side));
      const said = {
        ...anchorSide(side),
        against: [...new Set(panes.map(({ articleId }) => articleId))].filter((id) => id !== side.article.id),
        at: new Date().toISOString(),
      };
      return { onlyHere: isOnlyHere ? [...others, said] : others };
    },
    isOnlyHere ? t('done.only-here') : t('done.not-only-here'),
  );
