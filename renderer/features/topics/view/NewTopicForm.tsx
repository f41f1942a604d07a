import { Plus } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { findSameName } from '@core/comparison/topic-sheet';
import { addTopic } from '../../../app/topic-actions';
import type { TopicOwner } from '../../../app/topic-owner';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';

/** Adds an empty topic of the reader's own. */
export function NewTopicForm({ owner }: { readonly owner: TopicOwner }): ReactNode {
  const [label, setLabel] = useState('');
  const same = findSameName(owner.sheet.topics, label);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (label.trim() === '' || same !== null) return;
    void addTopic(owner, label.trim());
    setLabel('');
  };
  return (
    <form onSubmit={add}>
      <input
        aria-label={t('topics.new.name')}
        placeholder={t('topics.new.placeholder')}
        maxLength={200}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button type="submit" icon={<Plus />} isDisabled={label.trim() === '' || same !== null}>
        {t('topics.new.add')}
      </Button>
      {same === null ? null : (
        <span role="status" className="topic-same">
          {t('topics.same-name', { topic: same.label })}
        </span>
      )}
    </form>
  );
}
