import { useState, type ReactNode } from 'react';
import type { PseudonymSubject } from '@core/contract/pseudonym';
import { nameOfCollection } from '../../../app/collections';
import { t } from '../../../app/messages';
import { useCollections, useComparisons, useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';

interface Props {
  readonly onChoose: (subject: PseudonymSubject) => void;
  readonly onClose: () => void;
}

/** Of which collection, comparison or article the export is. */
export function SubjectChoice({ onChoose, onClose }: Props): ReactNode {
  const groups = useChoices();
  const [chosen, setChosen] = useState('');
  const subject = groups.flatMap(({ options }) => options).find(({ id }) => id === chosen)?.subject;
  const actions = (
    <>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button
        tone="primary"
        isDisabled={subject === undefined}
        onPress={() => (subject === undefined ? undefined : onChoose(subject))}
      >
        {t('pseudonym.next')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('pseudonym.title')} isOpen size="wide" onClose={onClose} actions={actions}>
      <div className="pseudonyms">
        <label className="pseudonyms-subject">
          {t('pseudonym.subject')}
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{t('pseudonym.subject-none')}</option>
            {groups.map(({ label, options }) =>
              options.length === 0 ? null : (
                <optgroup key={label} label={label}>
                  {options.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.label}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
          </select>
        </label>
      </div>
    </Dialog>
  );
}

interface Choices {
  readonly label: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly subject: PseudonymSubject;
  }[];
}

function useChoices(): readonly Choices[] {
  const collections = useCollections().data ?? [];
  const articles = useLibrary().data?.articles ?? [];
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const comparisons = useComparisons().data ?? [];
  return [
    {
      label: t('pseudonym.subject-collections'),
      options: collections.map((one) => ({
        id: one.id,
        label: nameOfCollection(one),
        subject: { collectionId: one.id },
      })),
    },
    {
      label: t('pseudonym.subject-comparisons'),
      options: comparisons.map(({ id, title, panes }) => ({
        id,
        label: [
          title || t('comparison.untitled'),
          panes.flatMap(({ articleId }) => titles.get(articleId) ?? []).join(' · '),
        ]
          .filter((part) => part !== '')
          .join(': '),
        subject: { comparisonId: id },
      })),
    },
    {
      label: t('pseudonym.subject-articles'),
      options: articles.map(({ id, title }) => ({
        id,
        label: title,
        subject: { articleId: id },
      })),
    },
  ];
}
