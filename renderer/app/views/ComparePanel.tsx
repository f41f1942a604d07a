import { useCallback, useEffect, type ReactNode } from 'react';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences, PairResult } from '@core/contract/correspondence';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import type { SuggestedMatches } from '@core/comparison/suggested-matches';
import { tableOfDifferences, tableOfValues } from '../../features/compare/model/exported-tables';
import { OwnMarks } from '../../features/compare/view/OwnMarks';
import { TableTools } from '../../features/compare/view/TableTools';
import { ValuesTab } from '../../features/compare/view/ValuesTab';
import { showTab } from '../../features/compare/model/chosen-difference';
import type { Column } from '../../features/compare/model/column';
import type { DifferenceRow } from '../../features/compare/model/difference-rows';
import { DifferencesTab } from '../../features/compare/view/DifferencesTab';
import { DifferenceStepper } from '../../features/compare/view/DifferenceStepper';
import { MatchPanel } from '../../features/compare/view/MatchPanel';
import { FollowedQuotations } from '../../features/compare/view/FollowedQuotations';
import { SharedSources } from '../../features/compare/view/SharedSources';
import { SidePanel } from '../../features/compare/view/SidePanel';
import { membersOfLead } from '../../features/compare/view/use-correspondence-commands';
import type { useDifferenceCommands } from '../../features/compare/view/use-difference-commands';
import { ArticleNotes } from '../../features/notes/view/ArticleNotes';
import { ComparisonNotes } from '../../features/notes/view/ComparisonNotes';
import { ProvenancePanel } from '../../features/reader/view/ProvenancePanel';
import { annotationsAt } from '../annotations-on';
import { useDraft } from '../drafts';
import { goToPassage } from '../go-to-passage';
import { t } from '../messages';
import { stopIn } from '../navigation';
import { useAnnotations } from '../queries';
import { restoreFocusIn } from '../../ui/restore-focus';
import { dispatch, usePane, useWindow } from '../window-store';
import { comparisonDialogs } from './comparison-dialogs';

interface Props {
  readonly comparison: Comparison;
  readonly columns: readonly Column[];
  readonly joins: readonly ReviewedCorrespondence[];
  readonly differences: readonly Difference[];
  readonly rows: readonly DifferenceRow[];
  readonly found: PairResult | null;
  /** `null` until everything was compared. */
  readonly compared: Correspondences | null;
  readonly suggested: SuggestedMatches;
  readonly topicLabel: (id: string) => string;
  readonly commands: ReturnType<typeof useDifferenceCommands>;
}

/** What stands beside the columns of a comparison. */
export function ComparePanel(props: Props): ReactNode {
  const { comparison, columns, joins, differences, rows, found, compared, suggested, topicLabel, commands } =
    props;
  const active = useActive(columns);
  useShownNotes();
  return (
    <aside ref={restoreFocusIn} className="side panel-side" aria-label={t('compare.panel')}>
      <SidePanel
        counts={{
          differences: rows.filter(({ number }) => number !== null).length,
          notes: useNoteCount(comparison, active),
        }}
        content={{
          differences: (
            <DifferencesTab
              rows={rows}
              pairs={countPairs(joins)}
              isComparing={compared === null}
              onChoose={commands.choose}
              onBringLevel={commands.bringLevel}
              tools={
                <>
                  <DifferenceStepper rows={rows} onStep={commands.step} />
                  <span className="spacer" />
                  <TableTools
                    isEmpty={rows.length === 0}
                    tableOf={() => tableOfDifferences(comparison, columns, differences)}
                  />
                </>
              }
              marking={<OwnMarks columns={columns} />}
            />
          ),
          values: (
            <ValuesTab
              {...{ columns, joins, differences }}
              findings={rows}
              pairs={countPairs(joins)}
              onChoose={commands.choose}
              tools={(listed) => (
                <TableTools
                  isEmpty={listed.length === 0}
                  tableOf={() => tableOfValues(comparison, columns, listed)}
                />
              )}
            />
          ),
          matches: (
            <MatchPanel
              {...{ columns, compared, joins, rows, topicLabel }}
              suggested={suggested}
              onMakeTopic={() => {
                const members = membersOfLead(columns, joins);
                if (members !== null) comparisonDialogs.makeTopic(members.label, members.members);
              }}
            />
          ),
          sources: <Sources columns={columns} found={found} active={active} />,
          notes: <Notes comparison={comparison} columns={columns} active={active} />,
        }}
      />
    </aside>
  );
}

function useActive(columns: readonly Column[]): Column | undefined {
  const pane = useWindow((state) => state.activePane);
  return columns.find(({ key }) => key === pane);
}

/** A note that is written or pointed out is seen. */
function useShownNotes(): void {
  const draft = useDraft();
  const wanted = useWindow((state) => state.editing ?? state.shown?.id ?? null) ?? draft?.id ?? null;
  useEffect(() => {
    if (wanted !== null) showTab('notes');
  }, [wanted]);
}

function useNoteCount(comparison: Comparison, active: Column | undefined): number {
  const all = useAnnotations().data;
  const onComparison = (all ?? []).filter(
    ({ annotation: { target } }) => target.on === 'comparison' && target.comparisonId === comparison.id,
  );
  const beside = active === undefined ? [] : annotationsAt(all, active.article.id);
  return onComparison.length + beside.length;
}

/** Pairs of passages that the alignment or the reader matched. */
const countPairs = (joins: readonly ReviewedCorrespondence[]): number =>
  new Set(
    joins
      .filter(({ verdict }) => verdict !== 'dismissed')
      .map(({ a, b, from, to }) => `${a} ${from.blockId} ${b} ${to.blockId}`),
  ).size;

function Sources({
  columns,
  found,
  active,
}: Pick<Props, 'columns' | 'found'> & { readonly active: Column | undefined }): ReactNode {
  const { focus } = usePane(active?.key ?? '');
  return (
    <>
      {active === undefined || focus === null ? (
        <section className="panel-section">
          <p className="provenance-line muted">{t('compare.sources.hint')}</p>
        </section>
      ) : (
        <>
          <ProvenancePanel
            article={active.article}
            focus={focus}
            onPassage={(id) => goToPassage(active.key, id)}
          />
          <FollowedQuotations columns={columns} source={active} blockId={focus} />
        </>
      )}
      <SharedSources columns={columns} found={found} />
    </>
  );
}

function Notes({
  comparison,
  columns,
  active,
}: Pick<Props, 'comparison' | 'columns'> & { readonly active: Column | undefined }): ReactNode {
  const pane = active?.key;
  const open = useCallback(
    (start: number, end: number): void => {
      if (pane !== undefined) dispatch({ do: 'jump', pane, start, end, from: stopIn(pane) });
    },
    [pane],
  );
  return (
    <>
      <section className="panel-section" aria-label={t('compare.notes')}>
        <h2>{t('compare.notes')}</h2>
        <ComparisonNotes comparisonId={comparison.id} />
      </section>
      {active === undefined ? null : (
        <section className="panel-section" aria-label={t('compare.article-notes')}>
          <h2>{t('compare.pane-notes', { number: columns.indexOf(active) + 1 })}</h2>
          <ArticleNotes article={active.article} onOpen={open} />
        </section>
      )}
    </>
  );
}
