import { Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { rankEntries, type Entry } from '../model/rank-entries';
import './palette.css';

export interface FilterListEntry extends Entry {
  /** Shown beside or below the title. */
  readonly hint: string;
  readonly keys: string | null;
}

interface Props {
  readonly title: string;
  readonly placeholder: string;
  readonly nothing: string;
  readonly entries: readonly FilterListEntry[];
  /** Ids used most recently first. */
  readonly recent: readonly string[];
  readonly onChoose: (id: string, isBeside: boolean) => void;
  readonly onClose: () => void;
  /** What stands below the list: what the keys do. */
  readonly foot?: ReactNode;
  /** For long titles: the hint stands below, not beside. */
  readonly isHintBelow?: boolean;
}

/** Lines drawn at once; typing one more letter reaches the rest. */
const SHOWN = 80;

/** One field over a list that it narrows: arrows move, Enter chooses, Escape leaves. */
export function FilterList({
  title,
  placeholder,
  nothing,
  entries,
  recent,
  onChoose,
  onClose,
  foot,
  isHintBelow = false,
}: Props): ReactNode {
  const [query, setQuery] = useState('');
  const [lit, setLit] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const found = useMemo(() => rankEntries(entries, query, recent), [entries, query, recent]);
  const shown = found.slice(0, SHOWN);
  const at = Math.min(lit, shown.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, query]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = shown.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setLit(to);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const entry = shown[at];
      if (entry !== undefined) onChoose(entry.id, event.ctrlKey || event.metaKey);
    }
  };

  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="modal pick">
        <Dialog className="pick-dialog" aria-label={title}>
          <div className="pick-field">
            <Search aria-hidden="true" />
            <input
              autoFocus
              type="text"
              role="combobox"
              aria-label={title}
              aria-expanded={shown.length > 0}
              aria-controls={id}
              aria-autocomplete="list"
              aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${at}`}
              placeholder={placeholder}
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setLit(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {shown.length === 0 ? (
            <p className="pick-nothing" role="status">
              {nothing}
            </p>
          ) : null}
          <ul
            className={`pick-list ${isHintBelow ? 'below' : ''}`}
            id={id}
            role="listbox"
            aria-label={title}
            data-overlay
            ref={list}
          >
            {shown.map((entry, index) => (
              <li
                key={entry.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className="pick-entry"
                onPointerMove={() => setLit(index)}
                onClick={(event) => onChoose(entry.id, event.ctrlKey || event.metaKey)}
              >
                <span className="pick-title" dir="auto">
                  {entry.title}
                </span>
                <span className="pick-end">
                  <span className="pick-hint">{entry.hint}</span>
                  {entry.keys === null ? null : <kbd>{entry.keys}</kbd>}
                </span>
              </li>
            ))}
          </ul>
          {foot === undefined ? null : <p className="pick-foot">{foot}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
