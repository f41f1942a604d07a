import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TopicEntry } from '@core/comparison/topic-index';
import { STANCES } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { BlockId, TopicId } from '@core/contract/ids';
import { blockText } from '@core/text/blocks';
import { createAnchor } from '@core/text/anchoring/anchor';
import { voiceOf } from '@core/text/attribution-text';
import { passageNumbers } from '@core/text/passage-number';
import { describeVoice } from '../../../app/source-words';
import { addTopicPassage, removeTopicPassage, setSilent, setStance } from '../../../app/comparison-actions';
import { stanceLabel } from '../../../app/stance-labels';
import { Button, IconButton } from '../../../ui/Button';
import { accountOfColumn, isSilent, type TopicColumn } from '../model/topic-columns';

interface Props {
  readonly topic: { readonly id: TopicId; readonly label: string };
  readonly column: TopicColumn;
  readonly comparison: Comparison | null;
  /** What the program would put here; shown only while the cell is empty. */
  readonly proposed: readonly BlockId[];
  readonly onOpen: (blockId: BlockId) => void;
}

/** What one account says to one topic. Empty is "not yet read" until the reader says "silent". */
export function TopicCell({ topic, column, comparison, proposed, onOpen }: Props): ReactNode {
  const entries = column.entries.filter(({ topicId }) => topicId === topic.id);
  if (entries.length === 0) {
    return (
      <EmptyCell topic={topic} column={column} comparison={comparison} proposed={proposed} onOpen={onOpen} />
    );
  }
  return (
    <td>
      <ul className="topic-entries">
        {entries.map((entry) => (
          <CellEntry
            key={`${entry.blockId}-${entry.by}`}
            entry={entry}
            column={column}
            comparison={comparison}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </td>
  );
}

interface EntryProps extends Omit<Props, 'topic' | 'proposed'> {
  readonly entry: TopicEntry;
}

function CellEntry({ entry, column, comparison, onOpen }: EntryProps): ReactNode {
  const { article } = column;
  const block = article.blocks.find(({ id }) => id === entry.blockId);
  if (block === undefined) return null;
  const number = passageNumbers(article).get(block.id);
  const own = comparison?.passages.find(
    ({ topicId, articleId, anchor }) =>
      topicId === entry.topicId && articleId === article.id && anchor.blockId === entry.blockId,
  );
  return (
    <li className={`topic-entry ${entry.by}`}>
      <button type="button" onClick={() => onOpen(block.id)}>
        <span className={`stance ${entry.stance}`}>
          {stanceLabel(entry.stance)}
          <span className="topic-place"> · {number ?? 'heading'}</span>
        </span>
        <span className="topic-text" dir="auto">
          {blockText(article, block)}
        </span>
        {column.voice.is === 'account' ? null : (
          <span className="topic-voice">{describeVoice(article, block.id) ?? 'voice unknown'}</span>
        )}
      </button>
      {entry.by === 'reader' && own !== undefined ? (
        <span className="topic-own">
          <select
            aria-label="Stance of this passage"
            value={own.stance}
            onChange={(event) => {
              const stance = STANCES.find((one) => one === event.target.value);
              if (stance !== undefined) void setStance(own, stance);
            }}
          >
            {STANCES.map((one) => (
              <option key={one} value={one}>
                {stanceLabel(one)}
              </option>
            ))}
          </select>
          <IconButton
            label="Take this passage out of the topic"
            onPress={() => void removeTopicPassage(own.topicId, own.articleId, own.anchor)}
          >
            <X />
          </IconButton>
        </span>
      ) : null}
    </li>
  );
}

function EmptyCell({ topic, column, comparison, proposed, onOpen }: Props): ReactNode {
  const silent = isSilent(comparison, topic.id, column);
  const set = (value: boolean) => () =>
    void setSilent(topic.id, column.article.id, accountOfColumn(column), value);
  return (
    <td className="topic-empty">
      <span>{silent ? 'Silent' : 'Not yet read'}</span>
      {comparison === null ? null : (
        <button type="button" onClick={set(!silent)}>
          {silent ? 'Not silent after all' : 'Mark as silent'}
        </button>
      )}
      {silent || comparison === null
        ? null
        : proposed.map((blockId) => (
            <Proposal key={blockId} topicId={topic.id} column={column} blockId={blockId} onOpen={onOpen} />
          ))}
    </td>
  );
}

interface ProposalProps {
  readonly topicId: TopicId;
  readonly column: TopicColumn;
  readonly blockId: BlockId;
  readonly onOpen: (blockId: BlockId) => void;
}

/** A passage that the program would put here. It counts for nothing until the reader accepts it. */
function Proposal({ topicId, column: { article }, blockId, onOpen }: ProposalProps): ReactNode {
  const block = article.blocks.find(({ id }) => id === blockId);
  if (block === undefined) return null;
  return (
    <div className="topic-proposal">
      <button type="button" className="topic-proposed" onClick={() => onOpen(blockId)}>
        <small>Proposed · {passageNumbers(article).get(blockId) ?? 'heading'}</small>
        <span className="topic-text" dir="auto">
          {blockText(article, block)}
        </span>
      </button>
      <Button
        onPress={() =>
          void addTopicPassage({
            topic: topicId,
            articleId: article.id,
            anchor: createAnchor(article, block.start, block.end),
            stance: voiceOf(article, blockId).by === 'source' ? 'relays' : 'asserts',
          })
        }
      >
        Accept
      </Button>
    </div>
  );
}
