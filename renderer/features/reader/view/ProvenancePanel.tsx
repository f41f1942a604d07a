import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { accountOf, voiceOf } from '@core/text/attribution-text';
import { voicesIn } from '@core/text/voice-parts';
import { passageNumbers } from '@core/text/passage-number';
import { AccountList } from './AccountList';
import { ArticleProvenance } from './ArticleProvenance';
import { PassageProvenance } from './PassageProvenance';
import './provenance.css';

interface Props {
  readonly article: Article;
  readonly focus: BlockId | null;
  readonly onPassage: (id: BlockId) => void;
}

/** Who tells, in what situation, through whom: of the passage in focus, else of the whole article. */
export function ProvenancePanel({ article, focus, onPassage }: Props): ReactNode {
  const number = focus === null ? undefined : passageNumbers(article).get(focus);
  const passage = focus === null || number === undefined ? null : { blockId: focus, number };
  const speakers =
    passage === null
      ? []
      : voicesIn(voiceOf(article, passage.blockId)).flatMap((voice) => accountOf(article, voice)?.id ?? []);
  return (
    <>
      {passage === null ? (
        <ArticleProvenance article={article} />
      ) : (
        <PassageProvenance article={article} {...passage} />
      )}
      {article.accounts.length === 0 ? null : (
        <AccountList accounts={article.accounts} current={speakers} onPassage={onPassage} />
      )}
    </>
  );
}
