import { decodePage, symbolLetter } from './code-pages';
import type { FontTable } from './font-table';
import type { GroupState } from './group-state';

/** Bytes of a stretch this long are decoded at the next letter of ASCII. */
const LONGEST = 65_536;

/**
 * Turns bytes into letters. A letter of Eastern pages is several bytes, written one by one, so that bytes are gathered
 * until something else comes.
 */
export class LetterWriter {
  unread = 0;
  readonly #fonts: FontTable;
  readonly #write: (text: string, state: GroupState) => void;
  #bytes: number[] = [];
  /** Characters that still stand for one that was written by its number. */
  #toSkip = 0;

  constructor(fonts: FontTable, write: (text: string, state: GroupState) => void) {
    this.#fonts = fonts;
    this.#write = write;
  }

  byte(byte: number, state: GroupState): void {
    if (this.isSkipping()) return;
    this.#bytes.push(byte);
    if (this.#bytes.length >= LONGEST && byte < 0x80) this.flush(state);
  }

  bytes(bytes: Uint8Array, state: GroupState): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    for (let at = skipped; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte !== undefined) this.byte(byte, state);
    }
  }

  /** A UTF-16 unit by its number, which is signed. */
  unit(value: number, state: GroupState): void {
    this.flush(state);
    const code = value < 0 ? value + 0x10000 : value;
    // Fonts of signs have their letters in the area for private use.
    const isSign = code >= 0xf020 && code <= 0xf0ff;
    if (isSign) this.#write(this.#signs([code - 0xf000], state), state);
    else if (code > 0 && code <= 0xffff) this.#write(String.fromCharCode(code), state);
    this.#toSkip = Math.min(255, state.fallback);
  }

  letters(text: string, state: GroupState): void {
    if (this.isSkipping()) return;
    this.flush(state);
    this.#write(text, state);
  }

  /** Counts one of the characters that are passed over; whether there was one left. */
  isSkipping(): boolean {
    if (this.#toSkip === 0) return false;
    this.#toSkip -= 1;
    return true;
  }

  /** The characters that are passed over do not reach beyond their group. */
  endSkipping(): void {
    this.#toSkip = 0;
  }

  flush(state: GroupState): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    this.#write(this.#decoded(bytes, state), state);
  }

  #decoded(bytes: readonly number[], state: GroupState): string {
    const encoding = this.#fonts.encodingOf(state.isRightToLeft ? state.otherFont : state.font);
    if (typeof encoding === 'string') return this.#signs(bytes, state);
    const text = decodePage(encoding.page, Uint8Array.from(bytes));
    if (state.destination === 'body' && text.includes('\uFFFD'))
      this.unread += text.split('\uFFFD').length - 1;
    return text;
  }

  /** In a font of pictures the bytes are no letters, whatever letters they would be elsewhere. */
  #signs(bytes: readonly number[], state: GroupState): string {
    const isSymbol = this.#fonts.encodingOf(state.font) !== 'pictures';
    const text = bytes
      .map((byte) => (isSymbol ? symbolLetter(byte) : byte === 0x20 ? ' ' : '\uFFFD'))
      .join('');
    if (state.destination === 'body' && text.includes('\uFFFD'))
      this.unread += text.split('\uFFFD').length - 1;
    return text;
  }
}
