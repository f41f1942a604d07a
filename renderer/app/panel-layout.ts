import {
  useDefaultLayout,
  useGroupRef,
  type GroupImperativeHandle,
  type GroupProps,
} from 'react-resizable-panels';
import { layoutStorage } from './session';

export interface PanelLayout {
  /** For the group. */
  readonly group: Pick<GroupProps, 'id' | 'groupRef' | 'defaultLayout' | 'onLayoutChanged'>;
  /** The group, once it is drawn. */
  handle(): GroupImperativeHandle | null;
  /** Keeps the layout that stands now for the next start. */
  save(): void;
}

/**
 * The layout of a group of panels, which comes back at the next start.
 * @param panels ids of the panels that are shown: each set of them has a layout of its own
 */
export function usePanelLayout(id: string, panels: readonly string[]): PanelLayout {
  const groupRef = useGroupRef();
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id,
    panelIds: [...panels],
    storage: layoutStorage,
    onlySaveAfterUserInteractions: true,
  });
  return {
    group: { id, groupRef, defaultLayout, onLayoutChanged },
    handle: () => groupRef.current,
    save: () => {
      const layout = groupRef.current?.getLayout();
      if (layout !== undefined) onLayoutChanged(layout, { isUserInteraction: true });
    },
  };
}
