import type { ReactNode } from 'react';
import { toggled } from '../model/notebook-filter';

interface Props<T extends string> {
  readonly title: string;
  readonly values: readonly T[];
  /** Those that are wanted; none wants all. */
  readonly wanted: readonly T[];
  /** How many notes each would show, the other facets being as they are. */
  readonly counts: ReadonlyMap<T, number>;
  readonly labelOf: (value: T) => string;
  readonly iconOf?: (value: T) => ReactNode;
  readonly onChange: (wanted: readonly T[]) => void;
}

/** One facet of a faceted search: the values of one kind, any number of which can be wanted. */
export function Facet<T extends string>({
  title,
  values,
  wanted,
  counts,
  labelOf,
  iconOf,
  onChange,
}: Props<T>): ReactNode {
  if (values.length === 0) return null;
  return (
    <div className="notebook-facet" role="group" aria-label={title}>
      <h2>{title}</h2>
      {values.map((value) => (
        <Choice
          key={value}
          label={labelOf(value)}
          icon={iconOf?.(value)}
          count={counts.get(value) ?? 0}
          isOn={wanted.includes(value)}
          onToggle={() => onChange(toggled(wanted, value))}
        />
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Choice({ label, icon, count, isOn, onToggle }: ChoiceProps): ReactNode {
  return (
    <button
      type="button"
      className={`notebook-facet-choice ${count === 0 && !isOn ? 'none' : ''}`}
      aria-pressed={isOn}
      onClick={onToggle}
    >
      {icon}
      <span className="notebook-facet-label">{label}</span>
      <span className="notebook-facet-count">{count.toLocaleString('en')}</span>
    </button>
  );
}
