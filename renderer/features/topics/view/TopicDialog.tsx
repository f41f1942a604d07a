import { useState, type ReactNode } from 'react';
import type { Article, Stance } from '@core/contract/article';
import type { TopicId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { addTopicPassage } from '../../../app/topic-actions';
import { useCurrentOwner, type TopicOwner } from '../../../app/topic-owner';
import { t } from '../../../app/messages';
import { useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { articlesCompared, isOfBundle, rowsOf, type TopicRow } from '../model/topic-scope';
import { StanceField } from './StanceField';
import { findSameName } from '@core/comparison/topic-sheet';
import { markedQuote } from '@core/text/marked-quote';
import { doubtfulEnd } from '@core/text/uncertain-sign';

interface Props {
  readonly article: Article;
  /** UTF-16 offsets into the canonical text, end exclusive. */
  readonly range: { readonly start: number; readonly end: number };
  readonly onClose: () => void;
}

const NEW = 'new';

/** Puts a passage on a topic, bundled or the reader's own, with its stance. */
export function TopicDialog({ article, range, onClose }: Props): ReactNode {
  const owner = useCurrentOwner();
  const topics = useOfferedTopics(owner, article);
  const [topic, setTopic] = useState<string>(topics[0]?.id ?? NEW);
  const [label, setLabel] = useState('');
  const [stance, setStance] = useState<Stance | null>(null);
  const isNew = topic === NEW;
  const same = isNew ? findSameName(owner?.sheet.topics ?? [], label) : null;
  const add = (): void => {
    void addTopicPassage(
      {
        topic: isNew ? { label: label.trim() } : (topic as TopicId),
        articleId: article.id,
        anchor: createAnchor(article, range.start, doubtfulEnd(article.text, range.end)),
        stance,
      },
      owner,
    );
    onClose();
  };
  return (
    <Dialog
      title={t('topics.add.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('topics.cancel')}</Button>
          <Button tone="primary" isDisabled={isNew && label.trim() === ''} onPress={add}>
            {t('topics.add.confirm')}
          </Button>
        </>
      }
    >
      <p className="topic-passage" dir="auto">
        {markedQuote(article, range.start, range.end)}
      </p>
      <TopicField topics={topics} value={topic} onChange={setTopic} />
      {isNew ? <NewTopicField value={label} onChange={setLabel} /> : null}
      {same === null ? null : (
        <p className="topic-hint" role="status">
          {t('topics.same-name-add', { topic: same.label })}
        </p>
      )}
      <StanceField value={stance} onChange={setStance} />
      {owner === null ? <p className="topic-hint">{t('topics.add.hint')}</p> : null}
    </Dialog>
  );
}

/** The reader's own first; those of the bundle where a passage of the bundle goes to the bundle's table. */
function useOfferedTopics(
  owner: TopicOwner | null,
  article: Article,
): readonly Pick<TopicRow, 'id' | 'label'>[] {
  const library = useLibrary().data;
  const ids = owner?.is === 'comparison' ? articlesCompared(owner.sheet) : owner === null ? [article.id] : [];
  const rows = ids.map((id) => library?.articles.find((one) => one.id === id));
  const hasBundled = isOfBundle(owner?.is === 'collection' ? owner.sheet : null, rows);
  return rowsOf({ sheet: owner?.sheet ?? null, bundled: library?.topics ?? [], hasBundled });
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface TopicFieldProps extends FieldProps {
  readonly topics: readonly { readonly id: TopicId; readonly label: string }[];
}

function TopicField({ topics, value, onChange }: TopicFieldProps): ReactNode {
  return (
    <label className="topic-field">
      <span>{t('topics.add.topic')}</span>
      <select autoFocus value={value} onChange={(event) => onChange(event.target.value)}>
        {topics.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
        <option value={NEW}>{t('topics.add.newTopic')}</option>
      </select>
    </label>
  );
}

function NewTopicField({ value, onChange }: FieldProps): ReactNode {
  return (
    <label className="topic-field">
      <span>{t('topics.new.name')}</span>
      <input value={value} maxLength={200} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
