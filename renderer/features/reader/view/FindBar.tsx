import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Article } from '@core/contract/article';
import { useCommand } from '../../../app/commands';
import { t } from '../../../app/messages';
import type { PaneKey } from '../../../app/window-state';
import { dispatch } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';
import type { ChunkVirtualizer } from './virtualizer-state';
import type { Hits } from '../model/find-hits';
import { useGoToHit, useHighlightedHits } from './use-highlighted-hits';
import { useFindHits } from './use-find-hits';

interface Props {
  readonly pane: PaneKey;
  readonly article: Article;
  readonly drawing: ChunkVirtualizer | null;
  readonly text: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly isActive: boolean;
}

/** Find inside one article, blind to case and accents. */
export function FindBar({ pane, article, drawing, text, scroller, isActive }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState(0);
  const wanted = useDeferredValue(text);
  const hits = useFindHits(article, drawing, wanted);
  const count = hits.starts.length;
  const close = (): void => dispatch({ do: 'find', pane, text: null });
  const step = (by: 1 | -1): void => {
    if (count > 0) setCurrent((current + by + count) % count);
  };
  useCommand('find.next', () => step(1), isActive);
  useCommand('find.previous', () => step(-1), isActive);

  useEffect(() => {
    input.current?.select();
  }, []);

  const place = Math.min(current, count - 1);
  const start = hits.starts[place] ?? -1;
  const end = hits.ends[place] ?? -1;
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
          setCurrent(0);
          dispatch({ do: 'find', pane, text: event.target.value });
        }}
        onKeyDown={(event) => {
          // These keys are the input method's while a word is being composed.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') {
            event.stopPropagation();
            close();
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
      <IconButton label={t('reader.find.close')} onPress={close}>
        <X />
      </IconButton>
    </div>
  );
}

function countWords(wanted: string, place: number, { starts, isWhole }: Hits): string {
  if (wanted === '') return '';
  if (starts.length === 0) return isWhole ? t('reader.find.none') : t('reader.find.searching');
  const values = { place: place + 1, count: starts.length };
  return isWhole ? t('reader.find.place', values) : t('reader.find.placeSoFar', values);
}
