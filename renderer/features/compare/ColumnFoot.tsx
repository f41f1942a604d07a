import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyOf } from '../../state/keys';
import type { Lead } from '../../state/following';
import { usePane } from '../../state/window-store';
import { IconButton } from '../../ui/Button';
import type { Column, Following } from './use-following';

interface Props {
  readonly column: Column;
  readonly lead: Lead | null;
  readonly following: Following;
  readonly topicLabel: (id: string) => string;
}

/** Where this pane stands among its matches: "1 of 12 on refusing", or that it has none and stays. */
export function ColumnFoot({ column, lead, following, topicLabel }: Props): ReactNode {
  const { isLinked } = usePane(column.key);
  const answers = lead?.matches[column.key];
  const match = answers?.matches[answers.at];
  const isAlone = lead !== null && Object.values(lead.matches).every(({ at }) => at === -1);
  return (
    <div className="column-foot" role="status">
      {lead === null ? (
        <span className="muted">Focus a passage to see what answers it.</span>
      ) : lead.pane === column.key ? (
        lead.topics.length > 0 ? (
          <span className="foot-topic">{lead.topics.map(topicLabel).join(' · ')}</span>
        ) : (
          <span className="muted">
            {isAlone ? 'Nothing beside it answers this passage.' : 'Answered beside it.'}
          </span>
        )
      ) : answers === undefined || match === undefined ? (
        <span className="muted">Nothing here answers it; the pane stays where it is.</span>
      ) : (
        <>
          <b>
            {answers.at + 1} of {answers.matches.length}
          </b>
          <span className="foot-topic">
            {match.topics.length > 0 ? match.topics.map(topicLabel).join(' · ') : 'corresponds'}
          </span>
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
