import type { ReactNode } from 'react';
import './sheet.css';

interface Props {
  readonly title: string;
  /** What it is of and from when, a line each. */
  readonly lines: readonly string[];
  readonly language?: string | null;
  readonly children: ReactNode;
}

/** Something on paper, with its head. */
export function Sheet({ title, lines, language = null, children }: Props): ReactNode {
  return (
    <article className="sheet" lang={language ?? undefined}>
      <header>
        <h1 dir="auto">{title}</h1>
        {lines.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </header>
      {children}
    </article>
  );
}

interface ListProps {
  readonly title: string;
  readonly items: readonly ReactNode[];
  readonly isNumbered?: boolean;
}

/** A list under a heading of its own; nothing where it is empty. */
export function SheetList({ title, items, isNumbered = false }: ListProps): ReactNode {
  if (items.length === 0) return null;
  const rows = items.map((item, at) => <li key={at}>{item}</li>);
  return (
    <section className="sheet-list">
      <h2>{title}</h2>
      {isNumbered ? <ol>{rows}</ol> : <ul>{rows}</ul>}
    </section>
  );
}
