import type { EntryFault } from './reference';

/** One entry of a BibTeX file as it is written: its fields by lower-case name, not yet decoded. */
export interface BibtexEntry {
  /** Lower case, without the sign. */
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  /** From 1. */
  readonly line: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const UNREAD = new Set(['comment', 'preamble']);

/**
 * The entries of a BibTeX file. What stands between them is a remark. A fault ends one entry and not the file: reading
 * goes on at the next `@` that begins a line. Everything is a loop over the text, so nothing can nest too deep.
 */
export class BibtexReader {
  readonly faults: EntryFault[] = [];
  readonly #source: string;
  readonly #macros = new Map(MONTHS.map((name, index) => [name, String(index + 1)]));
  #at = 0;
  #line = 1;
  #counted = 0;

  constructor(source: string) {
    this.#source = source;
  }

  *entries(): Generator<BibtexEntry> {
    for (;;) {
      const begin = this.#source.indexOf('@', this.#at);
      if (begin === -1) return;
      this.#at = begin + 1;
      const line = this.#lineAt(begin);
      const [, type] = this.#take(/([a-zA-Z]+)\s*[{(]/y) ?? [];
      if (type === undefined) continue;
      const opened = this.#source[this.#at - 1];
      try {
        const entry = this.#entry(type.toLowerCase(), opened === '(' ? ')' : '}', line);
        if (entry !== null) yield entry;
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        this.faults.push({ reason: error.reason, line });
        const next = /^[ \t]*@/gm;
        next.lastIndex = begin + 1;
        this.#at = next.exec(this.#source)?.index ?? this.#source.length;
      }
    }
  }

  #entry(type: string, close: string, line: number): BibtexEntry | null {
    if (UNREAD.has(type)) {
      this.#at -= 1;
      this.#group(close);
      return null;
    }
    const isMacro = type === 'string';
    const key = isMacro ? '' : (this.#take(/\s*([^\s,={}()"]{0,200})\s*,/y)?.[1] ?? this.#fail('no-key'));
    const fields = new Map<string, string>();
    for (;;) {
      this.#take(/[\s,]*/y);
      if (this.#source[this.#at] === close) break;
      const name = this.#take(/([a-zA-Z_][\w:.+-]{0,100})\s*=\s*/y)?.[1]?.toLowerCase();
      if (name === undefined) this.#fail('cut-entry');
      const value = this.#value(close);
      if (isMacro) this.#macros.set(name, value);
      // The first of a name is the one that BibTeX takes.
      else if (!fields.has(name)) fields.set(name, value);
    }
    this.#at += 1;
    return isMacro ? null : { type, key, fields, line };
  }

  /** Parts joined by `#`: braced, quoted, a figure or the name of a macro. */
  #value(close: string): string {
    let value = '';
    for (;;) {
      const sign = this.#source[this.#at];
      if (sign === '{') value += this.#group('}');
      else if (sign === '"') value += this.#group('"');
      else {
        const word = this.#take(/[^\s,#{}()"=]{1,200}/y)?.[0];
        if (word === undefined) {
          if (sign === close) return value;
          this.#fail('cut-value');
        }
        value += this.#macros.get(word.toLowerCase()) ?? word;
      }
      if (value.length > LONGEST_VALUE) this.#fail('long-value');
      if (this.#take(/\s*#\s*/y) === null) return value;
    }
  }

  /** The text between two signs, braces in it in pairs. */
  #group(end: string): string {
    const from = this.#at + 1;
    let depth = 0;
    for (let index = from; index < this.#source.length; index += 1) {
      const sign = this.#source[index];
      if (sign === '\\') index += 1;
      else if (sign === end && depth === 0) {
        this.#at = index + 1;
        return this.#source.slice(from, index);
      } else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      if (index - from > LONGEST_VALUE) this.#fail('long-value');
    }
    return this.#fail('cut-value');
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #lineAt(offset: number): number {
    for (; this.#counted < offset; this.#counted += 1)
      if (this.#source[this.#counted] === '\n') this.#line += 1;
    return this.#line;
  }

  #fail(reason: EntryFault['reason']): never {
    throw new Broken(reason);
  }
}

const LONGEST_VALUE = 200_000;

class Broken extends Error {
  readonly reason: EntryFault['reason'];
  constructor(reason: EntryFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}
