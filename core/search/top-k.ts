/**
 * The first `limit` items of a sorted list, selected with a binary heap of `limit` items, because most matches are
 * never shown.
 */
export function topK<T>(items: readonly T[], limit: number, compare: (a: T, b: T) => number): T[] {
  if (items.length <= limit * 2) return [...items].sort(compare).slice(0, limit);
  // The worst kept item stands at the root.
  const heap = items.slice(0, limit);
  for (let at = (limit >> 1) - 1; at >= 0; at -= 1) sink(heap, at, compare);
  for (let at = limit; at < items.length; at += 1) {
    const item = items[at] as T;
    if (limit > 0 && compare(item, heap[0] as T) < 0) {
      heap[0] = item;
      sink(heap, 0, compare);
    }
  }
  return heap.sort(compare);
}

function sink<T>(heap: T[], from: number, compare: (a: T, b: T) => number): void {
  const item = heap[from] as T;
  let at = from;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1] as T, heap[child] as T) > 0) child += 1;
    if (compare(heap[child] as T, item) <= 0) break;
    heap[at] = heap[child] as T;
    at = child;
  }
  heap[at] = item;
}
