import { SearchX } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ArticleId, BlockId } from '@core/contract/ids';
import type { PassageMatch, TextRange } from '@core/contract/search';
import { rich, t } from '../../../app/messages';
import { failureOf } from '../../../app/ask';
import type { SearchPage } from '../../../app/search-answer';
import { openComparison } from '../../../app/comparison-actions';
import { titleOfComparison } from '../../../app/comparison-title';
import { giveKeys, leaveField } from '../../../app/give-keys';
import { openArticle } from '../../../app/navigation';
import { cachedAnnotations, useComparisons, useIndexState, useLibrary } from '../../../app/queries';
import { answeredQuery, isAnswered, retrySearch, useSearchView } from '../model/searching';
import { messageOf } from '../../../app/failure-messages';
import { READING } from '../../../app/window-state';
import { dispatch, useWindow, windowState } from '../../../app/window-store';
import { EmptyState, FailedState } from '../../../ui/StatusViews';
import { GroupHits } from './GroupHits';
import { RESULTS_ID } from '../model/listed';
import { setActiveOption } from '../model/active-option';
import { sentenceOfFault } from './QueryFaults';
import { groupResults, linesOf, type Line, type ResultGroup } from '../model/result-groups';
import { SearchHelp } from './SearchHelp';
import { useVisibleCount } from './use-visible-count';

/** Best results that are offered for a topic: more would not be gone through one by one. */
const MAX_PASSAGES = 40;

interface Cursor {
  readonly query: string;
  /** Of a line. */
  readonly id: string;
}

interface Props {
  /** Makes a topic of the passages that answer; without it none is offered. */
  readonly onMakeTopic?: (
    label: string,
    passages: readonly { readonly articleId: ArticleId; readonly blockId: BlockId }[],
  ) => void;
}

/** Passages that answer the query, under the titles of their articles, best first. */
export function SearchResults({ onMakeTopic }: Props): ReactNode {
  // Not the query: the list is drawn for its answer, and a letter that has none yet changes nothing here.
  const isAsked = useWindow((state) => state.query.trim() !== '');
  const { answer, error, isSlow } = useSearchView((shown) => shown);
  const query = answer?.text ?? '';
  const groups = useGroups(answer);

  const index = useIndexState().data;
  const lines = useMemo(() => groups.flatMap(linesOf), [groups]);
  const passages = lines.flatMap(({ group: { of }, passage: { in: where, blockId } }) =>
    where === 'passage' && of.is === 'article' && blockId !== null ? [{ articleId: of.id, blockId }] : [],
  );
  // A place in the list belongs to one query; the next query begins at its first result.
  const [cursor, setCursor] = useState<Cursor>({ query: '', id: '' });
  const list = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const drawn = useVisibleCount(answer?.text, groups, place);
  const at = Math.max(0, cursor.query === query ? lines.findIndex(({ id }) => id === cursor.id) : 0);

  // Showing the lit line measures the whole list, which costs as much as drawing it: only a list that was moved pays.
  const isMoved = useRef(false);
  useEffect(() => {
    if (at === 0 && !isMoved.current) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    isMoved.current = at > 0;
  }, [at, answer]);
  /** The query for whose answer an Enter waits: a quick hand presses it before the last letter is answered. */
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    const onKey = (event: Event): void => {
      const key = (event as CustomEvent<string>).detail;
      const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
      const next = lines[at + step];
      if (step !== 0 && next !== undefined) setCursor({ query, id: next.id });
      const line = lines[at];
      if (key !== 'Enter') return;
      // What stands there while the answer is on its way answers the query before.
      if (!isAnswered()) awaited.current = windowState().query;
      else if (line !== undefined) openLine(line);
    };
    document.addEventListener('search-key', onKey);
    return () => document.removeEventListener('search-key', onKey);
  }, [lines, at, query]);
  useEffect(() => {
    if (awaited.current === null || !isAnswered()) return;
    const isStill = awaited.current === query;
    awaited.current = null;
    if (isStill && lines[0] !== undefined) openLine(lines[0]);
  }, [query, lines]);
  const litId = lines[at]?.id ?? null;
  useEffect(() => {
    setActiveOption(litId);
    return () => setActiveOption(null);
  }, [litId]);

  const open = useCallback((line: Line) => {
    setCursor({ query: answeredQuery(), id: line.id });
    openLine(line);
  }, []);

  // Until the first answer comes nothing is drawn that it would replace.
  if (!isAsked || (answer === undefined && error === null && !isSlow)) {
    return (
      <div className="search-results" ref={place}>
        <SearchHelp />
      </div>
    );
  }
  if (error !== null) {
    return (
      <FailedState
        title={t('search.failed')}
        failure={failureOf(error)}
        sentence={messageOf(failureOf(error))}
        onRetry={retrySearch}
      />
    );
  }
  return (
    <div className="search-results" ref={place} data-answers={answer?.text}>
      <div className="list-head">
        <h2>{t('search.results')}</h2>
        <span className="muted" role="status">
          {isSlow ? t('search.searching') : answer === undefined ? '' : countOf(answer.found, groups)}
        </span>
        <span className="spacer" />
        {onMakeTopic === undefined || passages.length === 0 ? null : (
          <button
            type="button"
            className="text-button"
            onClick={() => onMakeTopic(query.trim(), passages.slice(0, MAX_PASSAGES))}
          >
            {t('search.make-topic')}
          </button>
        )}
      </div>
      {index !== undefined && index.phase !== 'ready' ? (
        <p className="search-state" role="status">
          {index.phase === 'failed'
            ? t('search.index-failed')
            : t('search.index-building', { done: index.done, total: index.total })}
        </p>
      ) : null}
      {answer?.faults.map((fault) => (
        <p key={`${fault.reason}-${fault.range.start}`} className="search-fault">
          {sentenceOfFault(fault, query)}
        </p>
      ))}
      {answer !== undefined && lines.length === 0 ? (
        <EmptyState icon={<SearchX />} title={t('search.none')}>
          <p>{rich('search.none-text', { example: <code>{t('search.fuzzy-example')}</code> })}</p>
        </EmptyState>
      ) : (
        <div
          className="search-scroller"
          id={RESULTS_ID}
          role="listbox"
          aria-label={t('search.results')}
          ref={list}
          onScroll={() => (isMoved.current = true)}
        >
          {drawn.map((group) => (
            <GroupHits
              key={group.of.id}
              group={group}
              lit={lines[at]?.group === group ? litId : null}
              onOpen={open}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function openLine({ group: { of }, passage }: Line): void {
  const range = rangeOf(passage);
  leaveField();
  dispatch({ do: 'edit', annotationId: null });
  if (of.is === 'comparison') {
    openComparison(of.id);
    giveKeys((_, pane) => pane !== READING);
  } else {
    openArticle(of.id, range);
    // A place in the text takes the keys itself once it is reached.
    if (range === null) giveKeys(({ articleId }, pane) => pane === READING && articleId === of.id);
  }
  if (passage.annotationId !== null) {
    dispatch({ do: 'show-panel', isOpen: true });
    const pane = of.is === 'article' ? READING : null;
    dispatch({ do: 'show-note', note: { id: passage.annotationId, pane } });
  }
}

/** Where a result stands in its text: its own words, or those that its note is on. */
function rangeOf({ start, end, annotationId }: PassageMatch): TextRange | null {
  if (end > start) return { start, end };
  const placement = cachedAnnotations().find(({ annotation }) => annotation.id === annotationId)?.placement;
  if (placement === undefined || placement.state === 'whole' || placement.state === 'orphan') return null;
  return { start: placement.start, end: placement.end };
}

const NONE: readonly ResultGroup[] = [];

function useGroups(answer: SearchPage | undefined): readonly ResultGroup[] {
  const comparisons = useComparisons().data;
  const articles = useLibrary().data?.articles;
  return useMemo(() => {
    if (answer === undefined) return NONE;
    return groupResults(answer, (id) => {
      const comparison = comparisons?.find((one) => one.id === id);
      const titleOfArticle = (articleId: string) => articles?.find((one) => one.id === articleId)?.title;
      return comparison === undefined ? null : titleOfComparison(comparison, titleOfArticle);
    });
  }, [answer, comparisons, articles]);
}

function countOf(articles: number, groups: readonly ResultGroup[]): string {
  const comparisons = groups.filter(({ of }) => of.is === 'comparison').length;
  const inArticles = t('search.articles', { count: articles });
  if (comparisons === 0) return inArticles;
  const onComparisons = t('search.comparisons', { count: comparisons });
  return articles === 0 ? onComparisons : `${inArticles}, ${onComparisons}`;
}
