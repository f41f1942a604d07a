import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Article } from '@core/contract/article';
import type { Comparison, PaneSubject } from '@core/contract/comparison';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { voiceOf } from '@core/text/describe-voice';
import { buildTopicIndex, type TopicIndex } from '@core/comparison/topic-index';
import { matchTopics, NO_MATCHES, stepTo, type PaneMatches } from '@core/comparison/topic-matches';
import { paneKeyOf } from '../../state/comparing';
import { presentLead, setLead } from '../../state/following';
import { paneHandle } from '../../state/pane-handles';
import { paneOf, type PaneKey } from '../../state/window-state';
import { windowState } from '../../state/window-store';

/** One column of the comparison with what it is matched by. */
export interface Column {
  readonly key: PaneKey;
  readonly subject: PaneSubject;
  readonly article: Article;
  readonly index: TopicIndex;
}

/** Share of a pane's height at which a hand scroll reads off the passage that leads. */
const READING_LINE = 0.3;
/** Room kept above a passage that is brought into view, CSS pixels. */
const LEAST_TOP = 12;
/** A smooth scroll is left alone for this long before tracking takes over, milliseconds. */
const SETTLE_MS = 420;

export interface Following {
  /** Lets a passage lead: the other linked panes come to their match at its height. */
  lead(pane: PaneKey, blockId: BlockId): void;
  /** Steps one pane, or every linked one, to its next match. */
  step(by: 1 | -1, pane: PaneKey | null): void;
}

export function useColumns(
  comparison: Comparison,
  articles: ReadonlyMap<ArticleId, Article>,
): readonly Column[] {
  return useMemo(
    () =>
      comparison.panes.flatMap((subject) => {
        const article = articles.get(subject.articleId);
        if (article === undefined) return [];
        const index = buildTopicIndex(article, subject.accountId, comparison);
        return [{ key: paneKeyOf(subject), subject, article, index }];
      }),
    [comparison, articles],
  );
}

/**
 * Panes follow each other by what is said, not by share of the text. The pane under the reader's hand is never moved:
 * only panes other than the leading one are, and only while they are linked.
 */
export function useFollowing(columns: readonly Column[]): Following {
  const settledAt = useRef(0);
  const latest = useRef(columns);
  useEffect(() => {
    latest.current = columns;
  }, [columns]);

  const align = useCallback((isSmooth: boolean) => {
    const lead = presentLead();
    const source = lead === null ? null : paneHandle(lead.pane)?.boxOf(lead.blockId);
    if (lead === null || source == null) return;
    for (const [key, matches] of Object.entries(lead.matches)) {
      const block = matches.blocks[matches.at];
      const handle = paneHandle(key);
      if (block === undefined || handle === null || !paneOf(windowState(), key).isLinked) continue;
      const top = source.top - handle.scroller.getBoundingClientRect().top;
      const most = handle.scroller.clientHeight * 0.75;
      handle.bring(block, Math.min(Math.max(top, LEAST_TOP), most), isSmooth);
    }
    if (isSmooth) settledAt.current = performance.now() + SETTLE_MS;
  }, []);

  const lead = useCallback(
    (pane: PaneKey, blockId: BlockId) => {
      const source = latest.current.find(({ key }) => key === pane);
      if (source === undefined) return;
      const topics = source.index.topicsOf(blockId);
      const matches: Record<PaneKey, PaneMatches> = {};
      for (const { key, index, article } of latest.current) {
        if (key !== pane) {
          const from = paneHandle(key)?.offsetInView() ?? 0;
          matches[key] = matchTopics(
            { topics, voice: voiceOf(source.article, blockId).by },
            index,
            article,
            from,
          );
        }
      }
      setLead({ pane, blockId, topics, matches });
      // The leading pane first comes to rest, then the others come to its height.
      requestAnimationFrame(() => align(true));
    },
    [align],
  );

  const step = useCallback(
    (by: 1 | -1, only: PaneKey | null) => {
      const present = presentLead();
      if (present === null) return;
      const matches = { ...present.matches };
      for (const { key, index } of latest.current) {
        const own = matches[key];
        if (own === undefined || own === NO_MATCHES || (only !== null && key !== only)) continue;
        matches[key] = stepTo(own, own.at + by, present.topics, index);
      }
      setLead({ ...present, matches });
      requestAnimationFrame(() => align(true));
    },
    [align],
  );

  // A lead whose pane is gone, or whose passage left the topics, leads no more.
  useEffect(() => {
    const present = presentLead();
    if (present === null) return;
    if (columns.some(({ key }) => key === present.pane)) lead(present.pane, present.blockId);
    else setLead(null);
  }, [columns, lead]);
  useEffect(() => () => setLead(null), []);

  useHandScroll(latest, lead, align, settledAt);
  return useMemo(() => ({ lead, step }), [lead, step]);
}

/** Follows what the reader scrolls by hand, and nothing that the program scrolls itself. */
function useHandScroll(
  columns: { readonly current: readonly Column[] },
  lead: Following['lead'],
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
        const present = presentLead();
        if (block === null) return;
        if (present?.pane !== pane || (present.blockId !== block && column.index.topicsOf(block).length > 0))
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

function blockAtReadingLine({ key, article }: Column): BlockId | null {
  const handle = paneHandle(key);
  if (handle === null) return null;
  const view = handle.scroller.getBoundingClientRect();
  const line = view.top + view.height * READING_LINE;
  let found: BlockId | null = null;
  for (const { id } of article.blocks) {
    const box = handle.boxOf(id);
    if (box === null || box.top > line) break;
    found = id;
  }
  return found;
}
