import { SearchX } from 'lucide-react';
import { useMemo, useRef, type ReactNode } from 'react';
import { rich, t } from '../../../app/messages';
import { failureOf } from '../../../app/ask';
import type { SearchPage } from '../../../app/search-answer';
import { titleOfComparison } from '../../../app/comparison-title';
import { useComparisons, useIndexState, useLibrary } from '../../../app/queries';
import { retrySearch, useSearchView } from '../model/searching';
import { messageOf } from '../../../app/failure-messages';
import { useWindow } from '../../../app/window-store';
import { EmptyState, FailedState } from '../../../ui/StatusViews';
import { sentenceOfFault } from './QueryFaults';
import { groupResults, linesOf, type ResultGroup } from '../model/result-groups';
import { useOpenedGroups } from '../model/opened-groups';
import { ResultList } from './ResultList';
import { countOf, ResultsHead, type OnMakeTopic } from './ResultsHead';
import { SearchHelp } from './SearchHelp';
import { useResultCursor } from './use-result-cursor';
import { useVisibleCount } from './use-visible-count';

interface Props {
  /** Makes a topic of the passages that answer; without it none is offered. */
  readonly onMakeTopic?: OnMakeTopic;
}

/** Passages that answer the query, under the titles of their articles, best first. */
export function SearchResults({ onMakeTopic }: Props): ReactNode {
  // Not the query: the list is drawn for its answer, and a letter that has none yet changes nothing here.
  const isAsked = useWindow((state) => state.query.trim() !== '');
  const { answer, error, isSlow } = useSearchView((shown) => shown);
  const query = answer?.text ?? '';
  const { groups, open } = useOpenedGroups(query, useGroups(answer));
  const lines = useMemo(() => groups.flatMap(linesOf), [groups]);
  const place = useRef<HTMLDivElement>(null);
  const drawn = useVisibleCount(answer?.text, groups, place);
  const cursor = useResultCursor(query, lines, open);

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
      <ResultsHead
        query={query}
        status={isSlow ? t('search.searching') : answer === undefined ? '' : countOf(answer.found, groups)}
        groups={groups}
        onMakeTopic={onMakeTopic}
      />
      <IndexProgress />
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
        <ResultList groups={drawn} cursor={cursor} answer={answer} />
      )}
    </div>
  );
}

/** That more may be found once the index is built; nothing once it is. */
function IndexProgress(): ReactNode {
  const index = useIndexState().data;
  if (index === undefined || index.phase === 'ready') return null;
  return (
    <p className="search-state" role="status">
      {index.phase === 'failed'
        ? t('search.index-failed')
        : t('search.index-building', { done: index.done, total: index.total })}
    </p>
  );
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
