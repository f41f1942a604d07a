import { QueryObserver } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { CollectionId } from '@core/contract/ids';
import type { SearchPage } from '../../../app/search-answer';
import { queryClient, searchQuery } from '../../../app/queries';
import { subscribeToWindow, windowState } from '../../../app/window-store';

/**
 * What the search shows. The query is followed outside React, so that a letter draws the field alone and its answer
 * draws the list, once: a list that is drawn for the letter as well is drawn twice as often and shows nothing new.
 */
export interface SearchView {
  /** The newest answer. While the next one is on its way, it is that of the query before; `text` says which. */
  readonly answer: SearchPage | undefined;
  readonly error: Error | null;
  /** True once an answer has been awaited for half a second. */
  readonly isSlow: boolean;
}

/** Articles asked for with each letter: more than a window shows, and a quarter of the reading and sending. */
const FIRST_LISTED = 12;
/** Articles listed once the reader stops typing; more are found by a narrower query. */
const LISTED = 50;
/** Milliseconds without a letter after which the whole list is asked for. */
const REST_MS = 300;
const SLOW_MS = 500;

const optionsFor = (text: string, limit: number) => ({
  ...searchQuery(text, limit, within),
  enabled: text.trim() !== '',
  // Results stay on screen while the next ones are on their way, so that typing never blanks the list. A field that was
  // emptied begins anew: the answer to another question would be drawn only to be taken away.
  placeholderData: () => last,
  notifyOnChangeProps: ['data' as const, 'error' as const],
});

let asked = '';
let within: CollectionId | null = null;
let last: SearchPage | undefined;
let limit = FIRST_LISTED;
let isRested = false;
let restTimer: ReturnType<typeof setTimeout> | undefined;
let slowTimer: ReturnType<typeof setTimeout> | undefined;
let shown: SearchView = { answer: undefined, error: null, isSlow: false };
const observer = new QueryObserver<SearchPage>(queryClient, optionsFor(asked, limit));
const listeners = new Set<() => void>();

/** Whether it answers what is asked now. */
const isCurrent = (answer: SearchPage | undefined): boolean =>
  answer?.text === asked && answer.collectionId === within;

subscribeToWindow(({ query, collectionId }) => {
  if (query === asked && collectionId === within) return;
  // What was found elsewhere is not shown as if it were found here.
  if (query.trim() === '' || collectionId !== within) last = undefined;
  asked = query;
  within = collectionId;
  limit = FIRST_LISTED;
  isRested = false;
  clearTimeout(restTimer);
  restTimer = setTimeout(() => {
    isRested = true;
    lengthen();
  }, REST_MS);
  clearTimeout(slowTimer);
  slowTimer = setTimeout(look, SLOW_MS, true);
  observer.setOptions(optionsFor(query, limit));
  look();
});

/** What is found for the query of this window. Renders when that changes, not when the query does. */
export function useSearchView<T>(select: (shown: SearchView) => T): T {
  return useSyncExternalStore(listen, () => select(shown));
}

/**
 * Asks for a query that is about to stand in the field. The answer is on its way while the letter is still being drawn;
 * where the letter comes to nothing it was asked in vain.
 */
export function prefetch(text: string): void {
  if (text.trim() !== '') void queryClient.prefetchQuery(searchQuery(text, FIRST_LISTED, within));
}

/** The query whose answer is shown; empty while none is. */
export const answeredQuery = (): string => shown.answer?.text ?? '';
/** True where that is the query which now stands in the field. */
export const isAnswered = (): boolean => answeredQuery() === windowState().query;

export const retrySearch = (): void => void observer.refetch();

let stop: (() => void) | null = null;
function listen(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= observer.subscribe(() => {
    look();
    lengthen();
  });
  look();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

function look(isLate = shown.isSlow): void {
  const { data: answer, error } = observer.getCurrentResult();
  const isSlow = isLate && asked.trim() !== '' && error === null && !isCurrent(answer);
  if (shown.answer === answer && shown.error === error && shown.isSlow === isSlow) return;
  if (isCurrent(answer)) last = answer;
  shown = { answer, error, isSlow };
  listeners.forEach((listener) => listener());
}

function lengthen(): void {
  const { answer } = shown;
  if (!isRested || limit === LISTED || !isCurrent(answer) || (answer?.found ?? 0) <= FIRST_LISTED) return;
  limit = LISTED;
  observer.setOptions(optionsFor(asked, limit));
}
