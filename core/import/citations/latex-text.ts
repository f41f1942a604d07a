/** The part of LaTeX that bibliographies write: accents, letters, dashes and braces. Anything else is left as it is. */
export function latexText(source: string): string {
  return source
    .replace(/\\(?:url|href)\s*\{([^{}]*)\}/g, '$1')
    .replace(ACCENT, (_, sign: string, braced: string | undefined, bare: string | undefined) => {
      const letter = (braced ?? bare ?? '').replace(/^\\([ij])$/, '$1');
      return `${letter}${COMBINING.get(sign) ?? ''}`.normalize('NFC');
    })
    .replace(
      /\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![a-zA-Z])(?:\{\}| )?/g,
      (_, name: string) => LETTERS.get(name) ?? name,
    )
    .replace(/\\(?:emph|textit|textbf|textsc|textrm|texttt|mkbibquote|enquote)\s*(?=\{)/g, '')
    .replace(/\\([&%$#_{}])/g, (_, sign: string) => HELD.get(sign) ?? sign)
    .replace(/[{}]/g, '')
    .replace(/\uE000/g, '{')
    .replace(/\uE001/g, '}')
    .replace(/(?<!\S)~|~/g, '\u00A0')
    .replace(/---/g, '\u2014')
    .replace(/--/g, '\u2013')
    .replace(/``/g, '\u201C')
    .replace(/''/g, '\u201D')
    .replace(/\s+/g, ' ')
    .trim();
}

const ACCENT = /\\([`'^"~=.]|[cvuHkrdb](?![a-zA-Z]))\s*(?:\{(\\?\p{L})\}|(\\[ij](?![a-zA-Z])|\p{L}))/gu;

const COMBINING: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['i', 'ı'],
  ['j', 'ȷ'],
]);

/** Braces that are meant as such wait, in letters of private use, until those that only group are gone. */
const HELD: ReadonlyMap<string, string> = new Map([
  ['{', '\uE000'],
  ['}', '\uE001'],
]);
