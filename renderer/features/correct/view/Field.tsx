import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { LabelKey } from '@core/messages/translator';
import { t } from '../../../app/messages';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value; absent where nothing is. */
  readonly fault?: LabelKey | undefined;
  /** More than one line. */
  readonly isLong?: boolean;
  /** Has the focus from when it is drawn: the first field of a form that the reader opened. One line only. */
  readonly takesFocus?: boolean;
}

export function Field({
  label,
  value,
  onChange,
  hint,
  fault,
  isLong = false,
  takesFocus = false,
}: Props): ReactNode {
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  const said = fault === undefined ? hint : t(fault);
  const shared = {
    id,
    value,
    dir: 'auto',
    'aria-invalid': fault !== undefined,
    ...(said === undefined ? {} : { 'aria-describedby': `${id}-said` }),
  };
  return (
    <div className="correct-field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...shared} rows={2} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} ref={line} onChange={(event) => onChange(event.target.value)} />
      )}
      {said === undefined ? null : (
        <p id={`${id}-said`} className={fault === undefined ? 'muted' : 'correct-fault'}>
          {said}
        </p>
      )}
    </div>
  );
}
