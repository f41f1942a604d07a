import { useQueries } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { blockText, findBlock } from '@core/text/blocks';
import { voiceOf } from '@core/text/attribution-text';
import { passageNumbers } from '@core/text/passage-number';
import { describeVoice } from '../../../app/source-words';
import { addTopicOf } from '../../../app/comparison-actions';
import { articleQuery } from '../../../app/queries';
import { showToast } from '../../../app/toasts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';

export interface TopicMember {
  readonly articleId: ArticleId;
  readonly blockId: BlockId;
}

interface Props {
  /** A name to begin with: the query, or the first words of a passage. */
  readonly label: string;
  readonly members: readonly TopicMember[];
  readonly onClose: () => void;
}

/** A new topic of passages that were found together: the reader takes each of them or leaves it. */
export function NewTopicDialog({ label: proposed, members, onClose }: Props): ReactNode {
  const ids = [...new Set(members.map(({ articleId }) => articleId))];
  const articles = useQueries({ queries: ids.map(articleQuery) }).flatMap(({ data }) => data ?? []);
  const [label, setLabel] = useState(proposed);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const there = members.flatMap((member) => {
    const article = articles.find(({ id }) => id === member.articleId);
    const block = article === undefined ? null : findBlock(article, member.blockId);
    return article === undefined || block === null ? [] : [{ ...member, article, block }];
  });
  const taken = there.filter((member) => !left.has(keyOf(member)));
  const add = (): void => {
    const passages = taken.map(({ article, block }) => ({
      articleId: article.id,
      anchor: createAnchor(article, block.start, block.end),
      stance: voiceOf(article, block.id).by === 'source' ? ('relays' as const) : ('asserts' as const),
    }));
    void addTopicOf(label.trim(), passages).then((isAdded) => {
      if (isAdded) showToast(`“${label.trim()}” stands in the topic table now. Ctrl+Z takes it back.`);
    });
    onClose();
  };
  const take = (member: TopicMember, isTaken: boolean): void =>
    setLeft((before) => {
      const after = new Set(before);
      if (isTaken) after.delete(keyOf(member));
      else after.add(keyOf(member));
      return after;
    });
  const areAll = taken.length === there.length;
  return (
    <Dialog
      title="A topic of these passages"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={label.trim() === '' || taken.length === 0} onPress={add}>
            {taken.length === 1 ? 'Add with 1 passage' : `Add with ${taken.length} passages`}
          </Button>
        </>
      }
    >
      <label className="topic-field">
        <span>Name of the topic</span>
        <input autoFocus value={label} maxLength={200} onChange={(event) => setLabel(event.target.value)} />
      </label>
      <Button
        tone="quiet"
        onPress={() => setLeft(areAll ? new Set(there.map(keyOf)) : new Set())}
        isDisabled={there.length === 0}
      >
        {areAll ? 'Leave all' : 'Take all'}
      </Button>
      <ul className="picker-list topic-members" aria-label="Passages">
        {there.map((member) => (
          <li key={keyOf(member)}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(keyOf(member))}
                onChange={(event) => take(member, event.target.checked)}
              />
              <Member article={member.article} blockId={member.blockId} />
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const keyOf = ({ articleId, blockId }: TopicMember): string => `${articleId} ${blockId}`;

function Member({ article, blockId }: { readonly article: Article; readonly blockId: BlockId }): ReactNode {
  const block = findBlock(article, blockId);
  const number = passageNumbers(article).get(blockId);
  return (
    <span>
      <small>
        {article.citation.title}
        {number === undefined ? '' : ` · ${number}`} · {describeVoice(article, blockId) ?? 'voice unknown'}
      </small>
      <span className="topic-text" dir="auto">
        {block === null ? '' : blockText(article, block)}
      </span>
    </span>
  );
}
