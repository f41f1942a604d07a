import { Search, X } from 'lucide-react';
import { memo, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { QueryFault } from '@core/contract/search';
import { t } from '../../../app/messages';
import { keyOf } from '../../../app/keys';
import { useCommand } from '../../../app/commands';
import { leaveField } from '../../../app/give-keys';
import { paneHandle } from '../../../app/pane-handles';
import { prefetch, useSearchView } from '../model/searching';
import { dispatch, useWindow, windowState } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';
import { RESULTS_ID } from '../model/listed';
import { useActiveOption } from '../model/active-option';
import { QueryFaults } from './QueryFaults';
import './search.css';

/**
 * One field for articles, witnesses and notes. Arrow keys move through the results beside it (`aria-activedescendant`);
 * Enter opens the active one.
 */
export function SearchBox(): ReactNode {
  const query = useWindow((state) => state.query);
  const isOpen = useWindow((state) => state.place === 'search');
  const input = useRef<HTMLInputElement>(null);
  const faults = useSearchView(({ answer }) => (answer?.faults.length ? answer.faults : NO_FAULTS));
  const isFound = useSearchView(({ answer }) => (answer?.matches.length ?? 0) > 0);
  const active = useActiveOption();
  const isListed = isOpen && query.trim() !== '' && isFound;
  useCommand('find.library', () => {
    input.current?.focus();
    input.current?.select();
    if (windowState().query.trim() !== '') dispatch({ do: 'go', place: 'search' });
  });

  // The results list listens for the keys of this field, so that both stay one control.
  useEffect(() => {
    const element = input.current;
    if (element === null) return undefined;
    const relay = (event: KeyboardEvent): void => {
      if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key) || event.isComposing) return;
      event.preventDefault();
      const { place, query: typed } = windowState();
      if (place !== 'search' && typed.trim() !== '') return dispatch({ do: 'go', place: 'search' });
      document.dispatchEvent(new CustomEvent('search-key', { detail: event.key }));
    };
    const foresee = (event: InputEvent): void => {
      const query = queryAfter(element, event);
      if (query !== null) prefetch(query);
    };
    element.addEventListener('keydown', relay);
    element.addEventListener('beforeinput', foresee);
    return () => {
      element.removeEventListener('keydown', relay);
      element.removeEventListener('beforeinput', foresee);
    };
  }, []);

  return (
    <div className="search-box" role="search">
      {GLASS}
      <div className="search-field">
        <QueryFaults query={query} faults={faults} />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded={isListed}
          {...(isListed ? { 'aria-controls': RESULTS_ID } : {})}
          {...(isListed && active !== null ? { 'aria-activedescendant': active } : {})}
          aria-autocomplete="list"
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            dispatch({ do: 'type-query', query: event.target.value });
            if (event.target.value.trim() !== '') dispatch({ do: 'go', place: 'search' });
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            if (isOpen) dispatch({ do: 'go', place: 'library' });
            leaveField();
            paneHandle(windowState().activePane)?.takeKeys();
          }}
        />
      </div>
      {query === '' ? <kbd>{keyOf('find.library')}</kbd> : <Clear field={input} />}
    </div>
  );
}

/**
 * What the field will hold once the letter is in; `null` where that is not plain. Deleting is drawn faster than asked.
 */
function queryAfter(field: HTMLInputElement, { inputType, data, isComposing }: InputEvent): string | null {
  const { value, selectionStart, selectionEnd } = field;
  if (inputType !== 'insertText' || data === null || isComposing) return null;
  if (selectionStart === null || selectionEnd === null) return null;
  return value.slice(0, selectionStart) + data + value.slice(selectionEnd);
}

const GLASS = <Search aria-hidden="true" />;
const NO_FAULTS: readonly QueryFault[] = [];

/** Apart, because a button costs more to draw than the field and is the same for every letter. */
const Clear = memo(function Clear({
  field,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
}): ReactNode {
  return (
    <IconButton
      label={t('search.clear')}
      onPress={() => {
        dispatch({ do: 'type-query', query: '' });
        field.current?.focus();
      }}
    >
      <X />
    </IconButton>
  );
});
