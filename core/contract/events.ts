import type { Nothing } from './requests';
import type { IndexState } from './search';
import type { Settings } from './settings';

/** Every announcement the main process may make. */
export interface Events {
  'library:changed': Nothing;
  'annotations:changed': Nothing;
  'comparisons:changed': Nothing;
  /** Pairs of texts compared so far, and in all. */
  'comparisons:progress': { readonly done: number; readonly total: number };
  'settings:changed': Settings;
  'search:state': IndexState;
  /** A command of the native menu; the ids are those of the palette. */
  'menu:command': { readonly command: string };
}

export type EventName = keyof Events;

const names: Record<EventName, true> = {
  'library:changed': true,
  'annotations:changed': true,
  'comparisons:changed': true,
  'comparisons:progress': true,
  'settings:changed': true,
  'search:state': true,
  'menu:command': true,
};
export const EVENT_NAMES = Object.keys(names) as readonly EventName[];
