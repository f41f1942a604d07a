import { useQueries } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { createNote } from '@core/annotations/create';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences, PairResult } from '@core/contract/correspondence';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../messages';
import { CompareBar } from '../../features/compare/view/CompareBar';
import { CompareColumns } from '../../features/compare/view/CompareColumns';
import { ComparisonList } from '../../features/compare/view/ComparisonList';
import { MatchPanel } from '../../features/compare/view/MatchPanel';
import { CoverageLine } from '../../features/compare/view/CoverageLine';
import {
  membersOfLead,
  useCorrespondenceCommands,
} from '../../features/compare/view/use-correspondence-commands';
import { useColumns, useScrollSync } from '../../features/compare/view/use-scroll-sync';
import type { Column } from '../../features/compare/model/column';
import { ArticleNotes } from '../../features/notes/view/ArticleNotes';
import { ComparisonNotes } from '../../features/notes/view/ComparisonNotes';
import { ProvenancePanel } from '../../features/reader/view/ProvenancePanel';
import { ReaderPane } from '../../features/reader/view/ReaderPane';
import { useCurrentComparison } from '../comparison-actions';
import { startDraft } from '../drafts';
import { newStamp } from '../new-annotation';
import { useReviewedCorrespondences } from '../correspondences';
import { stopIn } from '../navigation';
import { goToPassage } from '../go-to-passage';
import { articleQuery, useTopicLabel } from '../queries';
import { dispatch, usePane, useWindow } from '../window-store';
import { Button } from '../../ui/Button';
import { comparisonDialogs } from './comparison-dialogs';
import { EmptyState, FailedState, LoadingState } from '../../ui/StatusViews';
import { failureOf } from '../ask';
import { messageOf } from '../failure-messages';

interface Props {
  readonly onAdd: () => void;
  readonly onNew: () => void;
  readonly onList: () => void;
  readonly onTopic: (article: Article, range: { readonly start: number; readonly end: number }) => void;
}

export function CompareView(props: Props): ReactNode {
  const comparison = useCurrentComparison();
  return (
    <div className="place-main" role="region" aria-label={t('place.compare')}>
      {comparison === null ? (
        <ComparisonList onNew={props.onNew} />
      ) : (
        <OpenComparison {...props} comparison={comparison} />
      )}
    </div>
  );
}

function OpenComparison({
  comparison,
  onAdd,
  onList,
  onTopic,
}: Props & { readonly comparison: Comparison }): ReactNode {
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
  const columns = useColumns(comparison, articles, found, joins);
  const note = (): void =>
    startDraft(createNote(newStamp(), { on: 'comparison', comparisonId: comparison.id }, ''));
  return (
    <div className="compare-view">
      <CompareBar comparison={comparison} onAdd={onAdd} onList={onList} onNote={note}>
        <CoverageLine
          columns={columns}
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
            <Button tone="primary" onPress={onAdd}>
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
          found={known}
          compared={found}
          onTopic={onTopic}
        />
      )}
    </div>
  );
}

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
  /** What is known, and the whole of it once it is. */
  readonly found: PairResult | null;
  readonly compared: Correspondences | null;
  readonly onTopic: Props['onTopic'];
}

const NO_POSSIBLE: PairResult['possible'] = [];

function Columns({ comparison, columns, joins, found, compared, onTopic }: ColumnsProps): ReactNode {
  const following = useScrollSync(columns, joins, found?.possible ?? NO_POSSIBLE);
  const topicLabel = useTopicLabel(comparison);
  const isPanelOpen = useWindow((state) => state.isPanelOpen);
  const pane = useWindow((state) => state.activePane);
  const active = columns.find(({ key }) => key === pane);
  const { focus } = usePane(pane);
  useCorrespondenceCommands(columns, joins);
  return (
    <Group orientation="horizontal" id="compare" className="compare-body">
      <Panel id="columns" minSize="320px">
        <CompareColumns
          columns={columns}
          joins={joins}
          following={following}
          topicLabel={topicLabel}
          renderPane={(column, joins, bar, foot) => (
            <ReaderPane
              pane={column.key}
              articleId={column.subject.articleId}
              accountId={column.subject.accountId}
              joins={joins}
              answers={column.answers}
              bar={bar}
              foot={foot}
              onTopic={onTopic}
            />
          )}
        />
      </Panel>
      {isPanelOpen ? (
        <>
          <Separator className="divider" aria-label={t('divider.panel')} />
          <Panel
            id="matches"
            defaultSize="290px"
            minSize="230px"
            maxSize="480px"
            groupResizeBehavior="preserve-pixel-size"
          >
            <aside className="side panel-side" aria-label={t('compare.matches')}>
              <div className="panel-scroller">
                <MatchPanel
                  columns={columns}
                  found={found}
                  compared={compared}
                  joins={joins}
                  topicLabel={topicLabel}
                  onMakeTopic={() => {
                    const found = membersOfLead(columns, joins);
                    if (found !== null) comparisonDialogs.makeTopic(found.label, found.members);
                  }}
                />
                {active === undefined || focus === null ? null : (
                  <ProvenancePanel
                    article={active.article}
                    focus={focus}
                    onPassage={(id) => goToPassage(active.key, id)}
                  />
                )}
                <section className="panel-section" aria-label={t('compare.notes')}>
                  <h2>{t('compare.notes')}</h2>
                  <ComparisonNotes comparisonId={comparison.id} />
                </section>
                {active === undefined ? null : (
                  <section className="panel-section" aria-label={t('compare.article-notes')}>
                    <h2>{t('compare.pane-notes', { number: columns.indexOf(active) + 1 })}</h2>
                    <ArticleNotes
                      article={active.article}
                      onOpen={(start, end) =>
                        dispatch({ do: 'jump', pane: active.key, start, end, from: stopIn(active.key) })
                      }
                    />
                  </section>
                )}
              </div>
            </aside>
          </Panel>
        </>
      ) : null}
    </Group>
  );
}
