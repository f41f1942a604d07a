/**
 * What a raised or lowered stretch is in a line of plain text. Typesetters raise three things: the sign of a note, a
 * power and the end of an ordinal. Written on the line, each of them would make another figure of the one before it,
 * so signs are set apart in brackets and powers take the raised letters of Unicode (Superscripts and Subscripts,
 * U+2070–209F). Doubt is kept as it was printed: raised.
 */
export interface Raised {
  readonly text: string;
  /** The sign of a note, without brackets; `null` where it is none. */
  readonly sign: string | null;
}

/**
 * @param before the end of the line so far
 * @param raised what is raised, as printed
 * @param isNote whether the document has a note under a sign
 */
export function raisedText(before: string, raised: string, isNote: (sign: string) => boolean): Raised {
  const text = raised.replace(/\s+/g, ' ').trim();
  const sign = text.replace(/^[[(]|[\])]$/g, '');
  if (/^\[.{1,8}\]$/.test(text)) return { text, sign };
  if (isNoteSign(sign) && isNote(sign) && !isPowerBase(before, sign)) return { text: `[${sign}]`, sign };
  if (/^\d{1,3}(?:(?:[,;] ?|[-–])\d{1,3})+$/.test(text)) return { text: `[${text}]`, sign: text };
  if (/^[\p{L}.º°ª]+$/u.test(text) && !isVariable(before, text)) return { text, sign: null };
  if (!/[\p{L}\p{N}]/u.test(text)) return { text: setSigns(text), sign: null };
  if (!/[\p{L}\p{N})\]}|!?.,;:’”"»]$/u.test(before)) return { text: superscript(text) ?? text, sign: null };
  return { text: superscript(text) ?? power(text), sign: null };
}

/** @param before the end of the line so far. After a letter an index is written as in "H2O" and cannot be misread. */
export function loweredText(before: string, lowered: string): string {
  const text = lowered.replace(/\s+/g, ' ').trim();
  if (!/\p{N}$/u.test(before) || !/^[\p{L}\p{N}+\-−]/u.test(text)) return text;
  const mapped = [...text].map((letter) => LOWERED[letter]);
  return mapped.every((letter) => letter !== undefined) ? mapped.join('') : `_${grouped(text)}`;
}

export const isNoteSign = (text: string): boolean => /^(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})$/i.test(text);

/** Ten, units and single letters take powers; after them a figure is a note's only where it is a link. */
function isPowerBase(before: string, sign: string): boolean {
  if (!/^\d/.test(sign)) return false;
  const base = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? '';
  return (
    base === '10' ||
    /^(?:\p{L}|[kcmdμµn]?m|ft|in|mi|yd|sec|CO|NO|Ca|Fe|Na)$/u.test(base) ||
    /[=+×·*/^]\s?\d+$/u.test(before)
  );
}

/** "10ⁿ", "xᵏ": a letter over a figure or over a letter that stands alone. The ends of ordinals are none. */
const isVariable = (before: string, text: string): boolean =>
  [...text].length === 1 &&
  !/[º°ª]/.test(text) &&
  !/\d[eroa]$/u.test(before + text) &&
  /(?:^|[^\p{L}])(?:\p{L}|\d+)$/u.test(before);

const setSigns = (text: string): string => text.replace(/[−–-]/g, '⁻').replace(/\+/g, '⁺');

/** In Unicode's raised letters; `null` where it has none for one of them. */
export function superscript(text: string): string | null {
  const mapped = [...text].map((letter) => RAISED[letter]);
  return mapped.every((letter) => letter !== undefined) ? mapped.join('') : null;
}

const power = (text: string): string => `^${grouped(text)}`;
const grouped = (text: string): string => (/^[\p{L}\p{N}]+$/u.test(text) ? text : `(${text})`);

const table = (plain: string, other: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...plain].map((letter, index) => [letter, [...other][index] ?? letter]));

const RAISED: Readonly<Record<string, string>> = table(
  '0123456789+-−–=()nabcdefghijklmoprstuvwxyz',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ',
);
const LOWERED: Readonly<Record<string, string>> = table('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');
