import { create } from 'zustand';
import type { Annotation } from '@core/contract/annotation';
import type { AnnotationId } from '@core/contract/ids';
import { dispatch } from './window-store';

/** A note that has no words yet. It becomes a note on disk with its first letter, and leaves no trace without one. */
const useStore = create<{ readonly draft: Annotation | null }>(() => ({ draft: null }));

export const useDraft = (): Annotation | null => useStore((state) => state.draft);

export function startDraft(draft: Annotation): void {
  useStore.setState({ draft });
  dispatch({ do: 'edit', annotationId: draft.id });
  dispatch({ do: 'show-panel', isOpen: true });
}

/** Forgets the draft, because it was saved or because it stayed empty. */
export const endDraft = (id: AnnotationId): void =>
  useStore.setState(({ draft }) => ({ draft: draft?.id === id ? null : draft }));
