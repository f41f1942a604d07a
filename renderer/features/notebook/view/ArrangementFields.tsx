import type { ReactNode } from 'react';
import { NOTE_SORTS } from '@core/annotations/sort';
import { t } from '../../../app/messages';
import { changeArrangement, NOTE_GROUPINGS, type Arrangement } from '../model/arrangement';

/** By what the notes stand together, and in which order. */
export function ArrangementFields({ arrangement }: { readonly arrangement: Arrangement }): ReactNode {
  return (
    <div className="notebook-arrangement">
      <label>
        <span>{t('notebook.group.label')}</span>
        <select
          value={arrangement.group}
          onChange={({ target }) =>
            changeArrangement({ group: NOTE_GROUPINGS.find((one) => one === target.value) ?? 'subject' })
          }
        >
          {NOTE_GROUPINGS.map((group) => (
            <option key={group} value={group}>
              {t(`notebook.group.${group}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('notebook.sort.label')}</span>
        <select
          value={arrangement.sort}
          onChange={({ target }) =>
            changeArrangement({ sort: NOTE_SORTS.find((one) => one === target.value) ?? 'place' })
          }
        >
          {NOTE_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`notebook.sort.${sort}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
