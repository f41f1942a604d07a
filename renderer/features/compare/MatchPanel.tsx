import type { ReactNode } from 'react';
import { blockText } from '@core/text/blocks';
import { describeVoice } from '@core/text/describe-voice';
import { passageNumbers } from '@core/text/passage-number';
import { useLead } from '../../state/following';
import { paneHandle } from '../../state/pane-handles';
import { STANCE_WORDS } from '../../state/stances';
import type { Column } from './use-following';

interface Props {
  readonly columns: readonly Column[];
  readonly topicLabel: (id: string) => string;
}

/** What answers the passage in focus, pane by pane, with the reason: the topic, and the stance of each. */
export function MatchPanel({ columns, topicLabel }: Props): ReactNode {
  const lead = useLead();
  const source = columns.find(({ key }) => key === lead?.pane);
  if (lead === null || source === undefined) {
    return (
      <section className="panel-section">
        <h2>Why these meet</h2>
        <p className="provenance-line muted">
          Focus a passage, by a click or with J and K. What the other articles say on the same topic stands
          here, with the reason for each match.
        </p>
      </section>
    );
  }
  const number = passageNumbers(source.article).get(lead.blockId);
  const others = columns.filter(({ key }) => key !== lead.pane);
  const answered = others.filter(({ key }) => (lead.matches[key]?.at ?? -1) !== -1).length;
  return (
    <>
      <section className="panel-section">
        <h2>Why these meet</h2>
        <p className="provenance-line">
          Passage {number ?? '·'} of {passageNumbers(source.article).size}
          {' · '}
          {answered === 0 ? 'no match' : answered === 1 ? 'one pane answers' : `${answered} panes answer`}
        </p>
        {lead.topics.length === 0 ? (
          <p className="provenance-line muted">It is on no topic yet. Press P to put it on one.</p>
        ) : (
          <p className="provenance-line">{lead.topics.map(topicLabel).join(' · ')}</p>
        )}
      </section>
      {others.map((column) => (
        <MatchOf key={column.key} column={column} topicLabel={topicLabel} />
      ))}
    </>
  );
}

function MatchOf({
  column,
  topicLabel,
}: {
  readonly column: Column;
  readonly topicLabel: Props['topicLabel'];
}): ReactNode {
  const lead = useLead();
  const matches = lead?.matches[column.key];
  const blockId = matches?.blocks[matches.at];
  const block = column.article.blocks.find(({ id }) => id === blockId);
  return (
    <section className="panel-section match-of">
      <h2 title={column.article.citation.title}>{column.article.citation.title}</h2>
      {matches === undefined || block === undefined ? (
        <p className="provenance-line muted">Nothing on this topic.</p>
      ) : (
        <>
          <button
            type="button"
            className="match-text"
            onClick={() => paneHandle(column.key)?.focusPassage(block.id)}
          >
            {blockText(column.article, block)}
          </button>
          <dl className="facts">
            <dt>Voice</dt>
            <dd>{describeVoice(column.article, block.id) ?? 'unknown'}</dd>
            <dt>Stance</dt>
            <dd>
              {column.index.entries
                .filter((entry) => entry.blockId === block.id && matches.topics.includes(entry.topicId))
                .map((entry) => STANCE_WORDS[entry.stance])
                .filter((word, at, all) => all.indexOf(word) === at)
                .join(', ')}
            </dd>
            <dt>Topic</dt>
            <dd>{matches.topics.map(topicLabel).join(' · ')}</dd>
          </dl>
        </>
      )}
    </section>
  );
}
