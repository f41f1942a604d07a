import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

export function Section({ title, help, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {help === undefined ? null : <p className="settings-help">{help}</p>}
      {children}
    </section>
  );
}
