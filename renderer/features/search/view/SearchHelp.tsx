import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { dispatch } from '../../../app/window-store';
import { EmptyState } from '../../../ui/StatusViews';

const EXAMPLES = ['words', 'phrase', 'signs', 'field', 'fuzzy'] as const;

/** What can be asked, by examples that ask themselves. */
export function SearchHelp(): ReactNode {
  return (
    <EmptyState title={t('search.help')}>
      <p>{t('search.help-text')}</p>
      <dl className="search-help">
        {EXAMPLES.map((one) => {
          const query = t(`search.example-${one}`);
          return (
            <div key={one}>
              <dt>
                <button type="button" onClick={() => dispatch({ do: 'type-query', query })}>
                  {query}
                </button>
              </dt>
              <dd>{t(`search.help-${one}`)}</dd>
            </div>
          );
        })}
      </dl>
    </EmptyState>
  );
}
