/**
 * Transcripts of testimony are printed with the lines of each page numbered, 1 to 25 or so, and are cited by page and
 * line. The numbers are places and not text.
 */
export interface NumberedLines {
  readonly lines: readonly NumberedLine[];
}

export interface NumberedLine {
  readonly text: string;
  /** "12:3"; `null` where the page has no number, and for `aside`. */
  readonly place: string | null;
  /** Outside of the numbered lines: head and foot of a page. */
  readonly isAside: boolean;
}

const NUMBERED = /^\s{0,14}(\d{1,2})(?:\s{1,40}(\S.*)|\s*)$/;
/** Page and line before each line: "12:03 Q. Who was there?" */
const FULL = /^\s{0,14}(\d{1,4}):(\d{1,2})(?:\s{1,40}(\S.*)|\s*)$/;
const PAGE =
  /^[\s–—-]*(?:(?:page|seite|стор(?:інка|\.)|с(?:тр)?\.|p\.)\s*)?(\d{1,4})(?:\s*(?:of|\/|von|з|из)\s*\d{1,4})?[\s–—-]*$/iu;
/** No page of testimony has more lines. */
const LONGEST_PAGE = 32;
/** Most have as many; a number alone under them is that of the page. */
const USUAL_PAGE = 25;
/** Of the lines with words, those that go on with the count. */
const MIN_SHARE = 0.8;
/** Lines that a page must have to be one, and all of them together. */
const MIN_PAGE = 8;
const MIN_LINES = 20;

/** `null` where the lines are not numbered so; whatever stands in them is then text. */
export function readNumberedLines(lines: readonly string[]): NumberedLines | null {
  return readFull(lines) ?? readByPage(lines);
}

function readFull(lines: readonly string[]): NumberedLines | null {
  const found = lines.map((line) => FULL.exec(line));
  let [page, last, inOrder] = [0, 0, 0];
  for (const match of found) {
    if (match === null) continue;
    const [ofPage, number] = [Number(match[1]), Number(match[2])];
    if ((ofPage === page && number === last + 1) || (ofPage === page + 1 && number === 1) || page === 0)
      inOrder += 1;
    [page, last] = [ofPage, number];
  }
  const worded = lines.filter((line) => line.trim() !== '').length;
  if (inOrder < MIN_LINES / 2 || inOrder < MIN_SHARE * worded) return null;
  return {
    lines: lines.flatMap((line, index): readonly NumberedLine[] => {
      const match = found[index] ?? null;
      if (match === null) return line.trim() === '' ? [] : [{ text: line, place: null, isAside: true }];
      return [
        { text: match[3] ?? '', place: `${match[1] ?? ''}:${String(Number(match[2]))}`, isAside: false },
      ];
    }),
  };
}

interface Page {
  readonly asidesBefore: string[];
  readonly lines: { readonly number: number; readonly text: string }[];
}

function readByPage(lines: readonly string[]): NumberedLines | null {
  const pages: Page[] = [];
  let asides: string[] = [];
  for (const line of lines) {
    const match = NUMBERED.exec(line.replace(/\f/g, ''));
    const number = Number(match?.[1]);
    const page = pages.at(-1);
    const last = page?.lines.at(-1)?.number ?? 0;
    const goesOn =
      page !== undefined &&
      number === last + 1 &&
      number <= LONGEST_PAGE &&
      (last < USUAL_PAGE || match?.[2] !== undefined);
    if (match !== null && goesOn) page.lines.push({ number, text: match[2] ?? '' });
    else if (number === 1 && last === 1 && page?.lines[0]?.text === '') {
      // The first was the number of the page.
      page.asidesBefore.push('1');
      page.lines.splice(0, 1, { number, text: match?.[2] ?? '' });
    } else if (match !== null && number === 1 && (page === undefined || last >= MIN_PAGE)) {
      pages.push({ asidesBefore: asides, lines: [{ number, text: match[2] ?? '' }] });
      asides = [];
    } else if (line.trim() !== '') asides.push(line);
  }
  const numbered = pages.reduce((sum, page) => sum + page.lines.length, 0);
  const worded = lines.filter((line) => line.trim() !== '').length;
  const isPaged = pages.length > 1 || (pages[0]?.lines.length ?? 0) >= MIN_LINES;
  if (!isPaged || numbered < MIN_LINES || numbered < MIN_SHARE * worded) return null;
  return { lines: placed(pages, asides) };
}

/**
 * A page prints its number over its lines or under them. Over them, the first page has one before its first line; under
 * them, the last has one behind it. Where no page has any, or both would fit, as behind a cover with a number of its own,
 * the lines have no place: a line alone is none, and the next page is a wrong one.
 */
function placed(pages: readonly Page[], foot: readonly string[]): readonly NumberedLine[] {
  const over = pages.map(({ asidesBefore }) => numberIn(asidesBefore));
  const under = pages.map((_, at) => numberIn(pages[at + 1]?.asidesBefore ?? foot));
  const hasBreak = pages.some(({ asidesBefore }) =>
    asidesBefore.some((line) => pageIn(line) !== null && line.startsWith('\f')),
  );
  const [isOver, isUnder] = [over[0] !== null && isRising(over), under.at(-1) !== null && isRising(under)];
  const numbers = isOver && (hasBreak || !isUnder) ? over : isOver && isUnder ? [] : under;
  return pages.flatMap((page, at) => {
    const number = numbers[at] ?? null;
    return [
      ...page.asidesBefore.map(aside),
      ...page.lines.map(({ number: line, text }) => ({
        text,
        place: number === null ? null : `${number}:${line}`,
        isAside: false,
      })),
      ...(at === pages.length - 1 ? foot.map(aside) : []),
    ];
  });
}

const numberIn = (lines: readonly string[]): string | null =>
  lines.map(pageIn).find((found) => found !== null) ?? null;

/** A year on the cover is no page. */
function isRising(numbers: readonly (string | null)[]): boolean {
  const known = numbers.flatMap((number) => (number === null ? [] : [Number(number)]));
  return known.every((number, at) => at === 0 || number > (known[at - 1] ?? 0));
}

const aside = (text: string): NumberedLine => ({ text, place: null, isAside: true });

const pageIn = (line: string): string | null => {
  const found = PAGE.exec(line.replace(/\f/g, ''))?.[1];
  return found === undefined ? null : String(Number(found));
};
