import { create } from 'zustand';
import type { ArticleId } from '@core/contract/ids';

/** The dialog in which articles are put in a collection, or a new one is named; `null` while it is closed. */
interface CollectionDialog {
  /** Empty where a new collection is made without any. */
  readonly articleIds: readonly ArticleId[];
}

const useStore = create<{ readonly open: CollectionDialog | null }>(() => ({ open: null }));

export const openCollectionDialog = (articleIds: readonly ArticleId[] = []): void =>
  useStore.setState({ open: { articleIds } });
export const closeCollectionDialog = (): void => useStore.setState({ open: null });
export const useCollectionDialog = (): CollectionDialog | null => useStore((state) => state.open);
