import type { ReactNode } from 'react';
import './slider.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  readonly onChange: (value: number) => void;
}

export function Slider({ label, value, min, max, step, unit, onChange }: Props): ReactNode {
  return (
    <label className="slide">
      <span>
        {label}
        <output>
          {Number.isInteger(value) ? value : value.toFixed(2)} {unit}
        </output>
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </label>
  );
}
