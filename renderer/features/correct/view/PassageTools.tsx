import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import { blockText } from '@core/text/blocks';
import { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { joinWithNext, splitAt } from '../model/block-corrections';
import { KindField } from './KindField';
import { SpeakerField } from './SpeakerField';
import { SplitField } from './SplitField';
import { useDraft } from './use-draft';

interface Props {
  readonly article: Article;
  readonly block: Block;
}

/** The same as the context menu of a passage, for those who work by keyboard or want to see where they cut. */
export function PassageTools({ article, block }: Props): ReactNode {
  const words = blockText(article, block);
  const [cut, setCut] = useDraft(0, `${block.id} ${words}`);
  const split = (): void =>
    void correctArticle(article.id, t('correct.split.done'), (now) => splitAt(now, block.id, cut));
  const join = (): void =>
    void correctArticle(article.id, t('correct.join.done'), (now) => joinWithNext(now, block.id));
  return (
    <div className="correct-form">
      <KindField article={article} block={block} />
      <SpeakerField article={article} blockIds={[block.id]} />
      <SplitField words={words} onCursor={setCut} />
      <div className="correct-row">
        <Button isIdle={cut <= 0 || cut >= words.length} onPress={split}>
          {t('correct.split.atCursor')}
        </Button>
        <Button isIdle={article.blocks.at(-1)?.id === block.id} onPress={join}>
          {t('correct.join')}
        </Button>
      </div>
    </div>
  );
}
