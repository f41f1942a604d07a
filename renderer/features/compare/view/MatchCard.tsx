import type { ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Match } from '@core/comparison/rank-matches';
import type { Block } from '@core/contract/block';
import { findBlock, blockText } from '@core/text/blocks';
import { t } from '../../../app/messages';
import { stopIn } from '../../../app/navigation';
import { dispatch } from '../../../app/window-store';
import type { Column } from '../model/column';
import type { DifferenceRow, DifferenceSide } from '../model/difference-rows';
import type { Suggestion } from '@core/comparison/suggested-matches';
import type { SyncSource } from '../model/scroll-sync';
import { statusLabel, relationOf, describeNothingIn } from '../model/status-labels';
import { Differences } from './Differences';
import { DismissedMatches } from './DismissedMatches';
import { CaptivityContrast, MatchFacts } from './MatchFacts';
import { MatchReview } from './MatchReview';
import { PossibleMatches } from './PossibleMatches';
import { Reasons } from './Reasons';

interface Props {
  readonly source: Column;
  readonly column: Column;
  readonly lead: SyncSource;
  /** All differences of the comparison. */
  readonly rows: readonly DifferenceRow[];
  /** Joins of the passage in focus with this pane that the reader dismissed. */
  readonly dismissed: readonly ReviewedCorrespondence[];
  readonly suggestions: readonly Suggestion[];
  readonly topicLabel: (id: string) => string;
}

/** What one other pane says to the passage in focus, and why the program puts the two together. */
export function MatchCard(props: Props): ReactNode {
  const { source, column, lead, dismissed, suggestions } = props;
  const answers = lead.matches[column.key];
  const match = answers?.matches[answers.selected];
  const block = match === undefined ? null : findBlock(column.article, match.blockId);
  const { title } = column.article.citation;
  return (
    <section className="panel-section match-of" aria-label={t('compare.match', { title })}>
      <h2 title={title}>{title}</h2>
      <DismissedMatches source={source} column={column} joins={dismissed} />
      {match === undefined || block === null ? (
        <p className="provenance-line muted">
          {describeNothingIn(source.statuses.get(lead.blockId), column.at, dismissed.length)}
        </p>
      ) : (
        <SelectedMatch {...props} match={match} block={block} />
      )}
      <PossibleMatches source={source} column={column} suggestions={suggestions} />
    </section>
  );
}

/** The match that stands beside the passage in focus. */
function SelectedMatch({
  source,
  column,
  lead,
  rows,
  topicLabel,
  match,
  block,
}: Props & { readonly match: Match; readonly block: Block }): ReactNode {
  const isOwn = (side: DifferenceSide): boolean => isIn(side, source, lead.blockId);
  const isOther = (side: DifferenceSide): boolean => isIn(side, column, match.blockId);
  const { start, end } = block;
  return (
    <>
      <button
        type="button"
        className="match-text"
        onClick={() => dispatch({ do: 'jump', pane: column.key, start, end, from: stopIn(column.key) })}
      >
        {blockText(column.article, block)}
      </button>
      <p className="match-relation">
        <b>{statusLabel(relationOf(match))}</b>
      </p>
      <Differences
        rows={rows.filter(({ a, b }) => (isOwn(a) && isOther(b)) || (isOwn(b) && isOther(a)))}
        isForward={({ a }) => isOwn(a)}
      />
      <CaptivityContrast source={source} column={column} lead={lead} match={match} />
      {match.joins.map((join) => (
        <Reasons key={`${join.from.start}-${join.to.start}`} join={join} />
      ))}
      <MatchFacts column={column} match={match} topicLabel={topicLabel} />
      <MatchReview
        key={`${lead.blockId} ${match.blockId}`}
        source={source}
        column={column}
        lead={lead}
        match={match}
      />
    </>
  );
}

const isIn = (side: DifferenceSide, column: Column, blockId: Match['blockId']): boolean =>
  side.column.key === column.key && side.place.blockId === blockId;
