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
  const matches = lead?.matches[column.key];
  return (
    <div className="column-foot" role="status">
      {lead === null ? (
        <span className="muted">Focus a passage to see what answers it.</span>
      ) : lead.pane === column.key ? (
        lead.topics.length === 0 ? (
          <span className="muted">This passage is on no topic yet.</span>
        ) : (
          <span>{lead.topics.map(topicLabel).join(' · ')}</span>
        )
      ) : matches === undefined || matches.at === -1 ? (
        <span className="muted">
          {lead.topics.length === 0
            ? 'The pane stays where it is.'
            : 'Nothing here on this topic; the pane stays where it is.'}
        </span>
      ) : (
        <>
          <b>
            {matches.at + 1} of {matches.blocks.length}
          </b>
          <span className="foot-topic">{matches.topics.map(topicLabel).join(' · ')}</span>
          {isLinked ? null : <span className="muted">not linked</span>}
          <span className="spacer" />
          <IconButton
            label="Previous match here"
            keys={keyOf('compare.previous-match')}
            isDisabled={matches.blocks.length < 2}
            onPress={() => following.step(-1, column.key)}
          >
            <ChevronUp />
          </IconButton>
          <IconButton
            label="Next match here"
            keys={keyOf('compare.next-match')}
            isDisabled={matches.blocks.length < 2}
            onPress={() => following.step(1, column.key)}
          >
            <ChevronDown />
          </IconButton>
        </>
      )}
    </div>
  );
}
