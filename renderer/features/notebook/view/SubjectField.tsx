import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import type { Subject } from '../model/notebook-groups';

interface Props {
  readonly subjects: readonly Subject[];
  readonly counts: ReadonlyMap<string, number>;
  readonly wanted: readonly string[];
  readonly onChange: (wanted: readonly string[]) => void;
}

/** Whose notes are shown: all, or those on one article or comparison. */
export function SubjectField({ subjects, counts, wanted, onChange }: Props): ReactNode {
  return (
    <label className="notebook-subject">
      <span>{t('notebook.filter.subject')}</span>
      <select
        value={wanted[0] ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? [] : [target.value])}
      >
        <option value="">{t('notebook.filter.subject.all')}</option>
        {subjects.map(({ id, title }) => (
          <option key={id} value={id}>
            {t('notebook.filter.subject.counted', { title, count: counts.get(id) ?? 0 })}
          </option>
        ))}
      </select>
    </label>
  );
}
