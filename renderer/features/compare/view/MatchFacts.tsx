import type { ReactNode } from 'react';
import type { Match } from '@core/comparison/rank-matches';
import type { BlockId } from '@core/contract/ids';
import { accountOf, voiceOf } from '@core/text/attribution-text';
import { rich, t } from '../../../app/messages';
import { describeVoice } from '../../../app/source-words';
import { stanceLabel } from '../../../app/stance-labels';
import type { Column } from '../model/column';
import type { SyncSource } from '../model/scroll-sync';

interface FactsProps {
  readonly column: Column;
  readonly match: Match;
  readonly topicLabel: (id: string) => string;
}

/** Who answers for the matching passage, and its stance on the topics that it shares. */
export function MatchFacts({ column, match, topicLabel }: FactsProps): ReactNode {
  const stances = stancesOf(column, match);
  return (
    <dl className="facts">
      <dt>{t('compare.match.voice')}</dt>
      <dd>{describeVoice(column.article, match.blockId) ?? t('compare.match.unknownVoice')}</dd>
      {match.topics.length === 0 ? null : (
        <>
          <dt>{t('compare.match.topic')}</dt>
          <dd>{match.topics.map(topicLabel).join(' · ')}</dd>
          {stances === '' ? null : (
            <>
              <dt>{t('compare.match.stance')}</dt>
              <dd>{stances}</dd>
            </>
          )}
        </>
      )}
    </dl>
  );
}

function stancesOf(column: Column, match: Match): string {
  const words = column.index.entries
    .filter(({ blockId, topicId }) => blockId === match.blockId && match.topics.includes(topicId))
    .flatMap(({ stance }) => (stance === null ? [] : [stanceLabel(stance)]));
  return [...new Set(words)].join(', ');
}

interface ContrastProps {
  readonly source: Column;
  readonly column: Column;
  readonly lead: SyncSource;
  readonly match: Match;
}

/** Men held by different holders speak of different captivities: that is told with the match, not left to be missed. */
export function CaptivityContrast({ source, column, lead, match }: ContrastProps): ReactNode {
  const [a, b] = [holderIn(source, lead.blockId), holderIn(column, match.blockId)];
  if (a === null || b === null || a === b) return null;
  return (
    <p className="match-contrast">
      {rich('compare.match.contrast', { title: (words) => <b>{words}</b>, a, b })}
    </p>
  );
}

/** Who holds the witness that speaks in a passage; `null` where no witness speaks, or none is known to hold him. */
function holderIn({ article }: Column, blockId: BlockId): string | null {
  return accountOf(article, voiceOf(article, blockId))?.heldBy ?? null;
}
