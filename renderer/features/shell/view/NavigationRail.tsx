import { BookOpen, Columns2, NotebookText, Search, Settings2, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { View } from '@core/contract/views';
import { t } from '../../../app/messages';
import type { CommandId } from '../../../app/commands';
import { keyOf } from '../../../app/keys';
import { dispatch, useWindow } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';

const PLACES: readonly {
  readonly place: View;
  readonly icon: ReactNode;
  readonly command: CommandId;
}[] = [
  { place: 'library', icon: <BookOpen />, command: 'go.library' },
  { place: 'search', icon: <Search />, command: 'find.library' },
  { place: 'compare', icon: <Columns2 />, command: 'go.compare' },
  { place: 'topics', icon: <Table2 />, command: 'go.topics' },
  { place: 'notebook', icon: <NotebookText />, command: 'go.notebook' },
  { place: 'settings', icon: <Settings2 />, command: 'go.settings' },
];

/** The places of the window; the present one is marked by shape as well as colour. */
export function NavigationRail(): ReactNode {
  const present = useWindow((state) => state.place);
  return (
    <nav className="rail" aria-label={t('shell.places')}>
      {PLACES.map(({ place, icon, command }) => (
        <IconButton
          key={place}
          label={t(`place.${place}`)}
          keys={keyOf(command)}
          className={place === present ? 'here' : ''}
          {...(place === present ? { 'aria-current': 'page' as const } : {})}
          onPress={() => dispatch({ do: 'go', place })}
        >
          {icon}
        </IconButton>
      ))}
    </nav>
  );
}
