import { useEffect } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import { readNoteWords } from '@core/search/note-words';

/** Notes that are read at a time, some milliseconds. */
const SLICE = 250;

/** Reads the words of the notes while nothing else is to be done, before the first letter of a filter is typed. */
export function useNoteWords(placed: readonly PlacedAnnotation[]): void {
  useEffect(() => {
    let at = 0;
    const next = (): void => {
      readNoteWords(placed.slice(at, at + SLICE).map(({ annotation }) => annotation));
      at += SLICE;
      if (at < placed.length) timer = setTimeout(next);
    };
    let timer = setTimeout(next, WAIT_MS);
    return () => clearTimeout(timer);
  }, [placed]);
}

/** After the first paint of the notebook. */
const WAIT_MS = 300;
