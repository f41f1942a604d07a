import type { ReactNode } from 'react';
import { t } from '../../../app/messages';

interface Option {
  readonly label: string;
  /** The first of them names the option. */
  readonly wanted: readonly string[];
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly wanted: readonly string[];
  readonly onChange: (wanted: readonly string[]) => void;
}

/** One of many values to narrow the notes to, or all; nothing where there is no value. */
export function ChoiceField({ label, options, wanted, onChange }: Props): ReactNode {
  const chosen = wanted[0];
  const isGone = chosen !== undefined && !options.some((one) => one.wanted[0] === chosen);
  if (options.length === 0 && !isGone) return null;
  return (
    <label className="notebook-choice">
      <span>{label}</span>
      <select
        value={chosen ?? ''}
        onChange={({ target }) =>
          onChange(options.find((one) => one.wanted[0] === target.value)?.wanted ?? [])
        }
      >
        <option value="">{t('notebook.filter.subject.all')}</option>
        {isGone ? <option value={chosen}>{t('notebook.filter.gone')}</option> : null}
        {options.map((one) => (
          <option key={one.wanted[0]} value={one.wanted[0]}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
