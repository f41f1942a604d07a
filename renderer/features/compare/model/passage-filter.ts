import { create } from 'zustand';
import type { PassageFilter } from '@core/comparison/passage-filter';

/** Which passages of the comparison are listed and kept bright; `null` where none are singled out. */
const useStore = create<{ readonly filter: PassageFilter | null }>(() => ({ filter: null }));

export const usePassageFilter = (): PassageFilter | null => useStore((state) => state.filter);
export const filterPassages = (filter: PassageFilter | null): void => useStore.setState({ filter });
