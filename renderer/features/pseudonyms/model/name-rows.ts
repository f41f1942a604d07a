import type { NamedThere, Pseudonym } from '@core/contract/pseudonym';
import { t } from '../../../app/messages';

/** A name that can be replaced. */
export interface NameRow {
  readonly name: string;
  /** `null` of one that the reader added, which nobody counted. */
  readonly count: number | null;
  readonly isKnown: boolean;
  readonly isOn: boolean;
  readonly pseudonym: string;
}

/** Witnesses and makers are replaced unless the reader leaves them; what capital letters tell is his to choose. */
export const rowsOf = (names: readonly NamedThere[]): readonly NameRow[] =>
  names.reduce<readonly NameRow[]>((rows, { name, count, isKnown }) => {
    const row = { name, count, isKnown, isOn: isKnown, pseudonym: isKnown ? nextPseudonym(rows) : '' };
    return [...rows, row];
  }, []);

export const turn = (rows: readonly NameRow[], name: string): readonly NameRow[] =>
  rows.map((row) =>
    row.name === name
      ? { ...row, isOn: !row.isOn, pseudonym: row.pseudonym === '' ? nextPseudonym(rows) : row.pseudonym }
      : row,
  );

export const rename = (rows: readonly NameRow[], name: string, pseudonym: string): readonly NameRow[] =>
  rows.map((row) => (row.name === name ? { ...row, pseudonym } : row));

/** Stands first, and is replaced; one that is there already is only turned on. */
export function add(rows: readonly NameRow[], name: string): readonly NameRow[] {
  const plain = name.trim();
  if (plain === '') return rows;
  const known = rows.find((row) => row.name === plain);
  if (known !== undefined) return known.isOn ? rows : turn(rows, plain);
  const row = { name: plain, count: null, isKnown: false, isOn: true, pseudonym: nextPseudonym(rows) };
  return [row, ...rows];
}

/** Those that are replaced; one whose pseudonym the reader emptied is none yet. */
export const chosen = (rows: readonly NameRow[]): readonly Pseudonym[] =>
  rows.flatMap(({ name, isOn, pseudonym }) =>
    isOn && pseudonym.trim() !== '' ? [{ name, pseudonym: pseudonym.trim() }] : [],
  );

export const isIncomplete = (rows: readonly NameRow[]): boolean =>
  rows.some(({ isOn, pseudonym }) => isOn && pseudonym.trim() === '');

/** The first that none has. */
function nextPseudonym(rows: readonly NameRow[]): string {
  const taken = new Set(rows.map(({ pseudonym }) => pseudonym));
  let number = 1;
  while (taken.has(t('pseudonym.numbered', { number }))) number += 1;
  return t('pseudonym.numbered', { number });
}
