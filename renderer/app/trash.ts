/** The trash: what was removed, to be restored or removed for good. */
import { create } from 'zustand';
import type { TrashItem, TrashRef, UnreachedCopy } from '@core/contract/history';
import { EMPTY } from '@core/contract/requests';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask } from './ask';
import { t } from './messages';
import { attemptAction } from './perform';
import { queryClient } from './queries';
import { withErrorToast } from './toasts';
import { recordAction } from './undo';

const TRASH = ['trash'];
const useStore = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export const useIsTrashOpen = (): boolean => useStore((state) => state.isOpen);
export const openTrash = (): void => useStore.setState({ isOpen: true });
export const closeTrash = (): void => useStore.setState({ isOpen: false });

/** Asked anew whenever it is shown: whatever is removed anywhere comes in. */
export const useTrash = (): UseQueryResult<readonly TrashItem[]> =>
  useQuery({ queryKey: TRASH, queryFn: () => ask('trash:list', EMPTY), staleTime: 0, gcTime: 0 });

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: TRASH });

/** Brings it back to where it was, which Undo takes back. Answers whether it is there. */
export const restoreFromTrash = ({ ref }: TrashItem): Promise<boolean> =>
  attemptAction(t('failed.restore'), async () => {
    const restore = async (): Promise<void> => {
      await ask('trash:restore', { ref });
      await refresh();
    };
    await restore();
    const remove = removalOf(ref);
    if (remove !== null) recordAction({ label: t('trash.restored'), do: restore, undo: remove });
  });

/** Answers with the copies that could not be reached; `null` where it was not removed. */
export async function eraseForGood({ ref }: TrashItem): Promise<readonly UnreachedCopy[] | null> {
  let left: readonly UnreachedCopy[] | null = null;
  await withErrorToast(t('failed.remove'), async () => {
    left = await ask('trash:erase', { ref });
    await refresh();
  });
  return left;
}

/** A topic is taken out of its table by the table's own Undo. */
function removalOf(ref: TrashRef): (() => Promise<void>) | null {
  switch (ref.is) {
    case 'note':
      return async () => void (await ask('annotations:remove', { annotationId: ref.id }));
    case 'article':
      return async () => void (await ask('library:remove', { articleId: ref.id }));
    case 'comparison':
      return async () => void (await ask('comparisons:remove', { comparisonId: ref.id }));
    case 'collection':
      return async () => void (await ask('collections:remove', { collectionId: ref.id }));
    case 'writing':
      return async () => void (await ask('writings:remove', { writingId: ref.id }));
    case 'topic':
      return null;
  }
}
