import { BookOpen, Columns2, NotebookText, Search, Settings2, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { View } from '@core/contract/settings';
import type { CommandId } from '../../../app/commands';
import { keyOf } from '../../../app/keys';
import { dispatch, useWindow } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';

const PLACES: readonly {
  readonly place: View;
  readonly label: string;
  readonly icon: ReactNode;
  readonly command: CommandId;
}[] = [
  { place: 'library', label: 'Library', icon: <BookOpen />, command: 'go.library' },
  { place: 'search', label: 'Search', icon: <Search />, command: 'find.library' },
  { place: 'compare', label: 'Comparison', icon: <Columns2 />, command: 'go.compare' },
  { place: 'topics', label: 'Topic table', icon: <Table2 />, command: 'go.topics' },
  { place: 'notebook', label: 'Notebook', icon: <NotebookText />, command: 'go.notebook' },
  { place: 'settings', label: 'Settings', icon: <Settings2 />, command: 'go.settings' },
];

/** The places of the window; the present one is marked by shape as well as colour. */
export function NavigationRail(): ReactNode {
  const present = useWindow((state) => state.place);
  return (
    <nav className="rail" aria-label="Places">
      {PLACES.map(({ place, label, icon, command }) => (
        <IconButton
          key={place}
          label={label}
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
