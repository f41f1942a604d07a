import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId, TopicId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { blockText } from '@core/text/blocks';
import { addTopicPassage } from '../../../app/topic-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { initialStance } from '../model/initial-stance';
import { useTopicTable } from '../model/topic-table-context';
import { placeInArticle } from '../model/place-in-article';

interface Props {
  readonly topicId: TopicId;
  readonly article: Article;
  readonly blockId: BlockId;
  readonly onOpen: (blockId: BlockId) => void;
}

/** A passage that the program would put in an empty cell. It counts for nothing until the reader accepts it. */
export function Suggestion({ topicId, article, blockId, onOpen }: Props): ReactNode {
  const { owner } = useTopicTable();
  const block = article.blocks.find(({ id }) => id === blockId);
  if (block === undefined) return null;
  const accept = (): void =>
    void addTopicPassage(
      {
        topic: topicId,
        articleId: article.id,
        anchor: createAnchor(article, block.start, block.end),
        stance: initialStance(article, blockId),
      },
      owner,
    );
  return (
    <div className="topic-proposal">
      <button type="button" className="topic-proposed" onClick={() => onOpen(blockId)}>
        <small>{t('topics.suggestion.place', { place: placeInArticle(article, blockId) })}</small>
        <span className="topic-text" dir="auto">
          {blockText(article, block)}
        </span>
      </button>
      <Button onPress={accept}>{t('topics.suggestion.accept')}</Button>
    </div>
  );
}
