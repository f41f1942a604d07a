import type { ReactNode } from 'react';
import './chip.css';

interface Props {
  readonly tone?: 'plain' | 'custody' | 'match' | 'only' | 'differs' | 'accent';
  readonly title?: string;
  readonly children: ReactNode;
}

/** A short fact beside a title. Its words say what its colour says. */
export function Chip({ tone = 'plain', title, children }: Props): ReactNode {
  return (
    <span className={`chip ${tone}`} title={title}>
      {children}
    </span>
  );
}
