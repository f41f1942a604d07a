/** What is known of an article apart from its text. */
export interface KnownMetadata {
  readonly title: string;
  /** Of its makers, as they are printed. */
  readonly names: readonly string[];
  readonly siteName: string | null;
}

/** Letters that may be left of a line beside what is known: "by", "updated", "min read". */
const LEFT = 14;
/** UTF-16 units. */
const LONGEST = 200;

/**
 * Whether a line before the text only repeats the title, the makers, the date, or counts something. A place or a word
 * alone is no such line.
 */
export function isMetadataLine(line: string, { title, names, siteName }: KnownMetadata): boolean {
  if (line.length > LONGEST) return false;
  let rest = line;
  for (const known of [title, ...names, siteName ?? '']) if (known !== '') rest = rest.replaceAll(known, ' ');
  rest = rest
    .replace(/\d{1,2}(?:st|nd|rd|th)?\.? (?:de |of )?\p{L}{3,12}\.?,?(?: de)? \d{4}(?: р\.?| г\.?)?/gu, ' ')
    .replace(/\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/gu, ' ')
    .replace(/\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}/g, ' ');
  if (/[.!?]\s/.test(rest)) return false;
  // A number alone counts something; the time of day is of the text, which may be told hour by hour.
  const isKnown = rest !== line || (/^\P{L}*\d\P{L}*$/u.test(line) && !/\d[.:]\d{2}/.test(line));
  return isKnown && (rest.match(/\p{L}/gu)?.length ?? 0) <= LEFT;
}
