import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TopicEntry as Entry } from '@core/comparison/topic-index';
import { describeEntryVoice, quoteOfEntry } from '@core/comparison/topic-voices';
import { STANCES } from '@core/contract/article';
import type { CellPassage } from '@core/contract/comparison';
import type { BlockId } from '@core/contract/ids';
import { removeTopicPassage, setStance } from '../../../app/topic-actions';
import type { TopicOwner } from '../../../app/topic-owner';
import { t } from '../../../app/messages';
import { stanceLabel } from '../../../app/stance-labels';
import { IconButton } from '../../../ui/Button';
import type { TopicColumn } from '../model/topic-columns';
import { useTopicTable } from '../model/topic-table-context';
import { placeInArticle } from '../model/place-in-article';
import { StanceMark } from './StanceMark';

interface Props {
  readonly entry: Entry;
  readonly column: TopicColumn;
  readonly onOpen: (blockId: BlockId) => void;
}

/** A passage that speaks to a topic, whole, with its stance, which the reader sets where he put it there. */
export function TopicEntry({ entry, column, onOpen }: Props): ReactNode {
  const { owner } = useTopicTable();
  const { article } = column;
  const block = article.blocks.find(({ id }) => id === entry.blockId);
  if (block === undefined) return null;
  const { own } = entry;
  return (
    <li className={`topic-entry ${entry.by}`}>
      <button type="button" onClick={() => onOpen(block.id)}>
        <span className="topic-entry-head">
          <StanceMark stance={entry.stance} />
          <span className="topic-place">
            {t('topics.cell.place', { place: placeInArticle(article, block.id) })}
          </span>
        </span>
        <span className="topic-text" dir="auto">
          {quoteOfEntry(article, entry)}
        </span>
        {column.voice.is === 'account' ? null : (
          <span className="topic-voice">
            {describeEntryVoice(article, entry, t) ?? t('topics.cell.speakerUnknown')}
          </span>
        )}
      </button>
      {own === undefined || owner === null ? null : <OwnPassage owner={owner} passage={own.passage} />}
    </li>
  );
}

interface OwnProps {
  readonly owner: TopicOwner;
  readonly passage: CellPassage;
}

function OwnPassage({ owner, passage }: OwnProps): ReactNode {
  return (
    <span className="topic-own">
      <select
        aria-label={t('topics.entry.stance')}
        value={passage.stance ?? ''}
        onChange={({ target }) =>
          void setStance(owner, passage, STANCES.find((one) => one === target.value) ?? null)
        }
      >
        <option value="">{t('stance.none')}</option>
        {STANCES.map((one) => (
          <option key={one} value={one}>
            {stanceLabel(one)}
          </option>
        ))}
      </select>
      <IconButton label={t('topics.entry.remove')} onPress={() => void removeTopicPassage(owner, passage)}>
        <X />
      </IconButton>
    </span>
  );
}
