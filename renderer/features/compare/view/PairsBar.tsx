import { Columns2, Play, Square, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { startComparison } from '../../../app/comparison-actions';
import { MAX_PANES } from '../../../app/current-comparison';
import { t } from '../../../app/messages';
import { comparePairs, stopPairs, type ArticlePair } from '../../../app/pairs';
import { dispatch } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import '../../../ui/view-frame.css';
import './pairs.css';

interface Props {
  readonly articles: readonly Article[];
  readonly pairs: readonly ArticlePair[];
  /** Pairs that are compared, and the differences that were counted in them. */
  readonly done: number;
  readonly differences: number;
  readonly isRunning: boolean;
  readonly onlyDiffering: boolean;
  readonly onOnlyDiffering: (only: boolean) => void;
}

/** How far the comparing has come, and what begins, ends and narrows it. */
export function PairsBar(props: Props): ReactNode {
  const { articles, pairs, done, differences, isRunning, onlyDiffering, onOnlyDiffering } = props;
  const total = pairs.length;
  const isDone = done === total;
  return (
    <div className="view-bar pair-bar">
      <h1 className="view-title">{t('pairs.title', { count: total, articles: articles.length })}</h1>
      <span className="muted" role="status">
        {done === 0 && !isRunning ? '' : statusOf(done, total, differences, isRunning)}
      </span>
      {isRunning ? (
        <progress max={total} value={done} aria-label={t('pairs.progress', { done, total })} />
      ) : null}
      <span className="spacer" />
      <label>
        <input
          type="checkbox"
          checked={onlyDiffering}
          onChange={(event) => onOnlyDiffering(event.target.checked)}
        />
        {t('pairs.only-differing')}
      </label>
      <Button icon={<Table2 />} onPress={() => dispatch({ do: 'go', place: 'topics' })}>
        {t('pairs.topics')}
      </Button>
      {isRunning ? (
        <Button icon={<Square />} onPress={stopPairs}>
          {t('pairs.stop')}
        </Button>
      ) : isDone ? null : (
        <Button tone="primary" icon={<Play />} onPress={() => void comparePairs(pairs)}>
          {done === 0 ? t('pairs.start', { count: total }) : t('pairs.resume')}
        </Button>
      )}
    </div>
  );
}

function statusOf(done: number, total: number, differences: number, isRunning: boolean): string {
  if (done === total) return t('pairs.done', { count: differences, pairs: total });
  return t(isRunning ? 'pairs.progress' : 'pairs.stopped', { done, total });
}

interface ArticlesProps {
  readonly articles: readonly Article[];
  readonly ticked: readonly ArticleId[];
  readonly onTick: (ticked: readonly ArticleId[]) => void;
}

/** The articles of the list, of which up to four are put side by side. */
export function PairArticles({ articles, ticked, onTick }: ArticlesProps): ReactNode {
  const canCompare = ticked.length >= 2 && ticked.length <= MAX_PANES;
  return (
    <section className="pair-articles" aria-label={t('pairs.articles')}>
      <ul>
        {articles.map(({ id, citation: { title } }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                aria-label={t('pairs.tick', { title })}
                checked={ticked.includes(id)}
                onChange={(event) =>
                  onTick(event.target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
                }
              />
              <span dir="auto">{title}</span>
            </label>
          </li>
        ))}
      </ul>
      <Button icon={<Columns2 />} isDisabled={!canCompare} onPress={() => void startComparison(ticked)}>
        {canCompare ? t('pairs.compare-ticked', { count: ticked.length }) : t('pairs.up-to-four')}
      </Button>
    </section>
  );
}
