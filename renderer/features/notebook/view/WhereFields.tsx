import type { ReactNode } from 'react';
import { nameOfCollection } from '../../../app/collections';
import { t } from '../../../app/messages';
import { changeNotebookFilter, useNotebookFilter } from '../model/notebook-filter';
import type { NotebookData } from '../model/use-notebook';
import { ChoiceField } from './ChoiceField';

interface Props {
  readonly data: NotebookData;
  /** How many notes each collection would show. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Where the passages of the notes belong: to a collection, an account, a topic. */
export function WhereFields({ data, counts }: Props): ReactNode {
  const { scope, known, accounts, topics } = data;
  const filter = useNotebookFilter();
  const countOf = (id: string): number => counts.get(id) ?? 0;
  return (
    <>
      {/* Within one collection there is nothing to choose. */}
      {scope === null || filter.collections.length > 0 ? (
        <ChoiceField
          label={t('notebook.filter.collection')}
          options={known.collections
            .filter(({ id }) => countOf(id) > 0 || filter.collections.includes(id))
            .map((one) => ({
              label: t('notebook.filter.counted', {
                title: nameOfCollection(one),
                count: countOf(one.id),
              }),
              wanted: [one.id],
            }))}
          wanted={filter.collections}
          onChange={(collections) => changeNotebookFilter({ collections })}
        />
      ) : null}
      <ChoiceField
        label={t('notebook.filter.account')}
        options={accounts}
        wanted={filter.accounts}
        onChange={(wanted) => changeNotebookFilter({ accounts: wanted })}
      />
      <ChoiceField
        label={t('notebook.filter.topic')}
        options={topics}
        wanted={filter.topics}
        onChange={(wanted) => changeNotebookFilter({ topics: wanted })}
      />
    </>
  );
}
