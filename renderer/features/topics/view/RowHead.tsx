import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TopicId } from '@core/contract/ids';
import { removeTopic, renameTopic } from '../../../app/topic-actions';
import { t } from '../../../app/messages';
import { IconButton } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';

export interface TopicRow {
  readonly id: TopicId;
  readonly label: string;
  /** A topic of the reader's, which he can rename and remove; the others come with the articles. */
  readonly isOwn: boolean;
}

/** The name of a topic, at the head of its row. */
export function RowHead({ row: { id, label, isOwn } }: { readonly row: TopicRow }): ReactNode {
  if (!isOwn) return <th scope="row">{label}</th>;
  return (
    <th scope="row">
      <TopicName id={id} label={label} />
      <span className="topic-ours">
        <Chip tone="accent">{t('topics.yours')}</Chip>
        <IconButton label={t('topics.remove', { topic: label })} onPress={() => void removeTopic(id)}>
          <Trash2 />
        </IconButton>
      </span>
    </th>
  );
}

function TopicName({ id, label }: Omit<TopicRow, 'isOwn'>): ReactNode {
  const rename = (typed: string): void => {
    const next = typed.trim();
    if (next !== '' && next !== label) void renameTopic(id, next);
  };
  return (
    <input
      key={label}
      className="topic-rename"
      aria-label={t('topics.rename', { topic: label })}
      defaultValue={label}
      maxLength={200}
      onBlur={(event) => rename(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
