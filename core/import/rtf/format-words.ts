import { PLAIN_LETTERS, PLAIN_PARAGRAPH, type GroupState } from './group-state';

/** Applies a control word that says how what follows looks; `false` for one that does something else. */
export function applyFormat(state: GroupState, word: string, value: number | null): boolean {
  const change = CHANGES.get(word);
  if (change === undefined) return false;
  Object.assign(state, change(value, state));
  return true;
}

type Change = (value: number | null, state: GroupState) => Partial<GroupState>;

/** "\b" is on and "\b0" is off. */
const isOn = (value: number | null): boolean => value !== 0;

const CHANGES: ReadonlyMap<string, Change> = new Map(
  Object.entries<Change>({
    plain: () => PLAIN_LETTERS,
    b: (value) => ({ isStrong: isOn(value) }),
    i: (value) => ({ isEmphasis: isOn(value) }),
    super: (value) => ({ position: isOn(value) ? 'sup' : null }),
    sub: (value) => ({ position: isOn(value) ? 'sub' : null }),
    nosupersub: () => ({ position: null }),
    up: (value) => ({ position: value === 0 ? null : 'sup' }),
    dn: (value) => ({ position: value === 0 ? null : 'sub' }),
    v: (value) => ({ isHidden: isOn(value) }),
    deleted: (value) => ({ isDeleted: isOn(value) }),
    f: (value) => ({ font: value ?? 0 }),
    af: (value) => ({ otherFont: value ?? 0 }),
    rtlch: () => ({ isRightToLeft: true }),
    ltrch: () => ({ isRightToLeft: false }),
    uc: (value) => ({ fallback: Math.max(0, value ?? 1) }),
    pard: () => PLAIN_PARAGRAPH,
    s: (value) => ({ style: value }),
    outlinelevel: (value) => ({ outline: value }),
    intbl: (_, { tableLevel }) => ({ tableLevel: Math.max(1, tableLevel) }),
    itap: (value) => ({ tableLevel: Math.max(0, value ?? 1) }),
    ls: (value) => ({ list: value === 0 ? null : value }),
    ilvl: (value) => ({ listLevel: Math.min(8, Math.max(0, value ?? 0)) }),
  }),
);

/** Control words that stand for a letter. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['page', ' '],
  ['column', ' '],
  ['softpage', ' '],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['zwj', '\u200D'],
  ['zwnj', '\u200C'],
  ['ltrmark', '\u200E'],
  ['rtlmark', '\u200F'],
]);

export const letterOf = (word: string): string | null => LETTERS.get(word) ?? null;

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00A0'],
  ['-', '\u00AD'],
  ['_', '\u2011'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);

/** `null` for a control symbol that stands for no letter. */
export const symbolOf = (sign: string): string | null => SYMBOLS.get(sign) ?? null;
