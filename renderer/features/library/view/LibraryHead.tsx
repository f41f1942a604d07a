import { ArrowUpDown, CheckCheck, FilePlus2, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { openTrash } from '../../../app/trash';
import { IconButton } from '../../../ui/Button';
import { MenuButton } from '../../../ui/Menu';
import { SORTS, type LibraryFilter } from '@core/library/library-rows';

const READ_STATES = ['all', 'unread', 'begun', 'read'] as const;

interface Props {
  readonly shown: number;
  readonly total: number;
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly onImport: () => void;
}

/** How many articles there are, in which order, and which of them are shown. */
export function LibraryHead({ shown, total, filter, onFilter, onImport }: Props): ReactNode {
  return (
    <>
      <div className="list-head">
        <h2>{t('library.title')}</h2>
        <span className="muted">{shown === total ? shown : t('library.shown', { shown, total })}</span>
        <span className="spacer" />
        <SortMenu filter={filter} onFilter={onFilter} />
        <IconButton label={t('command.library.trash')} onPress={openTrash}>
          <Trash2 />
        </IconButton>
        <IconButton label={t('library.import')} onPress={onImport}>
          <FilePlus2 />
        </IconButton>
      </div>
      <div className="library-filter">
        <input
          aria-label={t('library.filter')}
          placeholder={t('library.filter-placeholder')}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
        <select
          aria-label={t('library.filter-state')}
          value={filter.state}
          onChange={(event) =>
            onFilter({ ...filter, state: READ_STATES.find((state) => state === event.target.value) ?? 'all' })
          }
        >
          {READ_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`library.state-${state}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function SortMenu({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>): ReactNode {
  return (
    <MenuButton
      label={t('library.sort')}
      entries={SORTS.map((sortBy) => ({
        id: sortBy,
        label: t(`library.sort-${sortBy}`),
        ...(sortBy === filter.sortBy ? { icon: <CheckCheck /> } : {}),
        run: () => onFilter({ ...filter, sortBy }),
      }))}
    >
      <IconButton label={t('library.sorted', { field: t(`library.sort-${filter.sortBy}`).toLowerCase() })}>
        <ArrowUpDown />
      </IconButton>
    </MenuButton>
  );
}
