import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import type { Entry } from '../model/rank-entries';

export interface FilterListEntry extends Entry {
  /** Shown beside or below the title. */
  readonly hint: string;
  readonly keys: string | null;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly FilterListEntry[];
  /** Index of the active entry. */
  readonly at: number;
  /** For long titles: the hint stands below, not beside. */
  readonly isHintBelow: boolean;
  readonly onLight: (at: number) => void;
  readonly onChoose: (at: number, event: MouseEvent) => void;
}

/** Id of an entry, under which the field names it to assistive technology. */
export const entryId = (listId: string, at: number): string => `${listId}-${at}`;

/** The entries that match the typed words; the active one is scrolled into view. */
export function EntryList({ id, label, entries, at, isHintBelow, onLight, onChoose }: Props): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, entries]);
  return (
    <ul
      className={`palette-list ${isHintBelow ? 'below' : ''}`}
      id={id}
      role="listbox"
      aria-label={label}
      data-overlay
      ref={list}
    >
      {entries.map((entry, index) => (
        <li
          key={entry.id}
          id={entryId(id, index)}
          role="option"
          aria-selected={index === at}
          className="palette-entry"
          onPointerMove={() => onLight(index)}
          onClick={(event) => onChoose(index, event)}
        >
          <span className="palette-title" dir="auto">
            {entry.title}
          </span>
          <span className="palette-end">
            <span className="palette-hint">{entry.hint}</span>
            {entry.keys === null ? null : <kbd>{entry.keys}</kbd>}
          </span>
        </li>
      ))}
    </ul>
  );
}
