import { Plus } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { addTopic } from '../../../app/topic-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';

/** Adds an empty topic of the reader's own. */
export function NewTopicForm(): ReactNode {
  const [label, setLabel] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (label.trim() === '') return;
    void addTopic(label.trim());
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
      <Button type="submit" icon={<Plus />} isDisabled={label.trim() === ''}>
        {t('topics.new.add')}
      </Button>
    </form>
  );
}
