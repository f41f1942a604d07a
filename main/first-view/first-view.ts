import type { RowWords } from '@core/library/row-words';

/** The library as the window draws it first: what stands in the page until the program is there. */
export interface FirstView {
  /** Articles in the library. */
  readonly count: number;
  /** All articles first. */
  readonly collections: readonly { readonly name: string; readonly count: number; readonly mark: string }[];
  readonly rows: readonly FirstRow[];
}

export interface FirstRow extends RowWords {
  readonly title: string;
  readonly isUnderBook: boolean;
}

/** Below the index, which is built from the other files, and in no backup. */
export const FIRST_VIEW_FILE = 'first-view.json';
/** Bytes; a longer file is not of our making. */
export const FIRST_VIEW_LIMIT = 256 * 1024;

/** What the body of such a file says, or `null`: it may be of another version. */
export function parseFirstView(parsed: unknown): FirstView | null {
  if (!isRecord(parsed) || typeof parsed['count'] !== 'number') return null;
  const { count, collections, rows } = parsed;
  return Array.isArray(collections) &&
    collections.every(isCollection) &&
    Array.isArray(rows) &&
    rows.every(isRow)
    ? { count, collections, rows }
    : null;
}

type Collections = FirstView['collections'];

const isCollection = (value: unknown): value is Collections[number] =>
  isRecord(value) && hasTexts(value, ['name', 'mark']) && typeof value['count'] === 'number';

const isRow = (value: unknown): value is FirstRow =>
  isRecord(value) &&
  hasTexts(value, ['title', 'facts', 'outlet']) &&
  typeof value['isUnderBook'] === 'boolean' &&
  Array.isArray(value['chips']) &&
  value['chips'].every(
    (chip) =>
      isRecord(chip) && hasTexts(chip, ['label']) && (chip['tone'] === 'plain' || chip['tone'] === 'custody'),
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const hasTexts = (value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string');
