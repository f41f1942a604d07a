import { create } from 'zustand';

/** Id of the result that Enter would open; the search field names it to assistive technology. */
const useStore = create<{ readonly id: string | null }>(() => ({ id: null }));

export const useActiveOption = (): string | null => useStore((state) => state.id);
export const setActiveOption = (id: string | null): void => useStore.setState({ id });
