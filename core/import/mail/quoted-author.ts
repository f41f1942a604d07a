/** Who is quoted, as the line above a quotation names him. */
export interface QuotedAuthor {
  readonly name: string;
  /** Empty where only a name is given. */
  readonly address: string;
}

/** Whom a message quotes, as far as it says so. */
export interface Quoted {
  /** `null` where nobody is named. */
  readonly author: QuotedAuthor | null;
  /** When it was written, as the message says it; empty where it does not. */
  readonly sent: string;
}

/** "wrote:" as mail programs write it. */
const WROTE =
  /(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał(?:\(a\)|a)?|пише|написа(?:в|ла|л)(?:\([а-я]{1,2}\))?|пишет)\s*:?\s*$/iu;
/** German puts the name behind it. */
const WROTE_NAME = /\bschrieb\s+([^<>:]{2,80}?)\s*(?:<([^<>\s]+@[^<>\s]+)>)?\s*:\s*$/iu;
/** "Ada Holt schrieb am 3. Mai 2021:" puts the time behind it. */
const WROTE_ON =
  /^(.{2,100}?)\s(?:schrieb|wrote|a écrit|escribió|ha scritto|escreveu|schreef|skrev|написа(?:в|ла|л)|пише|пишет)\s+(?:am|on|le|el|il|em|op|den)\s[^<>]{0,60}\d[^<>]{0,30}:\s*$/iu;
const ADDRESSED = /([^<>,;:]{0,80}?)\s*[<[(](?:mailto:)?([^<>\s()[\]]+@[^<>\s()[\]]+)[>\])]/u;
/** A name alone stands behind the date and its time. */
const NAMED =
  /(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?(?:uhr|[+-]\d{4}|[A-Z]{2,4}))?|\d{4})\s*,?\s+([^\d<>:,]{2,60})$/iu;

/** Whether a line says that somebody wrote what follows it. */
export const isAttribution = (line: string): boolean =>
  line.length < 400 && /\d/.test(line) && (WROTE.test(line) || WROTE_NAME.test(line) || WROTE_ON.test(line));

/** `null` where the line names nobody for sure. */
export function quotedAuthor(line: string): QuotedAuthor | null {
  const dated = WROTE_ON.exec(line)?.[1];
  if (dated !== undefined) {
    const [name = '', address = ''] = dated.split(/[<[(](?:mailto:)?(?=\S+@)/);
    return author(name, address.replace(/[>\])].*$/, ''));
  }
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

const PREPOSITION = /^(?:on|am|le|el|il|em|op|den|dnia|w dniu|den|в|у)\s+/iu;
/** From the day or the month before the first figure to the zone behind the last. */
const WHEN =
  /(?:\p{L}{2,12}\.?,?\s+){0,2}\d[^<>]*\d(?:\s?[ap]\.?m\.?(?![\p{L}])|\s?uhr|\s(?:UTC|GMT|[CEMP][SD]T)(?:[+-]\d{1,2})?)?/iu;

/** "On Mon, 3 May 2021 at 09:00, Ada Holt wrote:" says when; empty where the line does not. */
export function quotedTime(line: string): string {
  const bare = line.replace(/\S+@\S+/g, ' ').replace(/\bschrieb\s+(?=am\b)/iu, '');
  const found = WHEN.exec(bare.trim().replace(PREPOSITION, ''))?.[0] ?? '';
  // A name in front of the date is none of it.
  const words = found.split(/\s+/);
  const from = words.findIndex((word) => /\d/.test(word) || isDayOrMonth(word));
  return words.slice(Math.max(0, from)).join(' ').trim();
}

const isDayOrMonth = (word: string): boolean =>
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mo|di|mi|do|fr|sa|so|lun|mer|jeu|ven|sam|dim|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|пн|вт|ср|чт|пт|сб|нд|вс)(?:\p{L}*)\.?,?$/iu.test(
    word,
  );
