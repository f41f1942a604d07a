import { create } from 'zustand';

/** What is said aloud of the last move; each takes the place of the one before. */
const useStore = create<{ readonly words: string }>(() => ({ words: '' }));

export const announce = (words: string): void => useStore.setState({ words });
export const useAnnouncement = (): string => useStore((state) => state.words);
