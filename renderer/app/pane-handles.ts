import type { ArticleId, BlockId } from '@core/contract/ids';
import type { PaneKey } from './window-state';

/** What a mounted reader pane lets others do with it: measured and moved by commands, never by reaching into it. */
export interface PaneHandle {
  readonly articleId: ArticleId;
  readonly scroller: HTMLElement;
  /**
   * The passage's box in window coordinates, CSS pixels; where it would stand while a long article does not draw it,
   * and
   * `null` while it is folded away.
   */
  boxOf(blockId: BlockId): DOMRect | null;
  /** The elements of all passages that are drawn, in text order; `data-block` is their id. */
  drawnBlocks(): readonly HTMLElement[];
  /** Draws the passage where it is not drawn, before the next paint, and scrolls until its top stands `top` pixels
   * below the pane's top, as far as the ends allow. */
  bring(blockId: BlockId, top: number, isSmooth: boolean): void;
  /** UTF-16 offset of the first passage in view. */
  offsetInView(): number;
  focusPassage(blockId: BlockId): void;
  /** Takes the keyboard focus, and scrolls nothing: to the passage in focus where it is in view, else to the text. */
  takeKeys(): void;
  /** The same for who goes into the pane by key: without a passage in focus, to the first in view. */
  enter(): void;
}

const handles = new Map<PaneKey, PaneHandle>();
const listeners = new Set<(pane: PaneKey) => void>();

export const paneHandle = (pane: PaneKey): PaneHandle | null => handles.get(pane) ?? null;

export const registeredPanes = (): readonly PaneKey[] => [...handles.keys()];

export function registerPane(pane: PaneKey, handle: PaneHandle): () => void {
  handles.set(pane, handle);
  listeners.forEach((listener) => listener(pane));
  return () => {
    if (handles.get(pane) === handle) handles.delete(pane);
  };
}

/** Hears of each pane that comes to stand in the window. Answers with a function that stops. */
export function onPaneRegistered(listener: (pane: PaneKey) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const isMotionReduced = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
