import type { ReactNode } from 'react';
import { dispatch } from '../../../app/window-store';
import { EmptyState } from '../../../ui/StatusViews';

const EXAMPLES: readonly (readonly [string, string])[] = [
  ['resign', 'words, and words that begin so'],
  ['"letter of resignation"', 'exactly these words in this order'],
  ['+commander -phone', 'must be there, must not be there'],
  ['witness:maxim', 'in one field: title, creator, witness, text, note'],
  ['refuze~1', 'one letter may differ'],
];

/** What can be asked, by examples that ask themselves. */
export function SearchHelp(): ReactNode {
  return (
    <EmptyState title="Search the whole library">
      <p>Any of the words may match; the best answers come first.</p>
      <dl className="search-help">
        {EXAMPLES.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <button type="button" onClick={() => dispatch({ do: 'type-query', query: example })}>
                {example}
              </button>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}
