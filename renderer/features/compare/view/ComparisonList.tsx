import { Columns2, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Comparison } from '@core/contract/comparison';
import { openComparison, removeComparison } from '../../../app/comparison-actions';
import { formatInstant } from '../../../app/dates';
import { useComparisons, useLibrary } from '../../../app/queries';
import { Button, IconButton } from '../../../ui/Button';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { EmptyState, FailedState, LoadingState } from '../../../ui/StatusViews';

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
        title="The comparisons could not be read"
        failure={failureOf(error)}
        sentence={messageOf(failureOf(error))}
        onRetry={() => void refetch()}
      />
    );
  }
  if (all === undefined) return <LoadingState label="Opening the comparisons" />;
  if (all.length === 0) {
    return (
      <EmptyState
        icon={<Columns2 />}
        title="Put accounts side by side"
        actions={
          <Button tone="primary" icon={<Plus />} onPress={onNew}>
            Choose articles
          </Button>
        }
      >
        Two to four articles, each with its own scroll and search. Focus a passage in one, and the others come
        to what they say on the same topic.
      </EmptyState>
    );
  }
  const sorted = [...all].sort((a, b) => (a.modified < b.modified ? 1 : -1));
  return (
    <div className="comparison-list">
      <header>
        <h2>Comparisons</h2>
        <Button tone="primary" icon={<Plus />} onPress={onNew}>
          New comparison
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
              <b>{comparison.title || 'Untitled comparison'}</b>
              <span>{printPanes(comparison, titles)}</span>
              <small>{formatInstant(comparison.modified)}</small>
            </button>
            <IconButton
              label={`Remove “${comparison.title || 'Untitled comparison'}”`}
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

const printPanes = ({ panes }: Comparison, titles: ReadonlyMap<string, string>): string =>
  panes.map(({ articleId }) => titles.get(articleId) ?? 'an article that is gone').join(' · ') || 'empty';
