/**
 * RTF as a stream of tokens (Rich Text Format specification 1.9.1): braces, control words with a number, control
 * symbols, and stretches of text as bytes. Groups are not nested here, so that no document can end the stack.
 */
export type Token =
  | { readonly is: 'open' | 'close' }
  | { readonly is: 'end' }
  /** `null` is "without a number". */
  | { readonly is: 'word'; readonly name: string; readonly value: number | null }
  | { readonly is: 'symbol'; readonly sign: string }
  /** A byte written as `\'hh`. */
  | { readonly is: 'byte'; readonly byte: number }
  | { readonly is: 'text'; readonly bytes: Uint8Array };

const OPEN: Token = { is: 'open' };
const CLOSE: Token = { is: 'close' };
const END: Token = { is: 'end' };

const BACKSLASH = 0x5c;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
const SPACE = 0x20;
const MINUS = 0x2d;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
/** Line ends only lay the file out. */
const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d || byte === 0;

/** Longer names and numbers are none. */
const LONGEST_NAME = 32;
const LONGEST_NUMBER = 10;

export class Tokens {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): Token {
    const bytes = this.#bytes;
    while (isLineEnd(bytes[this.#at])) this.#at += 1;
    const byte = bytes[this.#at];
    if (byte === undefined) return END;
    if (byte === BRACE_OPEN) return this.#take(OPEN);
    if (byte === BRACE_CLOSE) return this.#take(CLOSE);
    if (byte === BACKSLASH) return this.#control();
    const start = this.#at;
    while (this.#at < bytes.length && !isSpecial(bytes[this.#at])) this.#at += 1;
    return { is: 'text', bytes: bytes.subarray(start, this.#at) };
  }

  /** Passes over binary data, such as a picture's. */
  skip(count: number): void {
    this.#at = Math.min(this.#bytes.length, this.#at + Math.max(0, count));
  }

  #take(token: Token): Token {
    this.#at += 1;
    return token;
  }

  #control(): Token {
    const bytes = this.#bytes;
    this.#at += 1;
    const start = this.#at;
    if (!isLetter(bytes[start])) return this.#symbol();
    while (isLetter(bytes[this.#at]) && this.#at - start < LONGEST_NAME) this.#at += 1;
    const name = ascii(bytes.subarray(start, this.#at));
    const value = this.#number();
    // One space behind a control word ends it and is no text.
    if (bytes[this.#at] === SPACE) this.#at += 1;
    return { is: 'word', name, value };
  }

  #number(): number | null {
    const start = this.#at;
    const isNegative = this.#bytes[start] === MINUS;
    let at = start + (isNegative ? 1 : 0);
    let value = 0;
    const first = at;
    for (; isDigit(this.#bytes[at]) && at - first < LONGEST_NUMBER; at += 1)
      value = value * 10 + ((this.#bytes[at] ?? 0) - 0x30);
    if (at === first) return null;
    this.#at = at;
    return isNegative ? -value : value;
  }

  #symbol(): Token {
    const sign = this.#bytes[this.#at];
    if (sign === undefined) return END;
    this.#at += 1;
    if (sign === 0x0a || sign === 0x0d) return { is: 'word', name: 'par', value: null };
    if (sign !== 0x27) return { is: 'symbol', sign: String.fromCharCode(sign) };
    const byte = Number.parseInt(ascii(this.#bytes.subarray(this.#at, this.#at + 2)), 16);
    if (Number.isNaN(byte)) return { is: 'symbol', sign: "'" };
    this.#at += 2;
    return { is: 'byte', byte };
  }
}

const isSpecial = (byte: number | undefined): boolean =>
  byte === BRACE_OPEN || byte === BRACE_CLOSE || byte === BACKSLASH || isLineEnd(byte);

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
