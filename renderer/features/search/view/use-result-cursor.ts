import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { windowState } from '../../../app/window-store';
import { setActiveOption } from '../model/active-option';
import { openLine } from '../model/open-line';
import { firstOpened, type Line, type ResultGroup } from '../model/result-groups';
import { answeredQuery, isAnswered } from '../model/searching';

/** A place in the list belongs to one query; the next query begins at its first result. */
interface Cursor {
  readonly query: string;
  /** Of a line. */
  readonly id: string;
  /** Of the line to be at until that one is there. */
  readonly until?: string;
}

export interface ResultCursor {
  readonly at: number;
  /** Of the line that Enter opens; `null` where there is none. */
  readonly active: Line | null;
  /** Goes to a line and opens it. Always the same function. */
  readonly open: (line: Line) => void;
}

/**
 * The active result: arrow keys of the search field move it, Enter opens it. Enter on the line that opens the others of
 * a group leaves the cursor there until they come, and then on the first of them.
 * @param openGroup asks for the others; always the same function
 */
export function useResultCursor(
  query: string,
  lines: readonly Line[],
  openGroup: (group: ResultGroup) => void,
): ResultCursor {
  const [cursor, setCursor] = useState<Cursor>({ query: '', id: '' });
  const at = Math.max(0, cursor.query === query ? indexOfCursor(lines, cursor) : 0);
  const active = lines[at] ?? null;
  const awaitAnswer = useAwaitedEnter(query, lines);
  const open = useCallback(
    (line: Line) => {
      const now = answeredQuery();
      if (line.passage === null) {
        setCursor({ query: now, id: firstOpened(line.group), until: line.id });
        openGroup(line.group);
      } else {
        setCursor({ query: now, id: line.id });
        openLine(line);
      }
    },
    [openGroup],
  );
  // With the list itself: a key that comes right after it was drawn acts on what it shows.
  useLayoutEffect(() => {
    const onKey = (event: Event): void => {
      const key = (event as CustomEvent<string>).detail;
      const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
      const next = lines[at + step];
      // At once: a quick hand's next key would else begin at the line before.
      if (step !== 0 && next !== undefined) flushSync(() => setCursor({ query, id: next.id }));
      const line = lines[at];
      if (key !== 'Enter') return;
      // What stands there while the answer is on its way answers the query before.
      if (!isAnswered()) awaitAnswer();
      else if (line !== undefined) open(line);
    };
    document.addEventListener('search-key', onKey);
    return () => document.removeEventListener('search-key', onKey);
  }, [lines, at, query, awaitAnswer, open]);
  const activeId = active?.id ?? null;
  useEffect(() => {
    setActiveOption(activeId);
    return () => setActiveOption(null);
  }, [activeId]);
  return { at, active: active, open };
}

function indexOfCursor(lines: readonly Line[], { id, until }: Cursor): number {
  const at = lines.findIndex((line) => line.id === id);
  return at === -1 && until !== undefined ? lines.findIndex((line) => line.id === until) : at;
}

/**
 * A quick hand presses Enter before the last letter is answered: what then comes first is opened, unless another query
 * was typed meanwhile. Answers with a function that begins to wait.
 */
function useAwaitedEnter(query: string, lines: readonly Line[]): () => void {
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    if (awaited.current === null || !isAnswered()) return;
    const isStill = awaited.current === query;
    awaited.current = null;
    const first = lines[0];
    if (isStill && first !== undefined && first.passage !== null) openLine(first);
  }, [query, lines]);
  return useCallback(() => {
    awaited.current = windowState().query;
  }, []);
}
