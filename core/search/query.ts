import type { QueryFault } from '../contract/search';
import { foldString } from '../text/fold';
import { MAX_TERM_LENGTH, tokensOf } from '../text/tokens';
import { findField, type SearchField } from './fields';
import { dropStopWords } from './stop-words';
import type { Occur, Clause } from './clause';

export interface ParsedQuery {
  readonly clauses: readonly Clause[];
  readonly faults: readonly QueryFault[];
}

/** UTF-16 units of a query that are read. */
export const MAX_QUERY_LENGTH = 1000;
/** Words that a query may hold, those of its phrases included. */
export const MAX_TERMS = 16;
const MAX_DISTANCE = 2;

/** Never throws. Every fault has a range inside `text`. */
export function parseQuery(text: string): ParsedQuery {
  const faults: QueryFault[] = [];
  const report = (reason: QueryFault['reason'], start: number, end: number): void => {
    faults.push({ reason, range: { start, end } });
  };
  if (text.length > MAX_QUERY_LENGTH) report('too-long', MAX_QUERY_LENGTH, text.length);
  const scanner = new Scanner(plain(text.slice(0, MAX_QUERY_LENGTH)), report);
  const clauses = limitTerms(dropStopWords(scanner.clauses()), report);
  if (clauses.length > 0 && clauses.every(({ occur }) => occur === 'mustNot')) {
    report('only-forbidden', clauses[0]?.range.start ?? 0, clauses.at(-1)?.range.end ?? 0);
  }
  return { clauses, faults: faults.sort((a, b) => a.range.start - b.range.start) };
}

type ReportError = (reason: QueryFault['reason'], start: number, end: number) => void;

/** One unit for one unit, so that ranges stay those of what was typed. */
const plain = (text: string): string =>
  text
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]/g, '"')
    .replace(/\uff0b/g, '+')
    .replace(/[\uff0d\u2212]/g, '-')
    .replace(/\uff1a/g, ':')
    .replace(/[\uff5e\u301c\u223c]/g, '~')
    .replace(/\uff0a/g, '*');

const SPACE = /\s+/y;
const FIELD = /([\p{L}_]+):(?=[^\s:/]|$)/uy;
const CHUNK = /[^\s"]+/y;
const PHRASE = /"([^"]*)("?)/y;

class Scanner {
  #at = 0;
  readonly #text: string;
  readonly #report: ReportError;

  constructor(text: string, report: ReportError) {
    this.#text = text;
    this.#report = report;
  }

  clauses(): Clause[] {
    const clauses: Clause[] = [];
    while (this.#take(SPACE) !== null || this.#at < this.#text.length) {
      if (this.#at < this.#text.length) clauses.push(...this.#clause());
    }
    return clauses;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }

  #clause(): Clause[] {
    const start = this.#at;
    const occur = this.#occur();
    const field = this.#field();
    const bodyStart = this.#at;
    const head = { occur, field };
    const found = this.#text[this.#at] === '"' ? this.#phrase(head, start) : this.#words(head, start);
    if (found.length === 0 && (occur !== 'should' || field !== null || this.#text[bodyStart] === '"')) {
      this.#report('nothing-after-sign', start, Math.max(this.#at, start + 1));
    }
    return found;
  }

  #occur(): Occur {
    const character = this.#text[this.#at];
    if (character !== '+' && character !== '-') return 'should';
    this.#at += 1;
    return character === '+' ? 'must' : 'mustNot';
  }

  #field(): SearchField | null {
    const start = this.#at;
    const match = this.#take(FIELD);
    if (match === null) return null;
    const field = findField(foldString(match[1] ?? ''));
    if (field !== null) return field;
    // At the very end it is a word with a colon, the beginning of a field that is still being typed.
    if (this.#at < this.#text.length) this.#report('unknown-field', start, this.#at - 1);
    // What stands there is then read as words.
    this.#at = start;
    return null;
  }

  #phrase(head: Pick<Clause, 'occur' | 'field'>, start: number): Clause[] {
    const open = this.#at;
    const match = this.#take(PHRASE);
    const isClosed = match?.[2] === '"';
    if (!isClosed) this.#report('unclosed-quote', open, this.#text.length);
    const words = tokensOf(match?.[1] ?? '').map(({ term }) => term);
    const range = { start, end: this.#at };
    // An unclosed phrase is one being typed, and so is its last word.
    const isPrefix = !isClosed && head.occur !== 'mustNot' && !/\s$/.test(this.#text);
    const [only] = words;
    if (only === undefined) return [];
    if (words.length > 1) return [{ kind: 'phrase', ...head, range, isPrefix, words }];
    return [{ kind: 'word', ...head, range, isPrefix, word: only, distance: 0 }];
  }

  #words(head: Pick<Clause, 'occur' | 'field'>, start: number): Clause[] {
    const bodyStart = this.#at;
    const chunk = this.#take(CHUNK)?.[0] ?? '';
    const tilde = chunk.indexOf('~');
    const body = tilde < 0 ? chunk : chunk.slice(0, tilde);
    const words = tokensOf(body);
    const last = words.at(-1);
    if (last === undefined) return [];
    for (const { start: from, end } of words) {
      if (end - from > MAX_TERM_LENGTH)
        this.#report('too-long', bodyStart + from + MAX_TERM_LENGTH, bodyStart + end);
    }
    const distance = tilde < 0 ? 0 : this.#distance(chunk.slice(tilde + 1), last.term, bodyStart + tilde);
    const isTyped = this.#at === this.#text.length && last.end === chunk.length && head.occur !== 'mustNot';
    const isStarred = body.charAt(last.end) === '*' && last.term.length >= 2;
    const range = { start, end: this.#at };
    const terms = words.map(({ term }) => term);
    // To forbid or demand "call-up" is to mean the two words side by side.
    if (terms.length > 1 && head.occur !== 'should') {
      return [{ kind: 'phrase', ...head, range, isPrefix: isTyped || isStarred, words: terms }];
    }
    return words.map((word) => ({
      kind: 'word',
      ...head,
      range: words.length === 1 ? range : { start: bodyStart + word.start, end: bodyStart + word.end },
      word: word.term,
      isPrefix: word === last && (isTyped || isStarred),
      distance: word === last ? distance : 0,
    }));
  }

  #distance(typed: string, word: string, start: number): number {
    if (!/^\d+$/.test(typed)) {
      this.#report('bad-distance', start, this.#at);
      return 0;
    }
    const cap = Math.min(MAX_DISTANCE, Math.floor(word.length / 4));
    if (Number(typed) <= cap) return Number(typed);
    this.#report('distance-too-large', start, this.#at);
    return cap;
  }
}

function limitTerms(clauses: readonly Clause[], report: ReportError): Clause[] {
  const kept: Clause[] = [];
  let terms = 0;
  for (const clause of clauses) {
    terms += clause.kind === 'word' ? 1 : clause.words.length;
    if (terms > MAX_TERMS) {
      report('too-long', clause.range.start, clauses.at(-1)?.range.end ?? clause.range.end);
      break;
    }
    kept.push(clause);
  }
  return kept;
}
