import { numeral, type NumeralStyle } from '../inline/numerals';

type Kind = 'footnote' | 'endnote';

/** By the ends of `\ftnnar`, `\aftnnrlc` and their kin. */
const STYLES: Readonly<Record<string, NumeralStyle>> = {
  ar: 'decimal',
  alc: 'lower-alpha',
  auc: 'upper-alpha',
  rlc: 'lower-roman',
  ruc: 'upper-roman',
};

/** The signs of automatic notes, counted through the document. */
export class NoteSigns {
  readonly #style: Record<Kind, NumeralStyle> = { footnote: 'decimal', endnote: 'decimal' };
  readonly #next: Record<Kind, number> = { footnote: 1, endnote: 1 };

  /** Whether a control word is a setting of notes, which is then taken. */
  set(word: string, value: number | null): boolean {
    const [, other, form] = /^(a?)ftnn(ar|alc|auc|rlc|ruc)$/.exec(word) ?? [];
    if (form !== undefined) this.#style[other === 'a' ? 'endnote' : 'footnote'] = STYLES[form] ?? 'decimal';
    const start = /^(a?)ftnstart$/.exec(word);
    if (start !== null) this.#next[start[1] === 'a' ? 'endnote' : 'footnote'] = value ?? 1;
    return form !== undefined || start !== null;
  }

  next(kind: Kind): string {
    const number = this.#next[kind];
    this.#next[kind] += 1;
    return numeral(number, this.#style[kind]);
  }
}
