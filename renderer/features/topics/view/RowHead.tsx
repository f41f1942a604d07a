import { ArrowDown, ArrowUp, Combine, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { findSameName } from '@core/comparison/topic-sheet';
import type { TopicId } from '@core/contract/ids';
import { moveTopic, removeTopic, renameTopic } from '../../../app/topic-actions';
import type { TopicOwner } from '../../../app/topic-owner';
import { t } from '../../../app/messages';
import { IconButton } from '../../../ui/Button';
import { MenuButton, type MenuEntry } from '../../../ui/Menu';
import type { TopicRow } from '../model/topic-scope';
import type { TopicColumn } from '../model/topic-columns';
import { aloneWords } from '../model/alone-words';
import { useTopicTable } from '../model/topic-table-context';
import { MergeTopicDialog } from './MergeTopicDialog';

interface RowProps {
  readonly row: TopicRow;
  /** The one column of several that has passages on it; `null` where none or more than one has, or others are left out. */
  readonly alone: TopicColumn | null;
}

/** The name of a topic, at the head of its row. */
export function RowHead({ row: { id, label, isOwn }, alone }: RowProps): ReactNode {
  const { owner } = useTopicTable();
  return (
    // Told with every cell of the row: who is alone on it is read once, in its place.
    <th scope="row" aria-label={label}>
      {isOwn && owner !== null ? <OwnTopic owner={owner} id={id} label={label} /> : label}
      {alone === null ? null : <small className="topic-alone">{aloneWords(alone)}</small>}
    </th>
  );
}

interface OwnProps {
  readonly owner: TopicOwner;
  readonly id: TopicId;
  readonly label: string;
}

/** A topic of the reader's: its name is a field, and a menu orders, merges and removes it. */
function OwnTopic({ owner, id, label }: OwnProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [merging, setMerging] = useState<TopicId | 'any' | null>(null);
  const rename = (typed: string): void => {
    const next = typed.trim();
    if (next === '' || next === label) return;
    const same = findSameName(owner.sheet.topics, next, id);
    if (same === null) return void renameTopic(owner, id, next);
    setMerging(same.id);
    if (field.current !== null) field.current.value = label;
  };
  return (
    <>
      <span className="topic-ours">
        <input
          key={label}
          ref={field}
          className="topic-rename"
          aria-label={t('topics.rename', { topic: label })}
          defaultValue={label}
          maxLength={200}
          onBlur={(event) => rename(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
        <MenuButton
          label={t('topics.actions', { topic: label })}
          entries={topicMenu(
            { owner, id, label },
            () => field.current?.select(),
            () => setMerging('any'),
          )}
        >
          <IconButton label={t('topics.actions', { topic: label })}>
            <Ellipsis />
          </IconButton>
        </MenuButton>
      </span>
      {merging === null ? null : (
        <MergeTopicDialog
          owner={owner}
          topic={{ id, label }}
          into={merging === 'any' ? null : merging}
          onClose={() => setMerging(null)}
        />
      )}
    </>
  );
}

function topicMenu(
  { owner, id, label }: OwnProps,
  onRename: () => void,
  onMerge: () => void,
): readonly MenuEntry[] {
  const { topics } = owner.sheet;
  const at = topics.findIndex((topic) => topic.id === id);
  return [
    {
      id: 'rename',
      label: t('topics.menu.rename'),
      icon: <Pencil />,
      // The menu gives the focus back to its button first.
      run: () => void setTimeout(onRename),
    },
    {
      id: 'up',
      label: t('collection.move-up'),
      icon: <ArrowUp />,
      isDisabled: at <= 0,
      run: () => void moveTopic(owner, id, -1),
    },
    {
      id: 'down',
      label: t('collection.move-down'),
      icon: <ArrowDown />,
      isDisabled: at === topics.length - 1,
      run: () => void moveTopic(owner, id, 1),
    },
    {
      id: 'merge',
      label: t('topics.menu.merge'),
      icon: <Combine />,
      isDisabled: topics.length < 2,
      run: onMerge,
    },
    'line',
    {
      id: 'remove',
      label: t('topics.remove', { topic: label }),
      icon: <Trash2 />,
      isDanger: true,
      run: () => void removeTopic(owner, id),
    },
  ];
}
