import { Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { rankEntries } from '../model/rank-entries';
import { EntryList, entryId, type FilterListEntry } from './EntryList';
import { useActiveEntry } from './use-active-entry';
import './palette.css';

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

/**
 * One field over a list that it narrows: arrows move, Enter chooses, Escape leaves. `docs/decisions/libraries.md` says
 * why it is not react-aria's.
 */
export function FilterList(props: Props): ReactNode {
  const {
    title,
    placeholder,
    nothing,
    entries,
    recent,
    onChoose,
    onClose,
    foot,
    isHintBelow = false,
  } = props;
  const [query, setQuery] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Later than `autoFocus`, which a dialog that this one opens above takes back before it knows of it.
  useEffect(() => field.current?.focus(), []);
  const shown = useMemo(() => rankEntries(entries, query, recent).slice(0, SHOWN), [entries, query, recent]);
  const choose = (at: number, { ctrlKey, metaKey }: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>): void => {
    const entry = shown[at];
    if (entry !== undefined) onChoose(entry.id, ctrlKey || metaKey);
  };
  const { at, light, onKeyDown } = useActiveEntry(shown.length, choose);
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={title}>
          <div className="palette-field">
            <Search aria-hidden="true" />
            <input
              ref={field}
              type="text"
              role="combobox"
              aria-label={title}
              aria-expanded={shown.length > 0}
              aria-controls={id}
              aria-autocomplete="list"
              aria-activedescendant={at < 0 ? undefined : entryId(id, at)}
              placeholder={placeholder}
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                light(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {shown.length === 0 ? (
            <p className="palette-nothing" role="status">
              {nothing}
            </p>
          ) : null}
          <EntryList
            {...{ id, at, isHintBelow }}
            label={title}
            entries={shown}
            onLight={light}
            onChoose={choose}
          />
          {foot === undefined ? null : <p className="palette-foot">{foot}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
