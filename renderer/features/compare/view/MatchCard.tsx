import { Check, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Match } from '@core/comparison/rank-matches';
import { findBlock, blockText } from '@core/text/blocks';
import { voiceOf } from '@core/text/attribution-text';
import { describeVoice } from '../../../app/source-words';
import { reviewCorrespondence, useCurrentComparison } from '../../../app/comparison-actions';
import type { CorrespondenceSide } from '../../../app/correspondence-sides';
import { endNote } from '../../../app/note-autosave';
import { keyOfReviewNote } from '../../../app/review-note';
import type { SyncSource } from '../model/scroll-sync';
import { stopIn } from '../../../app/navigation';
import { dispatch } from '../../../app/window-store';
import { stanceLabel } from '../../../app/stance-labels';
import { Button } from '../../../ui/Button';
import { ReviewNote } from './ReviewNote';
import { Differences } from './Differences';
import type { Suggestion } from '../model/possible-matches';
import { PossibleMatches } from './PossibleMatches';
import { Reasons } from './Reasons';
import type { DifferenceRow, DifferenceSide } from '../model/difference-rows';
import { FILTER_LABELS, relationOf, describeNothingIn } from '../model/status-labels';
import type { Column } from '../model/column';

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
export function MatchCard({
  source,
  column,
  lead,
  rows,
  dismissed,
  suggestions,
  topicLabel,
}: Props): ReactNode {
  const answers = lead.matches[column.key];
  const match = answers?.matches[answers.selected];
  const block = match === undefined ? null : findBlock(column.article, match.blockId);
  return (
    <section className="panel-section match-of" aria-label={`Match in ${column.article.citation.title}`}>
      <h2 title={column.article.citation.title}>{column.article.citation.title}</h2>
      <Dismissed source={source} column={column} joins={dismissed} />
      {match === undefined || block === null ? (
        <p className="provenance-line muted">
          {describeNothingIn(source.statuses.get(lead.blockId), column.at, dismissed.length)}
        </p>
      ) : (
        <>
          <button
            type="button"
            className="match-text"
            onClick={() =>
              dispatch({
                do: 'jump',
                pane: column.key,
                start: block.start,
                end: block.end,
                from: stopIn(column.key),
              })
            }
          >
            {blockText(column.article, block)}
          </button>
          <p className="match-relation">
            <b>{FILTER_LABELS[relationOf(match)]}</b>
          </p>
          <Differences
            rows={rows.filter(
              ({ a, b }) =>
                (isIn(a, source, lead.blockId) && isIn(b, column, match.blockId)) ||
                (isIn(b, source, lead.blockId) && isIn(a, column, match.blockId)),
            )}
            isForward={({ a }) => isIn(a, source, lead.blockId)}
          />
          <Contrast source={source} column={column} lead={lead} match={match} />
          {match.joins.map((join) => (
            <Reasons key={`${join.from.start}-${join.to.start}`} join={join} />
          ))}
          <dl className="facts">
            <dt>Voice</dt>
            <dd>{describeVoice(column.article, block.id) ?? 'unknown'}</dd>
            {match.topics.length === 0 ? null : (
              <>
                <dt>Topic</dt>
                <dd>{match.topics.map(topicLabel).join(' · ')}</dd>
                <dt>Stance</dt>
                <dd>{stancesOf(column, match)}</dd>
              </>
            )}
          </dl>
          <Judging
            key={`${lead.blockId} ${match.blockId}`}
            source={source}
            column={column}
            lead={lead}
            match={match}
          />
        </>
      )}
      <PossibleMatches source={source} column={column} suggestions={suggestions} />
    </section>
  );
}

const isIn = (side: DifferenceSide, column: Column, blockId: Match['blockId']): boolean =>
  side.column.key === column.key && side.place.blockId === blockId;

/** True where the join's first side is the passage in focus. */
const isForward = (join: ReviewedCorrespondence, source: Column): boolean => join.a === source.at;

function stancesOf(column: Column, match: Match): string {
  const words = column.index.entries
    .filter(({ blockId, topicId }) => blockId === match.blockId && match.topics.includes(topicId))
    .map(({ stance }) => stanceLabel(stance));
  return [...new Set(words)].join(', ');
}

interface DismissedProps {
  readonly source: Column;
  readonly column: Column;
  readonly joins: readonly ReviewedCorrespondence[];
}

/** What the reader dismissed stays in reach, so that he can think again. */
function Dismissed({ source, column, joins }: DismissedProps): ReactNode {
  if (joins.length === 0) return null;
  const takeBack = (join: ReviewedCorrespondence): void => {
    const [near, far] = isForward(join, source) ? [join.from, join.to] : [join.to, join.from];
    void reviewCorrespondence(
      { article: source.article, ...near },
      { article: column.article, ...far },
      null,
    );
  };
  return (
    <div className="match-dismissed">
      {joins.length === 1 ? 'One match dismissed by you' : `${joins.length} matches dismissed by you`}
      {joins.map((join) => (
        <Button key={`${join.from.start}-${join.to.start}`} tone="quiet" onPress={() => takeBack(join)}>
          Bring back
        </Button>
      ))}
    </div>
  );
}

interface PairProps {
  readonly source: Column;
  readonly column: Column;
  readonly lead: SyncSource;
  readonly match: Match;
}

/** Men held by different holders speak of different captivities: that is told with the match, not left to be missed. */
function Contrast({ source, column, lead, match }: PairProps): ReactNode {
  const held = (from: Column, blockId: Match['blockId']): string | null => {
    const voice = voiceOf(from.article, blockId);
    if (voice.by !== 'account') return null;
    return from.article.accounts.find(({ id }) => id === voice.accountId)?.heldBy ?? null;
  };
  const [a, b] = [held(source, lead.blockId), held(column, match.blockId)];
  if (a === null || b === null || a === b) return null;
  return (
    <p className="match-contrast">
      <b>Contrast</b> held by {a} · held by {b}
    </p>
  );
}

function Judging({ source, column, lead, match }: PairProps): ReactNode {
  const [isWriting, setWriting] = useState(false);
  const comparison = useCurrentComparison();
  const sides = sidesOf({ source, column, lead, match });
  if (sides === null) return null;
  const [a, b] = sides;
  const verdict = match.joins[0]?.verdict ?? null;
  const note = match.joins[0]?.note ?? '';
  const at = comparison === null ? null : { comparisonId: comparison.id, a, b };
  // The words that are being written go with the verdict, and come back with it.
  const takeBack = async (): Promise<void> => {
    if (at === null || (await endNote(keyOfReviewNote(at)))) await reviewCorrespondence(a, b, null);
  };
  const isProposed = match.joins.length > 0 && verdict !== 'added';
  return (
    <>
      <div className="match-actions">
        {verdict === null ? (
          <>
            <Button
              tone="primary"
              icon={<Check />}
              onPress={() => void reviewCorrespondence(a, b, isProposed ? 'confirmed' : 'added')}
            >
              {isProposed ? 'Confirm' : 'Link these passages'}
            </Button>
            {isProposed ? (
              <Button icon={<X />} onPress={() => void reviewCorrespondence(a, b, 'dismissed')}>
                Dismiss
              </Button>
            ) : null}
          </>
        ) : (
          <>
            <span className="verdict">
              <Check aria-hidden="true" /> {verdict === 'added' ? 'Linked by you' : 'Confirmed by you'}
            </span>
            <Button onPress={() => setWriting(!isWriting)}>{note === '' ? 'Note' : 'Edit note'}</Button>
            <Button tone="quiet" onPress={() => void takeBack()}>
              Take back
            </Button>
          </>
        )}
      </div>
      {verdict === null || at === null ? null : (
        <ReviewNote at={at} kept={note} isWriting={isWriting} onClose={() => setWriting(false)} />
      )}
    </>
  );
}

/** The sentences that were joined; where only a topic joins the two, the whole passages. */
function sidesOf({
  source,
  column,
  lead,
  match,
}: PairProps): readonly [CorrespondenceSide, CorrespondenceSide] | null {
  const own = findBlock(source.article, lead.blockId);
  const other = findBlock(column.article, match.blockId);
  if (own === null || other === null) return null;
  const join = match.joins[0];
  if (join === undefined) {
    return [
      { article: source.article, start: own.start, end: own.end },
      { article: column.article, start: other.start, end: other.end },
    ];
  }
  const [near, far] = isForward(join, source) ? [join.from, join.to] : [join.to, join.from];
  return [
    { article: source.article, start: near.start, end: near.end },
    { article: column.article, start: far.start, end: far.end },
  ];
}
