import { createElement, useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { create } from 'zustand';
import { fetchWhenIdle } from '../../ui/lazy-component';

/** Something that can be put on paper: an article, a comparison, a list. */
export interface PrintSheet {
  readonly id: string;
  /** By which the reader chooses where a view has several. */
  readonly label: string;
  /** Names the paper: it stands at the foot of each page, and is the name of a file that is made of it. */
  readonly title: string;
  readonly isLandscape?: boolean;
  /** Fetches what draws it. */
  readonly load: () => Promise<unknown>;
  /** `null` until that is there. */
  readonly draw: () => ReactNode;
}

/** What the view on top can print; empty where it can print nothing. */
export const useOfferedSheets = create<readonly PrintSheet[]>(() => []);

/** Offers sheets while the calling component is mounted; the first is what the browser's own menu prints. */
export function useSheets(sheets: readonly PrintSheet[]): void {
  const offered = useRef<readonly PrintSheet[]>([]);
  // After every render: a sheet holds what is shown now.
  useEffect(() => {
    offered.current = sheets;
    useOfferedSheets.setState(sheets, true);
  });
  useEffect(
    () => () => {
      if (useOfferedSheets.getState() === offered.current) useOfferedSheets.setState([], true);
    },
    [],
  );
}

/** What draws a sheet, fetched apart from the window, which starts without it. */
export interface LazySheet<P> {
  readonly load: () => Promise<void>;
  /** Through no lazy component: printing does not wait for what is drawn later. `null` until it is fetched. */
  readonly draw: (props: P) => ReactNode;
}

export function lazySheet<P extends object>(fetch: () => Promise<ComponentType<P>>): LazySheet<P> {
  let component: ComponentType<P> | null = null;
  const load = async (): Promise<void> => {
    component ??= await fetch();
  };
  fetchWhenIdle(load);
  return { load, draw: (props) => (component === null ? null : createElement(component, props)) };
}
