import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TopicEntry as Entry } from '@core/comparison/topic-index';
import { STANCES } from '@core/contract/article';
import type { CellPassage, Comparison } from '@core/contract/comparison';
import type { BlockId } from '@core/contract/ids';
import { blockText } from '@core/text/blocks';
import { removeTopicPassage, setStance } from '../../../app/topic-actions';
import { t } from '../../../app/messages';
import { stanceLabel } from '../../../app/stance-labels';
import { describeVoice } from '../../../app/source-words';
import { IconButton } from '../../../ui/Button';
import type { TopicColumn } from '../model/topic-columns';
import { placeInArticle } from '../model/place-in-article';

interface Props {
  readonly entry: Entry;
  readonly column: TopicColumn;
  readonly comparison: Comparison | null;
  readonly onOpen: (blockId: BlockId) => void;
}

/** A passage that speaks to a topic, with its stance, which the reader sets where he put it there. */
export function TopicEntry({ entry, column, comparison, onOpen }: Props): ReactNode {
  const { article } = column;
  const block = article.blocks.find(({ id }) => id === entry.blockId);
  if (block === undefined) return null;
  const own = comparison?.passages.find(
    ({ topicId, articleId, anchor }) =>
      topicId === entry.topicId && articleId === article.id && anchor.blockId === entry.blockId,
  );
  return (
    <li className={`topic-entry ${entry.by}`}>
      <button type="button" onClick={() => onOpen(block.id)}>
        <span className={`stance ${entry.stance}`}>
          {stanceLabel(entry.stance)}
          <span className="topic-place"> · {placeInArticle(article, block.id)}</span>
        </span>
        <span className="topic-text" dir="auto">
          {blockText(article, block)}
        </span>
        {column.voice.is === 'account' ? null : (
          <span className="topic-voice">
            {describeVoice(article, block.id) ?? t('topics.cell.speakerUnknown')}
          </span>
        )}
      </button>
      {entry.by === 'reader' && own !== undefined ? <OwnPassage passage={own} /> : null}
    </li>
  );
}

function OwnPassage({ passage }: { readonly passage: CellPassage }): ReactNode {
  const choose = (value: string): void => {
    const stance = STANCES.find((one) => one === value);
    if (stance !== undefined) void setStance(passage, stance);
  };
  return (
    <span className="topic-own">
      <select
        aria-label={t('topics.entry.stance')}
        value={passage.stance}
        onChange={(event) => choose(event.target.value)}
      >
        {STANCES.map((one) => (
          <option key={one} value={one}>
            {stanceLabel(one)}
          </option>
        ))}
      </select>
      <IconButton
        label={t('topics.entry.remove')}
        onPress={() => void removeTopicPassage(passage.topicId, passage.articleId, passage.anchor)}
      >
        <X />
      </IconButton>
    </span>
  );
}
