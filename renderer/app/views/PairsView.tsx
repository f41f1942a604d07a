import { useQueries } from '@tanstack/react-query';
import { Waypoints } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../messages';
import { differencesOfPair } from '../../features/compare/model/pair-differences';
import { PairArticles, PairsBar } from '../../features/compare/view/PairsBar';
import { PairSection } from '../../features/compare/view/PairSection';
import { articlesOf, useScope } from '../collections';
import { pairQuery, pairsOf, useIsComparingPairs, type ArticlePair } from '../pairs';
import { articleQuery, useComparisons, useLibrary } from '../queries';
import { dispatch, useWindow } from '../window-store';
import { Button } from '../../ui/Button';
import { EmptyState, LoadingState } from '../../ui/StatusViews';
import { usePairsSheet } from './print/use-pairs-sheet';

/** Articles whose pairs are compared in one view: 435 pairs, as many as are kept. */
const MOST_ARTICLES = 30;

/** The differences of more articles than stand side by side: those that are ticked, else those of the collection. */
export function PairsView(): ReactNode {
  const ids = useArticleIds();
  const answers = useQueries({ queries: ids.length > MOST_ARTICLES ? [] : ids.map(articleQuery) });
  const articles = useStable(answers.map(({ data }) => data));
  return (
    <div className="place-main" role="region" aria-label={t('place.pairs')}>
      {ids.length < 2 ? (
        <NothingTicked />
      ) : ids.length > MOST_ARTICLES ? (
        <TooMany count={ids.length} />
      ) : answers.some(({ isPending }) => isPending) ? (
        <LoadingState label={t('compare.loading')} />
      ) : (
        <Pairs key={articles.map(({ id }) => id).join(' ')} articles={articles} />
      )}
    </div>
  );
}

function useArticleIds(): readonly ArticleId[] {
  const picked = useWindow((state) => state.picked);
  const scope = useScope();
  const articles = useLibrary().data?.articles;
  return useMemo(
    () =>
      picked.length >= 2 || scope === null ? picked : articlesOf(scope, articles ?? []).map(({ id }) => id),
    [picked, scope, articles],
  );
}

/** One list as long as the articles stand in the same revisions. */
function useStable(loaded: readonly (Article | null | undefined)[]): readonly Article[] {
  const present = loaded.filter((article): article is Article => article != null);
  const revisions = present.map(({ id, articleRev }) => `${id} ${articleRev}`).join('|');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the list is new on each render; its revisions tell
  return useMemo(() => present, [revisions]);
}

function Pairs({ articles }: { readonly articles: readonly Article[] }): ReactNode {
  const pairs = useMemo(() => pairsOf(articles), [articles]);
  const isRunning = useIsComparingPairs();
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const [ticked, setTicked] = useState<readonly ArticleId[]>([]);
  const { done, differences } = useTotals(pairs);
  usePairsSheet(pairs, articles.length);
  return (
    <div className="view-frame">
      <PairsBar
        {...{ articles, pairs, done, differences, isRunning, onlyDiffering }}
        onOnlyDiffering={setOnlyDiffering}
      />
      <div className="pair-view" tabIndex={0} role="region" aria-label={t('pairs.list')}>
        <div className="pair-page">
          {done === 0 && !isRunning ? <p className="pair-note">{t('pairs.start-text')}</p> : null}
          <PairArticles articles={articles} ticked={ticked} onTick={setTicked} />
          {pairs.map((pair) => (
            <PairSection key={pair.map(({ id }) => id).join(' ')} pair={pair} onlyDiffering={onlyDiffering} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** What is compared so far; the same counts as stand at the pairs. */
function useTotals(pairs: readonly ArticlePair[]): { readonly done: number; readonly differences: number } {
  const answers = useQueries({ queries: pairs.map(pairQuery) });
  const comparisons = useComparisons().data;
  const found = answers.map(({ data }) => data);
  const done = found.filter((one) => one !== undefined).length;
  const differences = useMemo(
    () =>
      pairs.reduce((sum, pair, at) => {
        const one = found[at];
        return one === undefined ? sum : sum + differencesOfPair(pair, one, comparisons ?? []).counted;
      }, 0),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the answers of a pair never change; how many there are tells
    [pairs, done, comparisons],
  );
  return { done, differences };
}

const TooMany = ({ count }: { readonly count: number }): ReactNode => (
  <EmptyState
    icon={<Waypoints />}
    title={t('pairs.too-many', { count })}
    actions={<Button onPress={() => dispatch({ do: 'go', place: 'library' })}>{t('pairs.library')}</Button>}
  >
    {t('pairs.too-many-text', { most: MOST_ARTICLES })}
  </EmptyState>
);

const NothingTicked = (): ReactNode => (
  <EmptyState
    icon={<Waypoints />}
    title={t('pairs.empty')}
    actions={<Button onPress={() => dispatch({ do: 'go', place: 'library' })}>{t('pairs.library')}</Button>}
  >
    {t('pairs.empty-text')}
  </EmptyState>
);
