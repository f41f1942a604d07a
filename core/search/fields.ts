/** What can be searched, and the names by which a query may call it. */
export const ARTICLE_FIELDS = ['title', 'creator', 'witness', 'text'] as const;
export const NOTE_FIELDS = ['note'] as const;
export type SearchField = (typeof ARTICLE_FIELDS)[number] | (typeof NOTE_FIELDS)[number];

const NAMES: ReadonlyMap<string, SearchField> = new Map<string, SearchField>([
  ['title', 'title'],
  ['creator', 'creator'],
  ['creators', 'creator'],
  ['author', 'creator'],
  ['authors', 'creator'],
  ['by', 'creator'],
  ['in', 'creator'],
  ['outlet', 'creator'],
  ['witness', 'witness'],
  ['witnesses', 'witness'],
  ['text', 'text'],
  ['note', 'note'],
  ['notes', 'note'],
]);

/** `null` where no field goes by that name, which is to be folded. */
export const findField = (name: string): SearchField | null => NAMES.get(name) ?? null;
