import { Columns2, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Comparison } from '@core/contract/comparison';
import { openComparison, removeComparison } from '../../../app/comparison-actions';
import { formatInstant } from '../../../app/dates';
import { t } from '../../../app/messages';
import { useComparisons, useLibrary } from '../../../app/queries';
import { Button, IconButton } from '../../../ui/Button';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { EmptyState, FailedState, LoadingState } from '../../../ui/StatusViews';
import './comparison-list.css';

interface Props {
  readonly onNew: () => void;
  readonly onOpened?: () => void;
}

/** Saved comparisons, the latest first; also what the comparison view shows while none is open. */
export function ComparisonList({ onNew, onOpened }: Props): ReactNode {
  const { data: all, error, refetch } = useComparisons();
  const titles = new Map((useLibrary().data?.articles ?? []).map(({ id, title }) => [id, title]));
  if (error !== null) {
    return (
      <FailedState
        title={t('compare.list.failed')}
        failure={failureOf(error)}
        sentence={messageOf(failureOf(error))}
        onRetry={() => void refetch()}
      />
    );
  }
  if (all === undefined) return <LoadingState label={t('compare.list.loading')} />;
  if (all.length === 0) {
    return (
      <EmptyState
        icon={<Columns2 />}
        title={t('compare.list.empty')}
        actions={
          <Button tone="primary" icon={<Plus />} onPress={onNew}>
            {t('compare.list.choose')}
          </Button>
        }
      >
        {t('compare.list.emptyText')}
      </EmptyState>
    );
  }
  const sorted = [...all].sort((a, b) => (a.modified < b.modified ? 1 : -1));
  return (
    <div className="comparison-list">
      <header>
        <h2>{t('compare.list.title')}</h2>
        <Button tone="primary" icon={<Plus />} onPress={onNew}>
          {t('compare.list.new')}
        </Button>
      </header>
      <ul>
        {sorted.map((comparison) => (
          <li key={comparison.id}>
            <button
              type="button"
              className="comparison-open"
              onClick={() => {
                openComparison(comparison.id);
                onOpened?.();
              }}
            >
              <b>{nameOf(comparison)}</b>
              <span>{printPanes(comparison, titles)}</span>
              <small>{formatInstant(comparison.modified)}</small>
            </button>
            <IconButton
              label={t('compare.list.remove', { title: nameOf(comparison) })}
              onPress={() => void removeComparison(comparison)}
            >
              <Trash2 />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The articles stand in the line below. */
const nameOf = ({ title }: Comparison): string => title || t('comparison.untitled');

const printPanes = ({ panes }: Comparison, titles: ReadonlyMap<string, string>): string =>
  panes.map(({ articleId }) => titles.get(articleId) ?? t('compare.list.gone')).join(' · ') ||
  t('compare.list.noPanes');
