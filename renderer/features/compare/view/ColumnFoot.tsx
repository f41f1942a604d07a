import { ChevronDown, ChevronUp, EqualNot } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { countDiffering, differencesBetween, type Differing } from '@core/comparison/differences-by-block';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import { dismissedOf } from '../model/correspondences-by-block';
import { keyOf } from '../../../app/keys';
import type { SyncSource } from '../model/scroll-sync';
import { usePane } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';
import {
  capitalised,
  differsIn,
  FILTER_LABELS,
  relationOf,
  relationsOf,
  describeNothingIn,
} from '../model/status-labels';
import type { ScrollSync } from './use-scroll-sync';
import type { Column } from '../model/column';

interface Props {
  readonly column: Column;
  /** The pane of the passage in focus. */
  readonly source: Column | undefined;
  readonly joins: readonly ReviewedCorrespondence[];
  readonly lead: SyncSource | null;
  readonly differences: readonly Difference[];
  readonly following: ScrollSync;
  readonly topicLabel: (id: string) => string;
}

/** Where this pane stands among its matches, by kind: "Same subject 1 of 2"; or that it has none and stays. */
export function ColumnFoot({
  column,
  source,
  joins,
  lead,
  differences,
  following,
  topicLabel,
}: Props): ReactNode {
  const { isLinked } = usePane(column.key);
  const answers = lead?.matches[column.key];
  const match = answers?.matches[answers.selected];
  const status = lead === null ? undefined : source?.statuses.get(lead.blockId);
  const dismissed =
    lead === null || source === undefined ? 0 : dismissedOf(joins, source.at, lead.blockId, column.at).length;
  const relation = match === undefined ? null : relationOf(match);
  const alike = answers?.matches.filter((one) => relationOf(one) === relation) ?? [];
  const between =
    match === undefined || lead === null || source === undefined
      ? []
      : differencesBetween(
          differences,
          { subject: source.at, blockId: lead.blockId },
          { subject: column.at, blockId: match.blockId },
        );
  return (
    <div className="column-foot" role="status">
      {lead === null ? (
        <span className="muted">Click a passage to see matches.</span>
      ) : lead.pane === column.key ? (
        <>
          {status === undefined ? null : <Differs differing={status.differing} />}
          <span className={status === undefined ? 'muted' : 'foot-status'}>
            {status === undefined ? 'Not of the chosen account' : capitalised(relationsOf(status).join(', '))}
          </span>
          {lead.topics.length === 0 ? null : (
            <span className="foot-topic">{lead.topics.map(topicLabel).join(' · ')}</span>
          )}
        </>
      ) : answers === undefined || match === undefined || relation === null ? (
        <span className="muted">{describeNothingIn(status, column.at, dismissed)}</span>
      ) : (
        <>
          <Differs differing={countDiffering(between)} />
          <b>
            {FILTER_LABELS[relation]} {alike.indexOf(match) + 1} of {alike.length}
          </b>
          {match.topics.length === 0 ? null : (
            <span className="foot-topic">{match.topics.map(topicLabel).join(' · ')}</span>
          )}
          {isLinked ? null : <span className="muted">not linked</span>}
          <span className="spacer" />
          <IconButton
            label="Previous match here"
            keys={keyOf('compare.previous-match')}
            isDisabled={answers.matches.length < 2}
            onPress={() => following.step(-1, column.key)}
          >
            <ChevronUp />
          </IconButton>
          <IconButton
            label="Next match here"
            keys={keyOf('compare.next-match')}
            isDisabled={answers.matches.length < 2}
            onPress={() => following.step(1, column.key)}
          >
            <ChevronDown />
          </IconButton>
        </>
      )}
    </div>
  );
}

function Differs({ differing }: { readonly differing: Differing }): ReactNode {
  if (differing.kinds.size === 0) return null;
  return (
    <span className="foot-differs">
      <EqualNot aria-hidden="true" /> {differsIn(differing)}
    </span>
  );
}
