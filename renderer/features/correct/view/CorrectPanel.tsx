import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import { attachmentsOf } from '../../../app/attachments';
import { correctArticle, stopCorrecting } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { bringAllBack } from '../model/block-corrections';
import { AccountsSection } from './AccountsSection';
import { ChainForm } from './ChainForm';
import { CitationSection } from './CitationSection';
import { FileSection } from './FileSection';
import { PassageTools } from './PassageTools';
import { ReadingsSection } from './ReadingsSection';
import './correct.css';

interface Props {
  readonly article: Article;
  readonly focus: BlockId | null;
}

/** Where the reader puts right what the import got wrong, and adds what the file does not say. */
export function CorrectPanel({ article, focus }: Props): ReactNode {
  return (
    <>
      <PanelHead article={article} />
      <PassageSection article={article} focus={focus} />
      <ReadingsSection article={article} />
      <section className="panel-section" aria-label={t('correct.source.title')}>
        <h2>{t('correct.source.title')}</h2>
        <AccountsSection article={article} />
        <ChainForm article={article} />
      </section>
      <CitationSection article={article} />
      <FileSection article={article} />
    </>
  );
}

function PanelHead({ article }: Pick<Props, 'article'>): ReactNode {
  const furniture = article.blocks.filter(({ kind }) => kind === 'furniture').length;
  const count = (article.corrected?.corrections.length ?? 0) - attachmentsOf(article).length;
  const restore = (): void => void correctArticle(article.id, t('correct.furniture.restored'), bringAllBack);
  return (
    <section className="panel-section correct-head" aria-label={t('correct.title')}>
      <div className="correct-row">
        <h2>{t('correct.title')}</h2>
        <Button icon={<Check />} onPress={stopCorrecting}>
          {t('correct.done')}
        </Button>
      </div>
      <p className="muted" role="status">
        {t('correct.count', { count })}
      </p>
      {furniture === 0 ? null : (
        <Button onPress={restore}>{t('correct.furniture.restore', { count: furniture })}</Button>
      )}
    </section>
  );
}

function PassageSection({ article, focus }: Props): ReactNode {
  const block = focus === null ? null : findBlock(article, focus);
  const number = block === null ? undefined : passageNumbers(article).get(block.id);
  return (
    <section className="panel-section" aria-label={t('correct.passage.title')}>
      <h2>{number === undefined ? t('correct.passage.title') : t('correct.passage.numbered', { number })}</h2>
      {block === null ? (
        <p className="muted">{t('correct.passage.none')}</p>
      ) : (
        <PassageTools article={article} block={block} />
      )}
    </section>
  );
}
