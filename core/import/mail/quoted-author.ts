/** Who is quoted, as the line above a quotation names him. */
export interface QuotedAuthor {
  readonly name: string;
  /** Empty where only a name is given. */
  readonly address: string;
}

/** "wrote:" as mail programs write it. */
const WROTE =
  /(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał(?:\(a\)|a)?|пише|написа(?:в|ла|л)(?:\([а-я]{1,2}\))?|пишет)\s*:?\s*$/iu;
/** German puts the name behind it. */
const WROTE_NAME = /\bschrieb\s+([^<>:]{2,80}?)\s*(?:<([^<>\s]+@[^<>\s]+)>)?\s*:\s*$/iu;
const ADDRESSED = /([^<>,;:]{0,80}?)\s*[<[(](?:mailto:)?([^<>\s()[\]]+@[^<>\s()[\]]+)[>\])]/u;
/** A name alone stands behind the date and its time. */
const NAMED =
  /(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?(?:uhr|[+-]\d{4}|[A-Z]{2,4}))?|\d{4})\s*,?\s+([^\d<>:,]{2,60})$/iu;

/** Whether a line says that somebody wrote what follows it. */
export const isAttribution = (line: string): boolean =>
  line.length < 400 && /\d/.test(line) && (WROTE.test(line) || WROTE_NAME.test(line));

/** `null` where the line names nobody for sure. */
export function quotedAuthor(line: string): QuotedAuthor | null {
  const behind = WROTE_NAME.exec(line);
  if (behind !== null) return author(behind[1] ?? '', behind[2] ?? '');
  const before = line.replace(WROTE, '').trimEnd().replace(/,$/, '');
  const addressed = ADDRESSED.exec(before);
  if (addressed !== null) return author(afterDate(addressed[1] ?? ''), addressed[2] ?? '');
  const named = NAMED.exec(before);
  return named === null ? null : author(named[1] ?? '', '');
}

/** "On 3 May 2021 at 10:15 Ada Holt" is a date and a name. */
const afterDate = (text: string): string => text.replace(/^.*\d[^\s]*(?:\s?[AP]M|\sUhr)?\s+(?=\D*$)/iu, '');

function author(name: string, address: string): QuotedAuthor | null {
  const bare = name
    .replace(/["“”']/gu, '')
    .replace(/^\s*(?:at|um|à|,)\s+/iu, '')
    .trim();
  // What still has figures is a date.
  if (/\p{L}/u.test(bare) && !/\d/.test(bare)) return { name: bare, address };
  return address === '' ? null : { name: address, address };
}
