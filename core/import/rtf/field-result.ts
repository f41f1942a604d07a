import { decodePage, symbolLetter } from './code-pages';
import type { Field } from './group-state';

/** Where the result of a field leads to; `null` for a field that is no link, or one to a place in the document. */
export function fieldAddress(instruction: string): string | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]+))/i.exec(instruction) ?? [];
  return quoted ?? bare ?? null;
}

/** The sign that a field without a result shows: Word keeps letters of symbol fonts so. `null` for no sign. */
export function fieldSymbol({ instruction, hasResult }: Field): string | null {
  if (hasResult) return null;
  const number = /^\s*SYMBOL\s+(0x[\da-f]{1,4}|\d{1,5})/i.exec(instruction)?.[1];
  if (number === undefined) return null;
  const code = Number(number);
  const font = /\\f\s+"?([^"\\]+)/.exec(instruction)?.[1] ?? '';
  if (/^symbol\b/i.test(font)) return symbolLetter(code);
  if (/dings/i.test(font)) return '\uFFFD';
  return code > 0xff ? String.fromCharCode(code & 0xffff) : decodePage(1252, Uint8Array.of(code));
}
