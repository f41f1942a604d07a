import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { BlockId, TopicId } from '@core/contract/ids';
import { accountsCounted } from '../../../app/accounts-counted';
import { addTopic, removeTopic, renameTopic } from '../../../app/comparison-actions';
import { nameOfAccount } from '../../../app/condition-labels';
import { Button, IconButton } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import type { TopicColumn } from '../model/topic-columns';
import { TopicCell } from './TopicCell';
import type { Proposals } from '../model/topic-proposals';
import './topics.css';

interface Props {
  readonly columns: readonly TopicColumn[];
  readonly proposals: Proposals;
  readonly comparison: Comparison | null;
  readonly bundled: readonly { readonly id: TopicId; readonly label: string }[];
  readonly onOpen: (article: Article, blockId: BlockId) => void;
}

/** Topics in rows, accounts in columns; each cell holds the passages that speak to it and leads to them. */
export function TopicTable({ columns, proposals, comparison, bundled, onOpen }: Props): ReactNode {
  const rows = [
    ...bundled.map((topic) => ({ ...topic, isOurs: false })),
    ...(comparison?.topics ?? []).map((topic) => ({ ...topic, isOurs: true })),
  ];
  return (
    <div
      className="topic-scroller"
      tabIndex={0}
      role="region"
      aria-label="Topics in rows, accounts in columns"
    >
      <table className="topic-table">
        <thead>
          <tr>
            <th scope="col" className="topic-corner">
              Topic
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <ColumnHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.isOurs ? <TopicName id={row.id} label={row.label} /> : row.label}
                {row.isOurs ? (
                  <span className="topic-ours">
                    <Chip tone="accent">Yours</Chip>
                    <IconButton
                      label={`Remove the topic “${row.label}”`}
                      onPress={() => void removeTopic(row.id)}
                    >
                      <Trash2 />
                    </IconButton>
                  </span>
                ) : null}
              </th>
              {columns.map((column) => (
                <TopicCell
                  key={column.key}
                  topic={row}
                  column={column}
                  comparison={comparison}
                  proposed={proposals(row.id, column)}
                  onOpen={(blockId) => onOpen(column.article, blockId)}
                />
              ))}
            </tr>
          ))}
          {comparison === null ? null : (
            <tr className="topic-new">
              <th scope="row" colSpan={columns.length + 1}>
                <NewTopic />
              </th>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ column: { article, voice } }: { readonly column: TopicColumn }): ReactNode {
  const { title } = article.citation;
  if (voice.is === 'account') {
    const { account } = voice;
    return (
      <>
        <span className="topic-name">{nameOfAccount(account)}</span>
        <small title={title}>{title}</small>
        <span className="chips">
          {account.conditions.includes('custody') ? <Chip tone="custody">In custody</Chip> : null}
          {account.conditions.includes('anonymous') ? <Chip>Anonymous</Chip> : null}
          {account.conditions.includes('read-out') ? <Chip>Read out</Chip> : null}
          {account.standing === 'official' ? <Chip>Official</Chip> : null}
        </span>
      </>
    );
  }
  if (voice.is === 'rest') {
    return (
      <>
        <span className="topic-name">
          {article.accounts.length === 0 ? title : 'The article and its sources'}
        </span>
        {article.accounts.length === 0 ? null : <small title={title}>{title}</small>}
      </>
    );
  }
  return (
    <>
      <span className="topic-name">{title}</span>
      <small>{article.accounts.length === 0 ? 'No accounts named' : accountsCounted(article.accounts)}</small>
    </>
  );
}

function TopicName({ id, label }: { readonly id: TopicId; readonly label: string }): ReactNode {
  return (
    <input
      key={label}
      className="topic-rename"
      aria-label={`Name of the topic “${label}”`}
      defaultValue={label}
      maxLength={200}
      onBlur={(event) => {
        const next = event.target.value.trim();
        if (next !== '' && next !== label) void renameTopic(id, next);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

function NewTopic(): ReactNode {
  const [label, setLabel] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (label.trim() === '') return;
        void addTopic(label.trim());
        setLabel('');
      }}
    >
      <input
        aria-label="Name of a new topic"
        placeholder="A topic of your own"
        maxLength={200}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button type="submit" icon={<Plus />} isDisabled={label.trim() === ''}>
        Add topic
      </Button>
    </form>
  );
}
