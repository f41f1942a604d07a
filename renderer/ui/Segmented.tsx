import type { ReactNode } from 'react';
import './segmented.css';

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
}
interface Option {
  readonly label: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

/** A few ways to see one thing, of which one is on. */
export const Segmented = ({ label, options }: Props): ReactNode => (
  <span className="seg" role="group" aria-label={label}>
    {options.map((option) => (
      <button key={option.label} type="button" aria-pressed={option.isOn} onClick={option.onPress}>
        {option.label}
      </button>
    ))}
  </span>
);
