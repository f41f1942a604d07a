import { useState, type ReactNode } from 'react';
import { addTopicOf } from '../../../app/topic-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { cellPassageOf, useTopicMembers, type TopicMember } from '../model/topic-members';
import { MemberList } from './MemberList';

interface Props {
  /** A name to begin with: the query, or the first words of a passage. */
  readonly label: string;
  readonly members: readonly TopicMember[];
  readonly onClose: () => void;
}

/** A new topic of passages that were found together, of which the reader selects. */
export function NewTopicDialog({ label: proposed, members, onClose }: Props): ReactNode {
  const loaded = useTopicMembers(members);
  const [label, setLabel] = useState(proposed);
  const [deselected, setDeselected] = useState<ReadonlySet<string>>(new Set());
  const selected = loaded.filter(({ key }) => !deselected.has(key));
  const add = (): void => {
    void addTopicOf(label.trim(), selected.map(cellPassageOf));
    onClose();
  };
  return (
    <Dialog
      title={t('topics.new.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('topics.cancel')}</Button>
          <Button tone="primary" isDisabled={label.trim() === '' || selected.length === 0} onPress={add}>
            {t('topics.new.addWith', { count: selected.length })}
          </Button>
        </>
      }
    >
      <label className="topic-field">
        <span>{t('topics.new.topicName')}</span>
        <input autoFocus value={label} maxLength={200} onChange={(event) => setLabel(event.target.value)} />
      </label>
      <MemberList members={loaded} deselected={deselected} onChange={setDeselected} />
    </Dialog>
  );
}
