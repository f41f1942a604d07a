import { useState, type ReactNode } from 'react';
import { STANCES, type Article, type Stance } from '@core/contract/article';
import type { TopicId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { addTopicPassage, useCurrentComparison } from '../../../app/comparison-actions';
import { useLibrary } from '../../../app/queries';
import { stanceLabel } from '../../../app/stance-labels';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';

interface Props {
  readonly article: Article;
  /** UTF-16 offsets into the canonical text, end exclusive. */
  readonly range: { readonly start: number; readonly end: number };
  readonly onClose: () => void;
}

const NEW = 'new';

/** Puts a passage on a topic, bundled or the reader's own, with its stance. */
export function TopicDialog({ article, range, onClose }: Props): ReactNode {
  const comparison = useCurrentComparison();
  const topics = [...(useLibrary().data?.topics ?? []), ...(comparison?.topics ?? [])];
  const [topic, setTopic] = useState<string>(topics[0]?.id ?? NEW);
  const [label, setLabel] = useState('');
  const [stance, setStance] = useState<Stance>('asserts');
  const isNew = topic === NEW;
  const add = (): void => {
    void addTopicPassage({
      topic: isNew ? { label: label.trim() } : (topic as TopicId),
      articleId: article.id,
      anchor: createAnchor(article, range.start, range.end),
      stance,
    });
    onClose();
  };
  return (
    <Dialog
      title="Put this passage on a topic"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={isNew && label.trim() === ''} onPress={add}>
            Add
          </Button>
        </>
      }
    >
      <p className="topic-passage" dir="auto">
        {article.text.slice(range.start, range.end)}
      </p>
      <label className="topic-field">
        <span>Topic</span>
        <select autoFocus value={topic} onChange={(event) => setTopic(event.target.value)}>
          {topics.map(({ id, label: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={NEW}>A new topic …</option>
        </select>
      </label>
      {isNew ? (
        <label className="topic-field">
          <span>Name of the new topic</span>
          <input value={label} maxLength={200} onChange={(event) => setLabel(event.target.value)} />
        </label>
      ) : null}
      <fieldset className="stances">
        <legend>What the passage does</legend>
        {STANCES.map((one) => (
          <label key={one}>
            <input type="radio" name="stance" checked={stance === one} onChange={() => setStance(one)} />
            {stanceLabel(one)}
          </label>
        ))}
      </fieldset>
      {comparison === null ? (
        <p className="topic-hint">
          Topics of your own belong to a comparison; one is begun with this article.
        </p>
      ) : null}
    </Dialog>
  );
}
