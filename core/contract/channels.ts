import type { Channel } from './requests';

// Apart from the parsers, so that the preload script carries the names alone. A missing or foreign name does not compile.
const names: Record<Channel, true> = {
  'app:info': true,
  'app:recoveries': true,
  'app:open-link': true,
  'library:list': true,
  'library:open': true,
  'library:import': true,
  'library:cancel-import': true,
  'library:remove': true,
  'library:restore': true,
  'library:correct': true,
  'library:read-as': true,
  'library:original': true,
  'library:show-original': true,
  'search:query': true,
  'search:state': true,
  'annotations:list': true,
  'annotations:save': true,
  'annotations:remove': true,
  'annotations:restore': true,
  'comparisons:list': true,
  'comparisons:save': true,
  'comparisons:remove': true,
  'comparisons:restore': true,
  'comparisons:align': true,
  'comparisons:get-ready': true,
  'comparisons:stop-aligning': true,
  'exchange:export-notes': true,
  'settings:read': true,
  'settings:save': true,
  'session:read': true,
  'session:save': true,
};
export const CHANNELS = Object.keys(names) as readonly Channel[];
export const isChannel = (name: string): name is Channel => Object.hasOwn(names, name);
