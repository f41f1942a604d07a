import { ChevronDown, ChevronUp, X } from 'lucide-react';
import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Article } from '@core/contract/article';
import { foldString, foldText } from '@core/text/fold';
import { useCommand } from '../../state/commands';
import type { PaneKey } from '../../state/window-state';
import { dispatch } from '../../state/window-store';
import { IconButton } from '../../ui/Button';
import { domRange, paintRanges } from './dom-position';

interface Props {
  readonly pane: PaneKey;
  readonly article: Article;
  readonly text: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly isActive: boolean;
}

/** Hits drawn at once; a find of a single letter in a book would otherwise paint for seconds. */
const PAINTED = 2_000;

/** Find inside one article, blind to case and accents. */
export function FindBar({ pane, article, text, scroller, isActive }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState(0);
  const wanted = useDeferredValue(text);
  const folded = useMemo(() => foldText(article.text), [article]);
  const hits = useMemo(() => findAll(folded, wanted), [folded, wanted]);
  const close = (): void => dispatch({ do: 'find', pane, text: null });
  const step = (by: 1 | -1): void => {
    if (hits.length > 0) setCurrent((current + by + hits.length) % hits.length);
  };
  useCommand('find.next', () => step(1), isActive);
  useCommand('find.previous', () => step(-1), isActive);

  useEffect(() => {
    input.current?.select();
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const ranges = hits.slice(0, PAINTED).flatMap(({ start, end }) => domRange(element, start, end) ?? []);
    const hit = hits[Math.min(current, hits.length - 1)];
    const here = hit === undefined ? null : domRange(element, hit.start, hit.end);
    here?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    const box = here?.getBoundingClientRect();
    const view = element.getBoundingClientRect();
    if (box !== undefined && (box.top < view.top + 60 || box.bottom > view.bottom - 40)) {
      element.scrollTop += box.top - view.top - view.height / 3;
    }
    const stops = [paintRanges('find', ranges), paintRanges('find-current', here === null ? [] : [here])];
    return () => stops.forEach((stop) => stop());
  }, [hits, current, scroller]);

  return (
    <div className="find-bar" role="search" aria-label="Find in this article">
      <input
        ref={input}
        aria-label="Find in this article"
        placeholder="Find in this article"
        value={text}
        onChange={(event) => {
          setCurrent(0);
          dispatch({ do: 'find', pane, text: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') {
            event.stopPropagation();
            close();
          }
        }}
      />
      <output aria-live="polite">
        {wanted === ''
          ? ''
          : hits.length === 0
            ? 'Not found'
            : `${Math.min(current, hits.length - 1) + 1} of ${hits.length}`}
      </output>
      <IconButton label="Previous hit" onPress={() => step(-1)} isDisabled={hits.length === 0}>
        <ChevronUp />
      </IconButton>
      <IconButton label="Next hit" onPress={() => step(1)} isDisabled={hits.length === 0}>
        <ChevronDown />
      </IconButton>
      <IconButton label="Close the find bar" onPress={close}>
        <X />
      </IconButton>
    </div>
  );
}

function findAll(
  folded: ReturnType<typeof foldText>,
  wanted: string,
): readonly { readonly start: number; readonly end: number }[] {
  const needle = foldString(wanted.trim());
  if (needle === '') return [];
  const hits = [];
  for (
    let at = folded.text.indexOf(needle);
    at !== -1;
    at = folded.text.indexOf(needle, at + needle.length)
  ) {
    hits.push(folded.sourceRange(at, at + needle.length));
  }
  return hits;
}
