import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useDeferredValue,
  useMemo,
  useState,
  type FocusEvent,
  type ReactNode,
} from 'react';
import { useScrollPlace, type ScrollPlace } from './use-scroll-place';

interface Props<T> {
  readonly items: readonly T[];
  /** Names an item as long as it is listed. */
  readonly keyOf: (item: T) => string;
  readonly draw: (item: T) => ReactNode;
  /** What is said of the list to assistive technology. */
  readonly label: string;
  readonly className: string;
  /** Height of an item until it is measured, and room between two, CSS pixels. */
  readonly estimate: number;
  readonly gap: number;
  /** Key of an item that is drawn wherever the list is scrolled to; `null` where none is. */
  readonly wanted?: string | null;
}

/** Items up to which a list is drawn whole. */
export const DRAWN_WHOLE = 80;
/** Items beyond the view on either side: the next stop of the tab key is always there. */
const OVERSCAN = 4;

/**
 * A list of cards that scrolls with what stands above it. Of a long one only the cards near the view are drawn (list
 * virtualization, by TanStack Virtual); each says its number among all, so that nobody takes the drawn ones for all.
 */
export function VirtualList<T>(props: Props<T>): ReactNode {
  const { items, keyOf, draw, className } = props;
  if (items.length === 0) return null;
  if (items.length > DRAWN_WHOLE) return <LongList {...props} />;
  return (
    <div className={className}>
      {items.map((item) => (
        <div key={keyOf(item)}>{draw(item)}</div>
      ))}
    </div>
  );
}

function LongList<T>(props: Props<T>): ReactNode {
  // State and not a ref: the list is drawn once more when its place is known.
  const [list, setList] = useState<HTMLElement | null>(null);
  const place = useScrollPlace(list);
  // A change is shown in the text first, and the cards follow.
  const items = useDeferredValue(props.items);
  return (
    <div role="list" aria-label={props.label} ref={setList}>
      {place === null ? null : <NearItems {...props} items={items} place={place} />}
    </div>
  );
}

const NearItems = memo(function NearItems<T>({
  items,
  keyOf,
  draw,
  estimate,
  gap,
  wanted = null,
  place,
}: Props<T> & { readonly place: ScrollPlace }): ReactNode {
  const { focused, onFocus } = useFocusedItem();
  const kept = useMemo(() => {
    const indexOf = (key: string | null): number =>
      key === null ? -1 : items.findIndex((item) => keyOf(item) === key);
    const [shown, stop] = [indexOf(wanted), indexOf(focused)];
    // With its neighbours: from where the keys are, the tab key goes to the next item and not to the view.
    const around = stop === -1 ? [] : [stop - 1, stop, stop + 1];
    return [shown, ...around].filter((at) => at >= 0 && at < items.length);
  }, [items, keyOf, wanted, focused]);
  const getItemKey = useCallback((index: number) => keyAt(items, keyOf, index), [items, keyOf]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => place.scroller,
    scrollMargin: place.top,
    estimateSize: () => estimate,
    gap,
    overscan: OVERSCAN,
    getItemKey,
    rangeExtractor: (range) => [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  return (
    <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <div
            key={key}
            ref={virtual.measureElement}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={index + 1}
            data-index={index}
            onFocus={onFocus}
            data-key={key}
            style={{
              position: 'absolute',
              insetInline: 0,
              top: 0,
              transform: `translateY(${start - place.top}px)`,
            }}
          >
            {draw(item)}
          </div>
        );
      })}
    </div>
  );
}) as <T>(props: Props<T> & { readonly place: ScrollPlace }) => ReactNode;

/** The item that has the keys: undrawn, it would take them with it. */
function useFocusedItem(): {
  readonly focused: string | null;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
} {
  const [focused, setFocused] = useState<string | null>(null);
  const onFocus = useCallback(
    ({ currentTarget }: FocusEvent<HTMLElement>) => setFocused(currentTarget.dataset['key'] ?? null),
    [],
  );
  return { focused, onFocus };
}

function keyAt<T>(items: readonly T[], keyOf: (item: T) => string, index: number): string | number {
  const item = items[index];
  return item === undefined ? index : keyOf(item);
}
