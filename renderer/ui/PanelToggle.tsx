import { PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyOf } from '../app/keys';
import { t } from '../app/messages';
import { dispatch, useWindow } from '../app/window-store';
import { IconButton } from './Button';

/** Shows or hides the side panel; every bar that has a panel beside it ends in this. */
export function PanelToggle(): ReactNode {
  const isOpen = useWindow((state) => state.isPanelOpen);
  return (
    <IconButton
      label={t(isOpen ? 'ui.panel.hide' : 'ui.panel.show')}
      keys={keyOf('view.panel')}
      data-panel-toggle=""
      isOn={isOpen}
      onPress={() => dispatch({ do: 'show-panel', isOpen: !isOpen })}
    >
      <PanelRight />
    </IconButton>
  );
}
