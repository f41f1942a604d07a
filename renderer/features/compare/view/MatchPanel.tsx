import type { ReactNode } from 'react';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Correspondences } from '@core/contract/correspondence';
import { comparedWith } from '@core/comparison/passage-status';
import type { SuggestedMatches } from '@core/comparison/suggested-matches';
import { passageNumbers } from '@core/text/passage-number';
import { useSyncSource } from '../model/scroll-sync';
import { dismissedOf } from '../model/correspondences-by-block';
import { FilteredPassages } from './FilteredPassages';
import { MatchCard } from './MatchCard';
import { OnlyHereChoice } from './OnlyHereChoice';
import { describeStatus } from '../model/status-labels';
import type { DifferenceRow } from '../model/difference-rows';
import { SharedBy } from './SharedBy';
import type { Column } from '../model/column';
import './matches.css';

interface Props {
  readonly columns: readonly Column[];
  /** `null` until everything was compared. */
  readonly compared: Correspondences | null;
  readonly joins: readonly ReviewedCorrespondence[];
  readonly rows: readonly DifferenceRow[];
  readonly suggested: SuggestedMatches;
  readonly topicLabel: (id: string) => string;
  readonly onMakeTopic: () => void;
}

/** What answers the passage in focus, pane by pane, with the reasons, and what the reader says of it. */
export function MatchPanel({
  columns,
  compared,
  joins,
  rows,
  suggested,
  topicLabel,
  onMakeTopic,
}: Props): ReactNode {
  const lead = useSyncSource();
  const source = columns.find(({ key }) => key === lead?.pane);
  if (lead === null || source === undefined) {
    return (
      <>
        <FilteredPassages columns={columns} />
        <section className="panel-section">
          <h2>{t('compare.why')}</h2>
          <p className="provenance-line muted">
            {t('compare.why.hint', {
              next: keyOf('read.next') ?? '',
              previous: keyOf('read.previous') ?? '',
            })}
          </p>
        </section>
      </>
    );
  }
  const numbers = passageNumbers(source.article);
  const others = columns.filter(({ key }) => key !== lead.pane);
  const number = numbers.get(lead.blockId);
  const status = source.statuses.get(lead.blockId);
  const isAnswered = others.some(({ key }) => (lead.matches[key]?.selected ?? -1) !== -1);
  return (
    <>
      <FilteredPassages columns={columns} />
      <section className="panel-section" aria-label={t('compare.why')}>
        <h2>{t('compare.why')}</h2>
        <p className="provenance-line" role="status">
          {number === undefined
            ? t('reader.passage.heading')
            : t('reader.passage.numbered', { number, total: numbers.size })}
          {status === undefined ? '' : `: ${describeStatus(status)}`}
        </p>
        {lead.topics.length === 0 ? null : (
          <p className="provenance-line">{lead.topics.map(topicLabel).join(' · ')}</p>
        )}
        {compared === null ? null : (
          <SharedBy
            columns={columns}
            joins={joins}
            compared={comparedWith(compared, source.at)}
            source={source}
            blockId={lead.blockId}
          />
        )}
        {isAnswered ? (
          <button type="button" className="text-button" onClick={onMakeTopic}>
            {t('compare.newTopic')}
          </button>
        ) : null}
        <OnlyHereChoice column={source} blockId={lead.blockId} />
      </section>
      {others.map((column) => (
        <MatchCard
          key={column.key}
          source={source}
          column={column}
          lead={lead}
          rows={rows}
          suggestions={suggested.of(source.at, lead.blockId).filter(({ other }) => other === column.at)}
          dismissed={dismissedOf(joins, source.at, lead.blockId, column.at)}
          topicLabel={topicLabel}
        />
      ))}
    </>
  );
}
