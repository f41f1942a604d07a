import { BookOpen, Columns2, NotebookText, Search, Settings2, Table2, Waypoints } from 'lucide-react';
import type { ComponentType } from 'react';
import type { View } from '@core/contract/views';
import { lazyComponent } from '../ui/lazy-component';
import { ReadingView } from './views/ReadingView';

/** What is drawn of a place of the window. All else that is known of it stands in `core/contract/views.ts`. */
export interface ViewParts {
  readonly icon: ComponentType;
  /** Two places of one component are one to it: going from one to the other keeps what it holds. */
  readonly component: ComponentType;
}

/** What a new view touches: its line here and its line in the contract. Its words are `place.…` and `command.go.…`. */
export const VIEW_PARTS: Readonly<Record<View, ViewParts>> = {
  library: { icon: BookOpen, component: ReadingView },
  search: { icon: Search, component: ReadingView },
  compare: {
    icon: Columns2,
    component: lazyComponent(() => import('./views/CompareView').then((view) => view.CompareView)),
  },
  topics: {
    icon: Table2,
    component: lazyComponent(() => import('./views/TopicsView').then((view) => view.TopicsView)),
  },
  pairs: {
    icon: Waypoints,
    component: lazyComponent(() => import('./views/PairsView').then((view) => view.PairsView)),
  },
  notebook: {
    icon: NotebookText,
    component: lazyComponent(() => import('./views/NotebookView').then((view) => view.NotebookView)),
  },
  settings: {
    icon: Settings2,
    component: lazyComponent(() => import('./views/SettingsView').then((view) => view.SettingsView)),
  },
};
