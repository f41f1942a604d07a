import { useQueries } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { reviewDiscrepancies, type Difference } from '@core/comparison/reviewed-discrepancies';
import { suggestMatches } from '@core/comparison/suggested-matches';
import { createNote } from '@core/annotations/create';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences, PairResult } from '@core/contract/correspondence';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../messages';
import { CompareBar } from '../../features/compare/view/CompareBar';
import { CompareColumns } from '../../features/compare/view/CompareColumns';
import { ComparisonList } from '../../features/compare/view/ComparisonList';
import { rowsOf } from '../../features/compare/model/difference-rows';
import { DifferenceBar } from '../../features/compare/view/DifferenceBar';
import { ChosenAnnouncement } from '../../features/compare/view/DifferenceStepper';
import { useDifferenceCommands } from '../../features/compare/view/use-difference-commands';
import { useLinkCommand } from '../../features/compare/view/use-link-command';
import { useSuggestionCommand } from '../../features/compare/view/use-suggestion-command';
import { useDifferenceMarks } from '../../features/compare/view/use-difference-marks';
import { CoverageLine } from '../../features/compare/view/CoverageLine';
import { useCorrespondenceCommands } from '../../features/compare/view/use-correspondence-commands';
import { useScrollSync } from '../../features/compare/view/use-scroll-sync';
import { buildColumns } from '../../features/compare/model/build-columns';
import type { Column } from '../../features/compare/model/column';
import { ReaderPane } from '../../features/reader/view/ReaderPane';
import { useCurrentComparison } from '../current-comparison';
import { startDraft } from '../drafts';
import { newStamp } from '../new-annotation';
import { useReviewedCorrespondences } from '../correspondences';
import { usePanelLayout } from '../panel-layout';
import { articleQuery, useTopicLabel } from '../queries';
import { useWithTopics } from '../topic-owner';
import { useComparisonSheets } from './print/use-comparison-sheets';
import { useWindow } from '../window-store';
import { Button } from '../../ui/Button';
import { Divider } from '../../ui/Divider';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { comparisonDialogs } from './comparison-dialogs';
import { ComparePanel } from './ComparePanel';
import { EmptyState, FailedState, LoadingState } from '../../ui/StatusViews';
import { failureOf } from '../ask';
import { messageOf } from '../failure-messages';

const { chooseMore, chooseNew, listSaved, addToTopic } = comparisonDialogs;

export function CompareView(): ReactNode {
  const comparison = useCurrentComparison();
  return (
    <div className="place-main" role="region" aria-label={t('place.compare')}>
      {comparison === null ? <ComparisonList onNew={chooseNew} /> : <WithTopics comparison={comparison} />}
    </div>
  );
}

const WithTopics = ({ comparison }: { readonly comparison: Comparison }): ReactNode => (
  <OpenComparison comparison={useWithTopics(comparison)} />
);

function OpenComparison({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const ids = useMemo(() => [...new Set(comparison.panes.map(({ articleId }) => articleId))], [comparison]);
  const answers = useQueries({ queries: ids.map(articleQuery) });
  const articles = useStable(answers.map(({ data }) => data));
  const isLoading = answers.some(({ isPending }) => isPending);
  const isGone = (error: Error | null): boolean => error !== null && failureOf(error).code === 'not-found';
  const failed = answers.find(({ error }) => error !== null && !isGone(error));
  const gone = answers.filter(({ error }) => isGone(error)).length;
  const { found, known, joins, looking } = useReviewedCorrespondences(isLoading ? null : comparison, [
    ...articles.values(),
  ]);
  const differences = useMemo(
    () => reviewDiscrepancies(joins, presentArticles(comparison, articles), comparison.differences ?? []),
    [joins, comparison, articles],
  );
  const columns = useMemo(
    () => buildColumns(comparison, articles, found, joins, differences),
    [comparison, articles, found, joins, differences],
  );
  const note = (): void =>
    startDraft(createNote(newStamp(), { on: 'comparison', comparisonId: comparison.id }, ''));
  return (
    <div className="view-frame compare-view">
      <CompareBar comparison={comparison} onAdd={chooseMore} onList={listSaved} onNote={note}>
        <CoverageLine
          columns={columns}
          differences={differences}
          isLooking={looking.isFetching}
          error={looking.error}
          onRetry={() => void looking.refetch()}
        />
      </CompareBar>
      {gone === 0 ? null : (
        <p className="compare-gone" role="status">
          {t('compare.gone', { count: gone })}
        </p>
      )}
      {comparison.panes.length === 0 ? (
        <EmptyState
          title={t('compare.empty')}
          actions={
            <Button tone="primary" onPress={chooseMore}>
              {t('compare.add')}
            </Button>
          }
        />
      ) : failed !== undefined && failed.error !== null ? (
        <FailedState
          title={t('compare.open-failed')}
          failure={failureOf(failed.error)}
          sentence={messageOf(failureOf(failed.error))}
          onRetry={() => void failed.refetch()}
        />
      ) : isLoading ? (
        <LoadingState label={t('compare.loading')} />
      ) : (
        <Columns
          comparison={comparison}
          columns={columns}
          joins={joins}
          differences={differences}
          found={known}
          compared={found}
        />
      )}
    </div>
  );
}

const presentArticles = (
  { panes }: Comparison,
  articles: ReadonlyMap<ArticleId, Article>,
): readonly Article[] => panes.flatMap(({ articleId }) => articles.get(articleId) ?? []);

/** One map as long as the articles stand in the same revisions. */
function useStable(loaded: readonly (Article | null | undefined)[]): ReadonlyMap<ArticleId, Article> {
  const present = loaded.filter((article): article is Article => article != null);
  const revisions = present.map(({ id, articleRev }) => `${id} ${articleRev}`).join('|');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the list is new on each render; its revisions tell
  return useMemo(() => new Map(present.map((article) => [article.id, article])), [revisions]);
}

interface ColumnsProps {
  readonly comparison: Comparison;
  readonly columns: readonly Column[];
  readonly joins: readonly ReviewedCorrespondence[];
  readonly differences: readonly Difference[];
  /** What is known, and the whole of it once it is. */
  readonly found: PairResult | null;
  readonly compared: Correspondences | null;
}

const NO_POSSIBLE: PairResult['possible'] = [];

function Columns(props: ColumnsProps): ReactNode {
  const { comparison, columns, joins, differences, found, compared } = props;
  const possible = found?.possible ?? NO_POSSIBLE;
  const following = useScrollSync(columns, joins, possible);
  const suggested = useMemo(() => suggestMatches(possible, joins), [possible, joins]);
  const topicLabel = useTopicLabel(comparison);
  const isPanelOpen = useWindow((state) => state.isPanelOpen);
  const rows = useMemo(() => rowsOf(differences, columns), [differences, columns]);
  const commands = useDifferenceCommands(rows, following);
  const marks = useDifferenceMarks(rows);
  useCorrespondenceCommands(columns, joins);
  useSuggestionCommand(columns, suggested);
  useLinkCommand(columns);
  const isNarrow = useIsNarrow();
  const panels = isPanelOpen ? ['columns', 'matches'] : ['columns'];
  const layout = usePanelLayout(isNarrow ? 'compare-narrow' : 'compare', panels);
  useComparisonSheets({ comparison, columns, joins, differences, isCompared: compared !== null });
  return (
    <Group orientation={isNarrow ? 'vertical' : 'horizontal'} {...layout.group} className="compare-body">
      <Panel id="columns" minSize={isNarrow ? '200px' : '320px'}>
        <div className="compare-columns">
          <CompareColumns
            columns={columns}
            joins={joins}
            differences={differences}
            following={following}
            topicLabel={topicLabel}
            renderPane={(column, joins, bar, foot) => (
              <ReaderPane
                pane={column.key}
                articleId={column.subject.articleId}
                accountId={column.subject.accountId}
                joins={joins}
                answers={column.answers}
                painted={marks.get(column.key)}
                bar={bar}
                foot={foot}
                onTopic={addToTopic}
              />
            )}
          />
          {isNarrow && !isPanelOpen ? <DifferenceBar rows={rows} onStep={commands.step} /> : null}
          <ChosenAnnouncement rows={rows} />
        </div>
      </Panel>
      {isPanelOpen ? (
        <>
          <Divider
            label={t('divider.panel')}
            layout={layout}
            between={['columns', 'matches']}
            isFlat={isNarrow}
          />
          <Panel
            id="matches"
            defaultSize={isNarrow ? '42%' : '360px'}
            minSize={isNarrow ? '120px' : '260px'}
            {...(isNarrow ? {} : { maxSize: '560px' })}
            groupResizeBehavior="preserve-pixel-size"
          >
            <ComparePanel
              {...{
                comparison,
                columns,
                joins,
                differences,
                rows,
                found,
                compared,
                suggested,
                topicLabel,
                commands,
              }}
            />
          </Panel>
        </>
      ) : null}
    </Group>
  );
}
