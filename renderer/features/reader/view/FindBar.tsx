import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import { useCommand } from '../../../app/commands';
import { t } from '../../../app/messages';
import type { PaneKey } from '../../../app/window-state';
import { dispatch } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';
import type { ChunkVirtualizer } from './virtualizer-state';
import type { Hits } from '../model/find-hits';
import { useCurrentHit } from './use-current-hit';
import { useFindPlace } from './use-find-place';
import type { PassageElements } from './use-passage-elements';
import { useGoToHit, useHighlightedHits } from './use-highlighted-hits';
import { useFindHits } from './use-find-hits';

interface Props {
  readonly pane: PaneKey;
  readonly article: Article;
  readonly drawing: ChunkVirtualizer | null;
  readonly text: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly elements: PassageElements;
  readonly isActive: boolean;
}

/**
 * Find inside one article. It begins at what is in view, Escape leads to the passage of the hit, and Shift+Escape or Back
 * to where the reader was.
 */
export function FindBar({ pane, article, drawing, text, scroller, elements, isActive }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(text);
  const hits = useFindHits(article, drawing, wanted);
  const count = hits.starts.length;
  const { place, step, restart, start, end } = useCurrentHit(hits);
  const { begin, leave, goBack } = useFindPlace({ pane, article, drawing, scroller, elements });
  const beginAgain = (): void => {
    const { sight, isSeen } = begin(start);
    if (!isSeen) restart(sight);
    input.current?.focus();
    input.current?.select();
  };
  useCommand('find.here', beginAgain, isActive);
  useCommand('find.next', () => step(1), isActive);
  useCommand('find.previous', () => step(-1), isActive);
  const onOpen = useRef(beginAgain);
  useEffect(() => onOpen.current(), []);

  useGoToHit(scroller, article, drawing, start, end);
  useHighlightedHits(scroller, drawing, hits, start, end);

  return (
    <div className="find-bar" role="search" aria-label={t('reader.find.label')}>
      <input
        ref={input}
        aria-label={t('reader.find.label')}
        placeholder={t('reader.find.label')}
        value={text}
        onChange={(event) => {
          restart(null);
          dispatch({ do: 'find', pane, text: event.target.value });
        }}
        onKeyDown={(event) => {
          // These keys are the input method's while a word is being composed.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') {
            event.stopPropagation();
            if (event.shiftKey) goBack();
            else leave(start);
          }
        }}
      />
      <output aria-live="polite">{countWords(wanted, place, hits)}</output>
      <IconButton label={t('reader.find.previous')} onPress={() => step(-1)} isDisabled={count === 0}>
        <ChevronUp />
      </IconButton>
      <IconButton label={t('reader.find.next')} onPress={() => step(1)} isDisabled={count === 0}>
        <ChevronDown />
      </IconButton>
      <IconButton label={t('reader.find.close')} onPress={() => leave(start)}>
        <X />
      </IconButton>
    </div>
  );
}

function countWords(wanted: string, place: number, { starts, isWhole }: Hits): string {
  if (wanted === '') return '';
  if (place === -1) return isWhole ? t('reader.find.none') : t('reader.find.searching');
  const values = { place: place + 1, count: starts.length };
  return isWhole ? t('reader.find.place', values) : t('reader.find.placeSoFar', values);
}
