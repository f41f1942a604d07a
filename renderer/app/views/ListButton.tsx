import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { specOfView } from '@core/contract/views';
import { t } from '../messages';
import { dispatch, useWindow } from '../window-store';
import { IconButton } from '../../ui/Button';
import { useIsNarrow } from '../../ui/use-is-narrow';

/** Opens the list of articles or results where the window has no room for a column of it. */
export function ListButton(): ReactNode {
  const place = useWindow((state) => state.place);
  const isOpen = useWindow((state) => state.isListOpen);
  if (!useIsNarrow() || !specOfView(place).hasReadingPane) return null;
  return (
    <IconButton
      label={t(place === 'search' ? 'reading.show-results' : 'reading.show-list')}
      aria-expanded={isOpen}
      onPress={() => dispatch({ do: 'show-list', isOpen: !isOpen })}
    >
      <Menu />
    </IconButton>
  );
}
