import type { ReactNode } from 'react';
import type { JudgedJoin } from '@core/comparison/judged-joins';
import type { PairFound } from '@core/contract/correspondence';
import { passageNumbers } from '@core/text/passage-number';
import { useLead } from '../../state/following';
import { answersOf } from './answers-of';
import { MatchOf } from './MatchOf';
import { Origins } from './Origins';
import { ToldBy } from './ToldBy';
import type { Column } from './use-following';

interface Props {
  readonly columns: readonly Column[];
  readonly found: PairFound | null;
  readonly joins: readonly JudgedJoin[];
  readonly topicLabel: (id: string) => string;
  readonly onMakeTopic: () => void;
}

/** What answers the passage in focus, pane by pane, with the reasons, and what the reader says of it. */
export function MatchPanel({ columns, found, joins, topicLabel, onMakeTopic }: Props): ReactNode {
  const lead = useLead();
  const source = columns.find(({ key }) => key === lead?.pane);
  if (lead === null || source === undefined) {
    return (
      <>
        <section className="panel-section">
          <h2>Why these meet</h2>
          <p className="provenance-line muted">
            Focus a passage, by a click or with J and K. What the other articles say to it stands here, with
            the reasons for each match.
          </p>
        </section>
        <Origins columns={columns} found={found} />
      </>
    );
  }
  const numbers = passageNumbers(source.article);
  const others = columns.filter(({ key }) => key !== lead.pane);
  const answers = others.map(({ key }) => lead.matches[key]);
  const answered = answers.filter((one) => one !== undefined && one.at !== -1).length;
  const differing = answers.filter((one) =>
    one?.matches[one.at]?.joins.some(({ differences }) =>
      differences.some(({ verdict }) => verdict === 'differs'),
    ),
  ).length;
  return (
    <>
      <section className="panel-section" aria-label="Why these meet">
        <h2>Why these meet</h2>
        <p className="provenance-line" role="status">
          Passage {numbers.get(lead.blockId) ?? '·'} of {numbers.size}
          {', '}
          {answered === 0 ? 'no match' : answered === 1 ? 'one match' : `${answered} matches`}
          {differing === 0
            ? ''
            : differing === 1
              ? ', one differing value'
              : `, ${differing} differing values`}
        </p>
        {lead.topics.length === 0 ? null : (
          <p className="provenance-line">{lead.topics.map(topicLabel).join(' · ')}</p>
        )}
        <ToldBy columns={columns} joins={joins} source={source} blockId={lead.blockId} />
        {answered === 0 ? null : (
          <button type="button" className="text-button" onClick={onMakeTopic}>
            Make a topic of these passages
          </button>
        )}
      </section>
      {others.map((column) => (
        <MatchOf
          key={column.key}
          source={source}
          column={column}
          lead={lead}
          dismissed={[...answersOf(joins, source.at, lead.blockId, column.at).values()]
            .flat()
            .filter(({ verdict }) => verdict === 'dismissed')}
          topicLabel={topicLabel}
        />
      ))}
      <Origins columns={columns} found={found} />
    </>
  );
}
