import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Account, WholeVoice } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { accountOf, voiceOf } from '@core/text/attribution-text';
import { findBlock } from '@core/text/blocks';
import { chainOfVoice } from '@core/text/chain';
import { markedQuote } from '@core/text/marked-quote';
import { partsOf } from '@core/text/voice-parts';
import { isReadFromPictures } from '@core/text/readings';
import { rich, t } from '../../../app/messages';
import { showOriginal } from '../../../app/originals';
import { chainOf, formatPlaces } from '../../../app/source-words';
import { Button } from '../../../ui/Button';
import { AccountFacts } from './AccountFacts';
import { SamePerson } from './SamePerson';
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
  const places = block === null ? '' : formatPlaces(article, [block]);
  return (
    <section className="panel-section" aria-label={t('reader.provenance.passage', { number })}>
      <h2>
        {places === ''
          ? t('reader.provenance.passage.title', { number })
          : t('reader.provenance.passage.placed', { number, places })}
      </h2>
      {voice.by === 'parts' ? (
        <SpeakersOfParts article={article} blockId={blockId} />
      ) : (
        <Speaker articleId={article.id} voice={voice} account={accountOf(article, voice)} />
      )}
      {voice.by === 'parts' ? null : <SourceTrail article={article} steps={chainOf(article, blockId)} />}
      {isReadFromPictures(article) && article.origin !== undefined ? (
        <Button icon={<FileText />} onPress={() => showOriginal(article.id)}>
          {t('reader.provenance.original')}
        </Button>
      ) : null}
    </section>
  );
}

/** Each with the words that are his: the others of the passage are nobody's that is known. */
function SpeakersOfParts({ article, blockId }: Pick<Props, 'article' | 'blockId'>): ReactNode {
  return (
    <>
      <p className="provenance-line">{t('reader.provenance.parts')}</p>
      {partsOf(article, blockId).map(({ start, end, voice }) => (
        <div key={start} className="provenance-part">
          <blockquote dir="auto" lang={article.citation.language ?? undefined}>
            {markedQuote(article, start, end)}
          </blockquote>
          <Speaker articleId={article.id} voice={voice} account={accountOf(article, voice)} />
          <SourceTrail article={article} steps={chainOfVoice(article, voice, t)} />
        </div>
      ))}
    </>
  );
}

interface SpeakerProps {
  readonly articleId: ArticleId;
  readonly voice: WholeVoice;
  readonly account: Account | null;
}

function Speaker({ articleId, voice, account }: SpeakerProps): ReactNode {
  if (account !== null)
    return (
      <>
        <AccountFacts account={account} />
        <SamePerson articleId={articleId} account={account} />
      </>
    );
  if (voice.by === 'account') return null;
  return <p className="provenance-line">{sentenceOf(voice)}</p>;
}

function sentenceOf(voice: Exclude<WholeVoice, { by: 'account' }>): ReactNode {
  const b = (children: ReactNode): ReactNode => <b>{children}</b>;
  switch (voice.by) {
    case 'article':
      return t('reader.provenance.saidByArticle');
    case 'unknown':
      return t('reader.provenance.unknown');
    case 'source': {
      const { source, hedge } = voice;
      return hedge === null
        ? rich('reader.provenance.cited', { b, source })
        : rich('reader.provenance.hedged', { b, source, hedge });
    }
  }
}
