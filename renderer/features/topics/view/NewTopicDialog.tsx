import { useState, type ReactNode } from 'react';
import { findSameName } from '@core/comparison/topic-sheet';
import { createWordTest } from '@core/search/answers-in-words';
import { blockText } from '@core/text/blocks';
import { addTopicOf } from '../../../app/topic-actions';
import { useCurrentOwner } from '../../../app/topic-owner';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { cellPassageOf, useTopicMembers, type LoadedMember, type TopicMember } from '../model/topic-members';
import { MemberList } from './MemberList';

interface Props {
  /** A name to begin with: the query, or the first words of a passage. */
  readonly label: string;
  readonly members: readonly TopicMember[];
  /** The query that found them; absent where they were not searched for. */
  readonly query?: string | undefined;
  readonly onClose: () => void;
}

/** A new topic of passages that were found together, of which the reader selects. */
export function NewTopicDialog({ label: proposed, members, query, onClose }: Props): ReactNode {
  const loaded = useTopicMembers(members);
  const [label, setLabel] = useState(proposed);
  const [chosen, setDeselected] = useState<ReadonlySet<string> | null>(null);
  const deselected = chosen ?? alikeOnly(loaded, query);
  const same = findSameName(useCurrentOwner()?.sheet.topics ?? [], label);
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
      {same === null ? null : (
        <p className="topic-hint" role="status">
          {t('topics.same-name-these', { topic: same.label })}
        </p>
      )}
      <MemberList members={loaded} deselected={deselected} onChange={setDeselected} />
    </Dialog>
  );
}

/** Passages that have no word of the query and only letters of it: nobody asked for these, so they are not selected. */
function alikeOnly(loaded: readonly LoadedMember[], query: string | undefined): ReadonlySet<string> {
  if (query === undefined) return new Set();
  const hasWord = createWordTest(query);
  return new Set(
    loaded.filter(({ article, block }) => !hasWord(blockText(article, block))).map(({ key }) => key),
  );
}
