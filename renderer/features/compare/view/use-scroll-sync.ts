import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences, PossibleMatch } from '@core/contract/correspondence';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { voiceOf } from '@core/text/attribution-text';
import { buildTopicIndex, type TopicIndex } from '@core/comparison/topic-index';
import { locateReviewed, type ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { rankMatches, NO_MATCHES, selectMatch, type PaneMatches } from '@core/comparison/rank-matches';
import { scoresOfPossible } from '@core/comparison/scores-of-possible';
import { statusOfPassages, type StatusOfPassage } from '@core/comparison/passage-status';
import { blockAt } from '@core/text/blocks';
import { correspondencesByBlock } from '../model/correspondences-by-block';
import { describeStatus } from '../model/status-labels';
import { paneKeyOf } from '../../../app/current-comparison';
import {
  chosenBeside,
  currentSyncSource,
  setPair,
  setSyncSource,
  type PassageAt,
} from '../model/scroll-sync';
import { onPaneRegistered, paneHandle } from '../../../app/pane-handles';
import { paneOf, type PaneKey } from '../../../app/window-state';
import { dispatch, windowState } from '../../../app/window-store';
import type { Column } from '../model/column';
import { isCounted, numberDifferences, type Difference } from '@core/comparison/reviewed-discrepancies';
import { differencesOf } from '@core/comparison/differences-by-block';

/** Share of a pane's height at which a hand scroll reads off the passage that leads. */
const READING_LINE = 0.3;
/** Room kept above a passage that is brought into view, CSS pixels. */
const MIN_TOP = 12;
/** A smooth scroll is left alone for this long before tracking takes over, milliseconds. */
const SETTLE_MS = 420;
/** After which a pane that was drawn anew has its width, milliseconds. */
const RELAID_MS = 120;

export interface ScrollSync {
  /** Lets a passage lead: the other linked panes come to their match at its height. */
  lead(pane: PaneKey, blockId: BlockId): void;
  /** Steps one pane, or every linked one, to its next match. */
  step(by: 1 | -1, pane: PaneKey | null): void;
  /**
   * Brings two passages to one height and lets the first lead. A pane that is not linked stays where it is, unless
   * `isForced`.
   */
  showPair(first: PassageAt, second: PassageAt, isForced?: boolean): void;
}

/** The subjects that are there, in the order of the panes: joins count them by this order. */
export function useColumns(
  comparison: Comparison,
  articles: ReadonlyMap<ArticleId, Article>,
  found: Correspondences | null,
  joins: readonly ReviewedCorrespondence[],
  differences: readonly Difference[],
): readonly Column[] {
  return useMemo(() => {
    const present = comparison.panes.flatMap((subject) => {
      const article = articles.get(subject.articleId);
      return article === undefined ? [] : [{ subject, article }];
    });
    const compared = present.map(({ subject, article }) => ({
      article,
      topics: buildTopicIndex(article, subject.accountId, comparison),
      onlyHere: placeOnlyHere(article, comparison),
    }));
    const statuses = statusOfPassages(compared, found, joins, differences);
    const numbers = numberDifferences(differences);
    const numbersIn = (subject: number): ReadonlyMap<BlockId, string> =>
      new Map(
        [...(statuses[subject]?.keys() ?? [])].flatMap((blockId) => {
          const own = differencesOf(differences, { subject, blockId }).filter(isCounted);
          return own.length === 0 ? [] : [[blockId, own.map(({ key }) => numbers.get(key)).join(', ')]];
        }),
      );
    return present.map(({ subject, article }, at): Column => {
      const own = statuses[at] ?? new Map<BlockId, StatusOfPassage>();
      const answers = new Map([...own].map(([id, status]) => [id, describeStatus(status)]));
      const index = compared[at]?.topics ?? buildTopicIndex(article, subject.accountId, comparison);
      return {
        key: paneKeyOf(subject),
        at,
        subject,
        article,
        index,
        statuses: own,
        answers,
        numbers: numbersIn(at),
      };
    });
  }, [comparison, articles, found, joins, differences]);
}

/**
 * Passages of which the reader says that only this text has them, of all that stand beside it and where their words are
 * unchanged.
 */
function placeOnlyHere(
  article: Article,
  { panes, onlyHere = [] }: Pick<Comparison, 'panes' | 'onlyHere'>,
): ReadonlySet<BlockId> {
  const beside = panes.filter(({ articleId }) => articleId !== article.id);
  return new Set(
    onlyHere
      .filter(
        ({ articleId, against }) =>
          articleId === article.id && beside.every((pane) => against.includes(pane.articleId)),
      )
      .flatMap(({ anchor }) => {
        const placed = locateReviewed(article, anchor);
        const block = placed === null || placed.isChanged ? null : blockAt(article, placed.start);
        return block === null ? [] : [block.id];
      }),
  );
}

const selectBlock = (ranked: PaneMatches, blockId: BlockId): PaneMatches => {
  const at = ranked.matches.findIndex((match) => match.blockId === blockId);
  return at === -1 ? ranked : selectMatch(ranked, at);
};

/** Topics without some of the passages: those answer nothing by a topic. */
const withoutBlocks = (index: TopicIndex, isLeftOut: (id: BlockId) => boolean): TopicIndex => ({
  ...index,
  blocksOf: (topic) => index.blocksOf(topic).filter((id) => !isLeftOut(id)),
});

/**
 * Panes follow each other by what is said, not by share of the text. The pane under the reader's hand is never moved:
 * only panes other than the leading one are, and only while they are linked.
 */
export function useScrollSync(
  columns: readonly Column[],
  joins: readonly ReviewedCorrespondence[],
  possible: readonly PossibleMatch[],
): ScrollSync {
  const settledAt = useRef(0);
  const latest = useRef(columns);
  useEffect(() => {
    latest.current = columns;
  }, [columns]);

  const known = useRef({ joins, possible });
  useEffect(() => {
    known.current = { joins, possible };
  }, [joins, possible]);

  const align = useCallback((isSmooth: boolean, only: PaneKey | null = null) => {
    const lead = currentSyncSource();
    const source = lead === null ? null : paneHandle(lead.pane)?.boxOf(lead.blockId);
    if (lead === null || source == null) return;
    for (const [key, matches] of Object.entries(lead.matches)) {
      if (only !== null && key !== only) continue;
      const block = matches.matches[matches.selected]?.blockId;
      const handle = paneHandle(key);
      if (block === undefined || handle === null || !paneOf(windowState(), key).isLinked) continue;
      const top = source.top - handle.scroller.getBoundingClientRect().top;
      const most = handle.scroller.clientHeight * 0.75;
      handle.bring(block, Math.min(Math.max(top, MIN_TOP), most), isSmooth);
    }
    if (isSmooth) settledAt.current = performance.now() + SETTLE_MS;
  }, []);

  const lead = useCallback(
    (pane: PaneKey, blockId: BlockId) => {
      const source = latest.current.find(({ key }) => key === pane);
      if (source === undefined) return;
      const topics = source.index.topicsOf(blockId);
      // Of what the reader says is only here a topic finds nothing elsewhere.
      const asked = source.statuses.get(blockId)?.status === 'only-here' ? [] : topics;
      const voice = voiceOf(source.article, blockId).by;
      const beside = chosenBeside({ pane, blockId });
      if (beside === null) setPair(null);
      const matches: Record<PaneKey, PaneMatches> = {};
      for (const column of latest.current) {
        const { key, at, article } = column;
        if (key === pane) continue;
        const isSame = article.id === source.article.id;
        const index = withoutBlocks(
          column.index,
          (id) => (isSame && id === blockId) || column.statuses.get(id)?.status === 'only-here',
        );
        const focus = {
          topics: asked,
          voice,
          joins: correspondencesByBlock(known.current.joins, source.at, blockId, at),
          possible: scoresOfPossible(known.current.possible, source.at, blockId, at),
        };
        const ranked = rankMatches(focus, index, article, paneHandle(key)?.offsetInView() ?? 0);
        matches[key] = beside?.pane === key ? selectBlock(ranked, beside.blockId) : ranked;
      }
      setSyncSource({ pane, blockId, topics, matches });
      // The leading pane first comes to rest, then the others come to its height.
      requestAnimationFrame(() => align(true));
    },
    [align],
  );

  const step = useCallback(
    (by: 1 | -1, only: PaneKey | null) => {
      const present = currentSyncSource();
      if (present === null) return;
      const matches = { ...present.matches };
      for (const { key } of latest.current) {
        const own = matches[key];
        if (own === undefined || own === NO_MATCHES || (only !== null && key !== only)) continue;
        matches[key] = selectMatch(own, own.selected + by);
      }
      setSyncSource({ ...present, matches });
      requestAnimationFrame(() => align(true));
    },
    [align],
  );

  const showPair = useCallback(
    (first: PassageAt, second: PassageAt, isForced = false) => {
      setPair([first, second]);
      dispatch({ do: 'focus-passage', pane: first.pane, blockId: first.blockId });
      lead(first.pane, first.blockId);
      const mayMove = ({ pane }: PassageAt): boolean => isForced || paneOf(windowState(), pane).isLinked;
      const source = paneHandle(first.pane);
      if (source !== null && mayMove(first))
        source.bring(first.blockId, source.scroller.clientHeight * READING_LINE, false);
      // The second may be no match of the first, as where the reader marked the two himself: then `align` leaves it.
      const top = source?.boxOf(first.blockId)?.top;
      const beside = paneHandle(second.pane);
      if (top === undefined || beside === null || !mayMove(second)) return;
      beside.bring(
        second.blockId,
        Math.max(top - beside.scroller.getBoundingClientRect().top, MIN_TOP),
        false,
      );
    },
    [lead],
  );

  // New joins or topics are seen at once; a lead whose pane is gone leads no more.
  useEffect(() => {
    const present = currentSyncSource();
    if (present === null) return;
    if (columns.some(({ key }) => key === present.pane)) lead(present.pane, present.blockId);
    else setSyncSource(null);
  }, [columns, joins, lead]);
  useEffect(() => () => setSyncSource(null), []);
  // A pane that is drawn anew, as behind a tab or where columns become tabs, begins at its own place; it follows too, once
  // its width is known and its lines are broken.
  useEffect(
    () =>
      onPaneRegistered((pane) => {
        requestAnimationFrame(() => align(false, pane));
        setTimeout(align, RELAID_MS, false, pane);
      }),
    [align],
  );

  useHandScroll(latest, lead, align, settledAt);
  return useMemo(() => ({ lead, step, showPair }), [lead, step, showPair]);
}

/** Follows what the reader scrolls by hand, and nothing that the program scrolls itself. */
function useHandScroll(
  columns: { readonly current: readonly Column[] },
  lead: ScrollSync['lead'],
  align: (isSmooth: boolean) => void,
  settledAt: { readonly current: number },
): void {
  useEffect(() => {
    let hand: PaneKey | null = null;
    let frame = 0;
    const paneUnder = (target: EventTarget | null): PaneKey | null =>
      target instanceof Element
        ? (target.closest<HTMLElement>('[data-scroller]')?.dataset.scroller ?? null)
        : null;
    const onHand = (event: Event): void => {
      hand = paneUnder(event.target);
    };
    // A press on the text chooses a passage; one on the scroll bar, whose target is the pane itself, scrolls.
    const onPointer = (event: Event): void => {
      const pane = paneUnder(event.target);
      hand = pane !== null && event.target === paneHandle(pane)?.scroller ? pane : null;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (['PageDown', 'PageUp', 'Home', 'End', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key))
        hand = paneUnder(event.target);
      else hand = null;
    };
    const onScroll = (event: Event): void => {
      const pane = paneUnder(event.target);
      if (pane === null || pane !== hand || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const column = columns.current.find(({ key }) => key === pane);
        if (column === undefined || !paneOf(windowState(), pane).isLinked) return;
        const block = blockAtReadingLine(column);
        const present = currentSyncSource();
        if (block === null) return;
        if (present?.pane !== pane || (present.blockId !== block && isAnswered(column, block)))
          lead(pane, block);
        else if (performance.now() > settledAt.current) align(false);
      });
    };
    const options = { capture: true, passive: true } as const;
    document.addEventListener('wheel', onHand, options);
    document.addEventListener('touchmove', onHand, options);
    document.addEventListener('pointerdown', onPointer, options);
    document.addEventListener('keydown', onKey, options);
    document.addEventListener('scroll', onScroll, options);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('wheel', onHand, options);
      document.removeEventListener('touchmove', onHand, options);
      document.removeEventListener('pointerdown', onPointer, options);
      document.removeEventListener('keydown', onKey, options);
      document.removeEventListener('scroll', onScroll, options);
    };
  }, [columns, lead, align, settledAt]);
}

/** A passage that nothing answers does not take the lead from one that is answered. */
function isAnswered(column: Column, blockId: BlockId): boolean {
  const status = column.statuses.get(blockId)?.status;
  return status === 'same-subject' || status === 'linked' || status === 'same-topic';
}

/** The passage that leads while the hand scrolls: the last answered one in sight above the line, else the one at it. */
function blockAtReadingLine(column: Column): BlockId | null {
  const handle = paneHandle(column.key);
  if (handle === null) return null;
  const view = handle.scroller.getBoundingClientRect();
  const line = view.top + view.height * READING_LINE;
  let atLine: BlockId | null = null;
  const drawn = handle.drawnBlocks();
  // Blocks stand in order: the last one that begins above the line is found by halving, and those in sight before it
  // are few.
  let low = 0;
  let high = drawn.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drawn[middle]!.getBoundingClientRect().top > line) high = middle;
    else low = middle + 1;
  }
  for (let at = low - 1; at >= 0; at--) {
    const element = drawn[at]!;
    const id = element.dataset.block as BlockId;
    atLine ??= id;
    if (element.getBoundingClientRect().bottom <= view.top) break;
    if (isAnswered(column, id)) return id;
  }
  return atLine;
}
