import { describe, expect, it } from 'vitest';
import { ReaderError } from '@core/contract/failure';
import { decodeText } from '@core/import/decode';

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** Single-byte encodings written backwards from what the platform decodes. */
const single = (text: string, label: string): Uint8Array => {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(Array.from(text, (char) => table.get(char) ?? 63));
};

const ENGLISH = 'The fire broke out shortly before midnight. Nobody was hurt, and forty boats were lost.';
const RUSSIAN = 'Пожар начался незадолго до полуночи. Никто не пострадал, но сорок лодок сгорели у причала.';
const UKRAINIAN =
  'Пожежа почалася незадовго до опівночі. Ніхто не постраждав, але сорок човнів згоріли біля причалу.';
const GERMAN =
  'Das Feuer brach kurz vor Mitternacht aus. Über vierzig Boote gingen verloren, später auch größere Schuppen.';

describe('bytes become the text that was written', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(`${RUSSIAN} 👩‍👩‍👧`), `${RUSSIAN} 👩‍👩‍👧`],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${ENGLISH}`), ENGLISH],
    ['UTF-16 with a mark', utf16(`\uFEFF${ENGLISH}`, false), ENGLISH],
    ['big-endian UTF-16 with a mark', utf16(`\uFEFF${RUSSIAN}`, true), RUSSIAN],
    ['UTF-16 without a mark', utf16(ENGLISH, false), ENGLISH],
    ['big-endian UTF-16 without a mark', utf16(ENGLISH, true), ENGLISH],
    ['UTF-16 without a mark, Cyrillic', utf16(RUSSIAN, false), RUSSIAN],
    ['windows-1251', single(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['windows-1251, Ukrainian', single(UKRAINIAN, 'windows-1251'), UKRAINIAN],
    ['KOI8-R', single(RUSSIAN, 'koi8-r'), RUSSIAN],
    ['KOI8-U', single(UKRAINIAN, 'koi8-u'), UKRAINIAN],
    ['windows-1252', single(GERMAN, 'windows-1252'), GERMAN],
    ['cp866', single(RUSSIAN, 'ibm866'), RUSSIAN],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes).text).toBe(text);
  });

  it('a long UTF-16 text whose sample ends inside a surrogate pair', () => {
    const text = ` x${'👩 a '.repeat(2_000)}`;
    expect(decodeText(utf16(text.slice(1), false)).text).toBe(text.slice(1));
    expect(decodeText(utf16(text, false)).text).toBe(text);
  });
});

describe('what is no text is refused', () => {
  const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * index * 31 + index * 7) % 256);
  it.each<[string, Uint8Array]>([
    [
      'the head of a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    ],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0])],
    ['noise', noise],
    ['nothing but zeros', new Uint8Array(100)],
    ['a text with a zero in it', Buffer.from(`${ENGLISH}\0${ENGLISH}`)],
    ['UTF-8 that is cut after its mark', Uint8Array.from([0xef, 0xbb, 0xbf, 0xd0])],
  ])('%s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(ReaderError);
  });
});
