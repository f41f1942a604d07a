import type { ReactNode } from 'react';
import type { PairFound, SharedOrigin } from '@core/contract/correspondence';
import type { Column } from './use-following';

interface Props {
  readonly columns: readonly Column[];
  readonly found: PairFound | null;
}

/** What the texts have from one source, so that two reports of one interview are not taken for two voices. */
export function Origins({ columns, found }: Props): ReactNode {
  if (found === null || (found.origins.length === 0 && found.foreignPairs.length === 0)) return null;
  const names = (a: number, b: number): string => `panes ${a + 1} and ${b + 1}`;
  return (
    <section className="panel-section" aria-label="What the texts share">
      <h2>One source or two</h2>
      <ul className="origins">
        {found.origins
          .filter(({ a, b }) => columns[a] !== undefined && columns[b] !== undefined)
          .map((origin) => (
            <li key={`${origin.a}-${origin.b}-${origin.kind}-${origin.what}`}>
              {sentenceOf(origin, names(origin.a, origin.b))}
            </li>
          ))}
        {found.foreignPairs.map(([a, b]) => (
          <li key={`foreign-${a}-${b}`}>
            The texts in {names(a, b)} are in different languages: only names and figures are compared.
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentenceOf({ kind, what }: SharedOrigin, where: string): string {
  switch (kind) {
    case 'copied-wording':
      return `The texts in ${where} share copied wording (${what === '1' ? 'one run' : `${what} runs`}): one voice, not two.`;
    case 'same-witness':
      return `The same witness, ${what}, speaks in ${where}: one voice, not two.`;
    case 'same-hearing':
      return `The same hearing, by ${what}, is reported in ${where}: one voice, not two.`;
    case 'same-outlet':
      return `The words in ${where} passed through the same outlet, ${what}. That alone takes nothing away.`;
  }
}
