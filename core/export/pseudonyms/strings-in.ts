/** What stands under an id or a key of the data model is printed nowhere. */
export const UNPRINTED: ReadonlySet<string> = new Set([
  'id',
  'blockId',
  'accountId',
  'articleId',
  'kind',
  'on',
  'state',
  'by',
  'standing',
  'conditions',
  'colour',
  'about',
  'relation',
  'from',
]);

/** Every string within that may be printed. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNPRINTED.has(key) ? [] : stringsIn(inner)));
}
