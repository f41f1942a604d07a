import type { ReactNode } from 'react';
import type { Account, Voice } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { accountOf, voiceOf } from '@core/text/attribution-text';
import { findBlock } from '@core/text/blocks';
import { chainOf, formatPages } from '../../../app/source-words';
import { AccountFacts } from './AccountFacts';
import { SourceTrail } from './SourceTrail';

interface Props {
  readonly article: Article;
  readonly blockId: BlockId;
  readonly number: number;
}

/** Who answers for one passage, and through whom it came. */
export function PassageProvenance({ article, blockId, number }: Props): ReactNode {
  const voice = voiceOf(article, blockId);
  const block = findBlock(article, blockId);
  const pages = block === null ? '' : formatPages(article, [block]);
  return (
    <section className="panel-section" aria-label={`Who tells passage ${number}`}>
      <h2>{pages === '' ? `Passage ${number}` : `Passage ${number} · ${pages}`}</h2>
      <Speaker voice={voice} account={accountOf(article, voice)} />
      <SourceTrail steps={chainOf(article, blockId)} />
    </section>
  );
}

interface SpeakerProps {
  readonly voice: Voice;
  readonly account: Account | null;
}

function Speaker({ voice, account }: SpeakerProps): ReactNode {
  if (account !== null) return <AccountFacts account={account} />;
  return (
    <p className="provenance-line">
      {voice.by === 'article' && 'The article itself says this.'}
      {voice.by === 'unknown' && 'Who speaks here is unknown.'}
      {voice.by === 'source' && (
        <>
          The article relays <b>{voice.source}</b>
          {voice.hedge === null ? '.' : <>, with the hedge “{voice.hedge}”.</>}
        </>
      )}
    </p>
  );
}
