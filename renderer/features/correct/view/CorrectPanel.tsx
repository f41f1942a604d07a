import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import { attachmentsOf } from '../../../app/attachments';
import { correctArticle, stopCorrecting } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { bringAllBack } from '../model/block-corrections';
import { namePassages } from '../model/passage-names';
import { AccountsSection } from './AccountsSection';
import { ChainForm } from './ChainForm';
import { CitationSection } from './CitationSection';
import { FileSection } from './FileSection';
import { PassageTools } from './PassageTools';
import { SpeakerField } from './SpeakerField';
import './correct.css';

interface Props {
  readonly article: Article;
  /** The passages that the reader chose, in text order; empty where none. */
  readonly chosen: readonly BlockId[];
}

/** Where the reader puts right what the import got wrong, and adds what the file does not say. */
export function CorrectPanel({ article, chosen }: Props): ReactNode {
  return (
    <>
      <PanelHead article={article} />
      <PassageSection article={article} chosen={chosen} />
      <section className="panel-section" aria-label={t('correct.source.title')}>
        <h2>{t('correct.source.title')}</h2>
        <AccountsSection article={article} chosen={chosen} />
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

function PassageSection({ article, chosen }: Props): ReactNode {
  const [first, ...others] = chosen;
  const block = first === undefined ? null : findBlock(article, first);
  return (
    <section className="panel-section" aria-label={t('correct.passage.title')}>
      <h2>{chosen.length === 0 ? t('correct.passage.title') : namePassages(article, chosen)}</h2>
      {block === null ? (
        <p className="muted">{t('correct.passage.none')}</p>
      ) : others.length === 0 ? (
        <PassageTools article={article} block={block} />
      ) : (
        <div className="correct-form">
          <SpeakerField article={article} blockIds={chosen} />
        </div>
      )}
    </section>
  );
}
