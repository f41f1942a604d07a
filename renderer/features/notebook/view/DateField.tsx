import type { ReactNode } from 'react';
import type { DateRange } from '@core/annotations/filter';
import { t } from '../../../app/messages';

interface Props {
  readonly dates: DateRange;
  readonly onChange: (dates: DateRange) => void;
}

/** From when to when the notes were made, or changed last. */
export function DateField({ dates, onChange }: Props): ReactNode {
  return (
    <fieldset className="notebook-dates">
      <legend>{t('notebook.filter.date')}</legend>
      <select
        aria-label={t('notebook.filter.date.of')}
        value={dates.of}
        onChange={({ target }) =>
          onChange({ ...dates, of: target.value === 'modified' ? 'modified' : 'created' })
        }
      >
        <option value="created">{t('notebook.filter.date.created')}</option>
        <option value="modified">{t('notebook.filter.date.modified')}</option>
      </select>
      {(['from', 'to'] as const).map((bound) => (
        <label key={bound}>
          <span>{t(`notebook.filter.date.${bound}`)}</span>
          <input
            type="date"
            value={dates[bound]}
            onChange={({ target }) => onChange({ ...dates, [bound]: target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
