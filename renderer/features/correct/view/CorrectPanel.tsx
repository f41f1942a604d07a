import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import { attachmentsOf, matchedBy, takeReferenceOff } from '../../../app/attachments';
import { correctArticle, stopCorrecting } from '../../../app/correction-actions';
import { Button } from '../../../ui/Button';
import { AccountsSection } from './AccountsSection';
import { bringAllBack } from '../model/block-corrections';
import { ChainForm } from './ChainForm';
import { CitationForm } from './CitationForm';
import { FileSection } from './FileSection';
import { PassageTools } from './PassageTools';
import './correct.css';

interface Props {
  readonly article: Article;
  readonly focus: BlockId | null;
}

/** Where the reader puts right what the import got wrong, and adds what the file does not say. */
export function CorrectPanel({ article, focus }: Props): ReactNode {
  const block = focus === null ? null : findBlock(article, focus);
  const number = block === null ? undefined : passageNumbers(article).get(block.id);
  const furniture = article.blocks.filter(({ kind }) => kind === 'furniture').length;
  const attached = attachmentsOf(article);
  const count = (article.corrected?.corrections.length ?? 0) - attached.length;
  return (
    <>
      <section className="panel-section correct-head" aria-label="Correcting">
        <div className="correct-row">
          <h2>Correct this article</h2>
          <Button icon={<Check />} onPress={stopCorrecting}>
            Done
          </Button>
        </div>
        <p className="muted" role="status">
          {count === 0
            ? 'Nothing is corrected yet. The file itself stays as it is.'
            : `${count === 1 ? 'One correction' : `${count} corrections`}. The file itself stays as it is.`}
        </p>
        {furniture === 0 ? null : (
          <Button
            onPress={() => void correctArticle(article.id, 'Page furniture brought back', bringAllBack)}
          >
            {furniture === 1
              ? 'Bring the page furniture back'
              : `Bring all ${furniture} pieces of page furniture back`}
          </Button>
        )}
      </section>
      <section className="panel-section" aria-label="The passage">
        <h2>{block === null ? 'The passage' : number === undefined ? 'This piece' : `Passage ${number}`}</h2>
        {block === null ? (
          <p className="muted">
            Choose a passage to join, split or mark it, or to say who tells it. Its menu has the same.
          </p>
        ) : (
          <PassageTools article={article} block={block} />
        )}
      </section>
      <section className="panel-section" aria-label="Who tells">
        <h2>Who tells</h2>
        <AccountsSection article={article} />
        <ChainForm article={article} />
      </section>
      <section className="panel-section" aria-label="What it is">
        <h2>Citation</h2>
        {attached.map(({ from, fileName, by, words }) => (
          <div key={from} className="correct-attached">
            <p>
              From {fileName ?? 'a pasted reference'}, known by {matchedBy(by)}: {words}.
            </p>
            <Button onPress={() => void takeReferenceOff(article.id, from)}>Take it off</Button>
          </div>
        ))}
        <CitationForm article={article} />
      </section>
      <FileSection article={article} />
    </>
  );
}
