import { useState, type ReactNode } from 'react';
import type { ReaderTopic } from '@core/contract/comparison';
import type { TopicId } from '@core/contract/ids';
import { mergeTopics } from '../../../app/topic-actions';
import type { TopicOwner } from '../../../app/topic-owner';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';

interface Props {
  readonly owner: TopicOwner;
  readonly topic: ReaderTopic;
  /** The topic whose name was typed, where that is how it came to this; `null` lets the reader choose. */
  readonly into: TopicId | null;
  readonly onClose: () => void;
}

/** Puts all that is on one topic on another. */
export function MergeTopicDialog({ owner, topic, into, onClose }: Props): ReactNode {
  const others = owner.sheet.topics.filter(({ id }) => id !== topic.id);
  const [chosen, setChosen] = useState(into ?? others[0]?.id);
  const target = others.find(({ id }) => id === chosen);
  const merge = (): void => {
    if (target !== undefined) void mergeTopics(owner, topic.id, target.id);
    onClose();
  };
  return (
    <Dialog
      title={t('topics.merge.title', { topic: topic.label })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('topics.cancel')}</Button>
          <Button tone="primary" isDisabled={target === undefined} onPress={merge}>
            {t('topics.merge.confirm')}
          </Button>
        </>
      }
    >
      {into === null || target === undefined ? null : <p>{t('topics.same-name', { topic: target.label })}</p>}
      <label className="topic-field">
        <span>{t('topics.merge.into')}</span>
        <select
          autoFocus
          value={chosen}
          onChange={({ target: { value } }) => setChosen(others.find(({ id }) => id === value)?.id)}
        >
          {others.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p className="topic-hint">{t('topics.merge.hint')}</p>
    </Dialog>
  );
}
