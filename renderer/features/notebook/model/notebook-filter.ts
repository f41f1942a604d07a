import { create } from 'zustand';
import { NO_FILTER, type NotesFilter } from '@core/annotations/filter';

/** What the notebook shows; kept while the window is open, so that leaving the notebook and coming back loses nothing. */
const useStore = create<{ readonly filter: NotesFilter }>(() => ({ filter: NO_FILTER }));

export const useNotebookFilter = (): NotesFilter => useStore((state) => state.filter);
export const changeNotebookFilter = (fields: Partial<NotesFilter>): void =>
  useStore.setState(({ filter }) => ({ filter: { ...filter, ...fields } }));
export const clearNotebookFilter = (): void => useStore.setState({ filter: NO_FILTER });
export const showBookmarksOnly = (): void =>
  useStore.setState({ filter: { ...NO_FILTER, kinds: ['bookmark'] } });

export const isFiltering = (filter: NotesFilter): boolean =>
  countChosen(filter) > 0 || filter.words.trim() !== '';

/** How many choices are made, beside the words. */
export const countChosen = ({ dates, words: _words, ...lists }: NotesFilter): number =>
  Object.values(lists).reduce((sum, list) => sum + list.length, 0) + (dates.from + dates.to === '' ? 0 : 1);

/** Puts a value into a list of wanted ones, or takes it out. */
export const toggled = <T>(wanted: readonly T[], value: T): readonly T[] =>
  wanted.includes(value) ? wanted.filter((one) => one !== value) : [...wanted, value];
