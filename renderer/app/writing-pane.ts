/** The pane in which the reader writes: whether it is open, which of his texts is in it, and what others do with it. */
import { create } from 'zustand';
import type { Quotation } from '@core/contract/writing';
import type { WritingId } from '@core/contract/ids';
import { writingOf } from '@core/contract/writing';
import { NARROW_BELOW } from '../ui/use-is-narrow';
import { layoutStorage } from './session';
import { dispatch, useWindow, windowState } from './window-store';

/** What is put into the text: Markdown, with the quotation that is in it where there is one. */
export interface Piece {
  readonly markdown: string;
  readonly quotation: Quotation | null;
}

/** What the mounted pane lets others do with it. */
export interface WritingHandle {
  readonly id: WritingId;
  /** At the cursor, as one step that the field itself undoes. `make` is given a key that no quotation has. */
  put(make: (key: string) => Piece): void;
  focus(): void;
}

interface Pane {
  readonly isOpen: boolean;
  /** A text that the reader chose instead of that of the scope. */
  readonly chosen: { readonly id: WritingId; readonly inScope: string | null } | null;
}

const usePane = create<Pane>(() => ({ isOpen: false, chosen: null }));
const OPEN = 'writing-open';

export const useIsWritingOpen = (): boolean => usePane(({ isOpen }) => isOpen);
export const isWritingOpen = (): boolean => usePane.getState().isOpen;
/** As the last run left it. To be called once the session is there. */
export const beginWritingPane = (): void =>
  usePane.setState({ isOpen: layoutStorage.getItem(OPEN) === 'yes' });

/** CSS pixels below which the list, the text, the side panel and the pane have no room beside each other. */
const ROOM_FOR_BOTH = 1400;

/** Opens or closes the pane. Where there is no room for both it takes that of the side panel, and gives it back. */
export function openWriting(isOpen: boolean): void {
  if (isWritingOpen() === isOpen) return;
  const isCrowded = window.innerWidth < ROOM_FOR_BOTH;
  if (isOpen) isPanelLent = isCrowded && windowState().isPanelOpen;
  if (isPanelLent) dispatch({ do: 'show-panel', isOpen: !isOpen && window.innerWidth >= NARROW_BELOW });
  if (!isOpen) isPanelLent = false;
  usePane.setState({ isOpen });
  layoutStorage.setItem(OPEN, isOpen ? 'yes' : 'no');
}
let isPanelLent = false;

/** The text in the pane: that of the collection which is the scope, until the reader chooses another one. */
export function useShownWriting(): WritingId {
  const scope = useWindow((state) => state.collectionId);
  const chosen = usePane((state) => state.chosen);
  return chosen !== null && chosen.inScope === scope ? chosen.id : writingOf(scope);
}
export const chooseWriting = (id: WritingId): void =>
  usePane.setState({ chosen: { id, inScope: windowState().collectionId } });

let handle: WritingHandle | null = null;
const waiting = new Set<(handle: WritingHandle) => void>();

export function registerWriting(offered: WritingHandle): () => void {
  handle = offered;
  waiting.forEach((act) => act(offered));
  waiting.clear();
  return () => {
    if (handle === offered) handle = null;
  };
}

/** Acts on the pane, which opens for it; what waits is done in turn once its text is there. */
export function withWriting(act: (handle: WritingHandle) => void): void {
  if (handle !== null) return act(handle);
  waiting.add(act);
  openWriting(true);
}
