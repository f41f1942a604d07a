/**
 * `JSON.stringify` of a body that remembers the text of each object in its lists. Of ten thousand notes one changes at a
 * time; the others are the same objects as before, and what a store gives is never changed. Costs the memory of the file.
 */
export function serializeBody(body: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(body).flatMap(([key, value]) => {
    const text: string | undefined = Array.isArray(value) ? `[${listText(value)}]` : JSON.stringify(value);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${members.join(',')}}`;
}

const known = new WeakMap<object, string>();

const listText = (list: readonly unknown[]): string =>
  Array.from(list, (item) => (typeof item === 'object' && item !== null ? textOf(item) : plain(item))).join();

function textOf(item: object): string {
  const before = known.get(item);
  if (before !== undefined) return before;
  const text = plain(item);
  known.set(item, text);
  return text;
}

/** What JSON has no word for is `null` in a list. */
const plain = (item: unknown): string => (JSON.stringify(item) as string | undefined) ?? 'null';
