import { detect } from 'jschardet';
import { ReaderError } from '../contract/failure';
import type { ImportNotice } from '../contract/import-notice';

/**
 * Bytes to text. The order is that of certainty: a byte order mark says what it is, UTF-8 is never met by chance,
 * UTF-16 shows in its zeros and scripts, and only what is left is guessed from the frequency of letters.
 */
export interface DecodedText {
  readonly text: string;
  /** Label of the encoding as WHATWG names it. */
  readonly encoding: string;
  /** Places that have no letter in it and show U+FFFD. */
  readonly unread: number;
}

/** The part of the global that is used here; core is compiled without the types of a browser or of Node. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string; readonly encoding: string };

/** What is known of the encoding beforehand, each a label of WHATWG's. */
export interface EncodingHints {
  /** What the document says of itself; believed where the bytes are not plainly something else. */
  readonly declared?: string | null;
  /** What the reader chose; it goes before everything, and what it has no character for becomes U+FFFD. */
  readonly chosen?: string | null;
}

/** @throws ReaderError `undecodable` for bytes that are no text */
export function decodeText(bytes: Uint8Array, hints: EncodingHints = {}): DecodedText {
  const decoded = decodeAny(bytes, hints);
  if (decoded === null || isBinary(decoded.text)) throw new ReaderError({ code: 'undecodable' });
  return decoded;
}

function decodeAny(bytes: Uint8Array, { declared, chosen }: EncodingHints): DecodedText | null {
  if (chosen !== null && chosen !== undefined)
    return decodeAs(chosen, bytes) ?? decodeAs(chosen, bytes, false);
  const mark = byMark(bytes);
  if (mark !== null) return decodeAs(mark, bytes) ?? almost(mark, bytes);
  if (bytes.includes(0)) return asUtf16(bytes);
  const isDeclared = declared !== null && declared !== undefined;
  return (
    decodeAs('utf-8', bytes) ??
    brokenUtf8(bytes, declared === 'utf-8') ??
    (isDeclared ? decodeAs(declared, bytes) : null) ??
    asUtf16(bytes) ??
    (isDeclared && declared !== 'utf-8' ? almost(declared, bytes) : null) ??
    asGuessed(bytes) ??
    almost('utf-8', bytes)
  );
}

/** The notice of the places that could not be read; none where all could. */
export const unreadNotices = ({
  unread,
  encoding,
}: Pick<DecodedText, 'unread' | 'encoding'>): readonly ImportNotice[] =>
  unread === 0 ? [] : [{ code: 'unread-places', count: unread, encoding }];

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decodeAs(label: string, bytes: Uint8Array, fatal = true): DecodedText | null {
  try {
    const decoder = new TextDecoder(label, { fatal });
    const text = decoder.decode(bytes);
    return { text, encoding: decoder.encoding, unread: fatal ? 0 : count(text, /\uFFFD/g) };
  } catch {
    return null;
  }
}

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/** Letters beyond ASCII that stand, for each byte that breaks a text, where it is in UTF-8 and nothing else. */
const SOUND_FOR_EACH = 4;
/** A page that calls itself UTF-8 is one with fewer broken bytes than this. */
const FEW = 4;

/**
 * UTF-8 in which a byte was lost or put in, by a program that cut it or by two encodings in one file. Letters beyond
 * ASCII are well-formed UTF-8 by chance too seldom to be most of them (RFC 3629, 1).
 */
function brokenUtf8(bytes: Uint8Array, isDeclared: boolean): DecodedText | null {
  const decoded = decodeAs('utf-8', bytes, false);
  if (decoded === null) return null;
  const sound = count(decoded.text, /[^\0-\x7F\uFFFD]/g);
  const isBroken = sound >= SOUND_FOR_EACH * decoded.unread || (isDeclared && decoded.unread < FEW);
  return isBroken ? decoded : null;
}

/** One character in this many may be broken in a text that is read nevertheless. */
const RARE = 100;

/** As `label` says, where next to nothing has no letter in it. */
function almost(label: string, bytes: Uint8Array): DecodedText | null {
  const decoded = decodeAs(label, bytes, false);
  return decoded !== null && decoded.unread * RARE <= decoded.text.length ? decoded : null;
}

const SAMPLE = 4_000;

function asUtf16(bytes: Uint8Array): DecodedText | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const [best] = ['utf-16le', 'utf-16be']
    .map((label) => ({
      label,
      likeness: likenessToProse(new TextDecoder(label, { fatal: false }).decode(sample)),
    }))
    .sort((a, b) => b.likeness - a.likeness);
  return best !== undefined && best.likeness > 0 ? decodeAs(best.label, bytes) : null;
}

/** 0 for what cannot be prose: read with the wrong width or order, text has neither spaces nor stops. */
function likenessToProse(text: string): number {
  const length = Math.max(1, text.length);
  const readable = (text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]/gu) ?? []).join('').length / length;
  const breaks = (text.match(/[ ,.。、\n]/g) ?? []).length / length;
  return readable > 0.98 && breaks > 0.02 ? readable + 5 * breaks : 0;
}

/** Names of the detector for which WHATWG has another. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['tis-620', 'windows-874'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['macroman', 'macintosh'],
  ['hz-gb-2312', 'gb18030'],
]);

/** Enough for the letters' frequencies, whatever the size of the file. */
const GUESSED_FROM = 60_000;

function asGuessed(bytes: Uint8Array): DecodedText | null {
  const { encoding } = detect(bytes.subarray(0, GUESSED_FROM));
  return encoding === null ? null : decodeAs(LABELS.get(encoding.toLowerCase()) ?? encoding, bytes);
}

/** Prose has no control characters but those of layout; a program or a picture is full of them. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 100_000);
  return (
    text.includes('\0') || (head.match(/[\x01-\x08\x0E-\x1A\x1C-\x1F\x7F]/g) ?? []).length > head.length / 100
  );
}
