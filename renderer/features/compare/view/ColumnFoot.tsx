import { EqualNot } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { countDiffering, differencesBetween, type Differing } from '@core/comparison/differences-by-block';
import type { Match, PaneMatches } from '@core/comparison/rank-matches';
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import { t } from '../../../app/messages';
import { usePane } from '../../../app/window-store';
import type { Column } from '../model/column';
import { dismissedOf } from '../model/correspondences-by-block';
import type { SyncSource, ScrollSync } from '../model/scroll-sync';
import {
  capitalised,
  describeNothingIn,
  differsIn,
  relationOf,
  relationsOf,
  statusLabel,
} from '../model/status-labels';
import { MatchStepper } from './MatchStepper';

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
export function ColumnFoot(props: Props): ReactNode {
  return (
    <div className="column-foot" role="status">
      <Content {...props} />
    </div>
  );
}

function Content(props: Props): ReactNode {
  const { column, source, joins, lead } = props;
  if (lead === null) return <span className="muted">{t('compare.foot.click')}</span>;
  if (lead.pane === column.key) return <OwnStatus {...props} lead={lead} />;
  const answers = lead.matches[column.key];
  const match = answers?.matches[answers.selected];
  if (answers !== undefined && match !== undefined)
    return <SelectedMatch {...props} lead={lead} answers={answers} match={match} />;
  const dismissed = source === undefined ? 0 : dismissedOf(joins, source.at, lead.blockId, column.at).length;
  const status = source?.statuses.get(lead.blockId);
  return <span className="muted">{describeNothingIn(status, column.at, dismissed)}</span>;
}

type Led = Props & { readonly lead: SyncSource };

/** Of the passage in focus, in its own pane. */
function OwnStatus({ source, lead, topicLabel }: Led): ReactNode {
  const status = source?.statuses.get(lead.blockId);
  return (
    <>
      {status === undefined ? (
        <span className="muted">{t('compare.foot.notChosen')}</span>
      ) : (
        <>
          <Differs differing={status.differing} />
          <span className="foot-status">{capitalised(relationsOf(status).join(', '))}</span>
        </>
      )}
      <Topics labels={lead.topics.map(topicLabel)} />
    </>
  );
}

function SelectedMatch({
  column,
  source,
  lead,
  differences,
  following,
  topicLabel,
  answers,
  match,
}: Led & { readonly answers: PaneMatches; readonly match: Match }): ReactNode {
  const { isLinked } = usePane(column.key);
  const relation = relationOf(match);
  const alike = answers.matches.filter((one) => relationOf(one) === relation);
  const between =
    source === undefined
      ? []
      : differencesBetween(
          differences,
          { subject: source.at, blockId: lead.blockId },
          { subject: column.at, blockId: match.blockId },
        );
  return (
    <>
      <Differs differing={countDiffering(between)} />
      <b>
        {t('compare.foot.place', {
          relation: statusLabel(relation),
          number: alike.indexOf(match) + 1,
          all: alike.length,
        })}
      </b>
      <Topics labels={match.topics.map(topicLabel)} />
      {isLinked ? null : <span className="muted">{t('compare.foot.notLinked')}</span>}
      <span className="spacer" />
      <MatchStepper isAlone={answers.matches.length < 2} onStep={(by) => following.step(by, column.key)} />
    </>
  );
}

const Topics = ({ labels }: { readonly labels: readonly string[] }): ReactNode =>
  labels.length === 0 ? null : <span className="foot-topic">{labels.join(' · ')}</span>;

function Differs({ differing }: { readonly differing: Differing }): ReactNode {
  if (differing.kinds.size === 0) return null;
  return (
    <span className="foot-differs">
      <EqualNot aria-hidden="true" /> {differsIn(differing)}
    </span>
  );
}
