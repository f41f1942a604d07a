import type { Annotation } from '../contract/annotation';
import { forEachToken } from '../text/tokens';
import type { Clause } from './clause';
import type { SearchField } from './fields';
import { matchesAt } from './phrase';
import { parseQuery } from './query';
import { matchWord } from './word-match';

/**
 * Whether a note answers a query, as the search reads queries: words in whatever form, `"phrases"`, `-without`, `note:` and
 * `text:`. Narrowing a list, unlike ranking one, all of it must be there; and each word may be the beginning of a longer
 * one, for the last need not be the one that is being typed. A query without words is answered by every note.
 */
export function createNoteTest(query: string): (annotation: Annotation) => boolean {
  if (last?.query !== query) last = { query, test: createTest(query) };
  return last.test;
}

/** A list and the counts beside it ask the same of the same notes, one after the other. */
let last: { readonly query: string; readonly test: (annotation: Annotation) => boolean } | null = null;

function createTest(query: string): (annotation: Annotation) => boolean {
  const tests = parseQuery(query).clauses.map((clause) => createClauseTest(clause, query));
  if (tests.length === 0) return () => true;
  const known = new WeakMap<Annotation, boolean>();
  return (annotation) => {
    let answer = known.get(annotation);
    if (answer === undefined) {
      const words = wordsOf(annotation);
      answer = tests.every((test) => test(words));
      known.set(annotation, answer);
    }
    return answer;
  };
}

/** Words of what the reader wrote, and of the passage that he wrote it on. */
interface NoteWords {
  readonly note: Terms;
  readonly text: Terms;
}

/** Numbers of folded words, in their order: an array is asked by number many times faster than a map by word. */
type Terms = Uint32Array;

const vocabulary: string[] = [];
const numbers = new Map<string, number>();

function numberOf(term: string): number {
  let number = numbers.get(term);
  if (number === undefined) {
    number = vocabulary.push(term) - 1;
    numbers.set(term, number);
  }
  return number;
}

/** Stands for the end of a line, over which no phrase goes. */
const END = numberOf('');

const QUOTES = /["\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]/;

function createClauseTest(clause: Clause, query: string): (words: NoteWords) => boolean {
  const isIn = clause.kind === 'phrase' ? phraseTest(clause) : wordTest(clause, query);
  const isFound = ({ note, text }: NoteWords): boolean =>
    (isAsked(clause, 'note') && isIn(note)) || (isAsked(clause, 'text') && isIn(text));
  return clause.occur === 'mustNot' ? (words) => !isFound(words) : isFound;
}

const isAsked = ({ field }: Clause, wanted: SearchField): boolean => field === null || field === wanted;

function phraseTest({ words, isPrefix }: Extract<Clause, { kind: 'phrase' }>): (terms: Terms) => boolean {
  return (terms) => {
    const written = Array.from(terms, (number) => vocabulary[number] ?? '');
    return written.some((_, at) => matchesAt(written, at, words, isPrefix));
  };
}

function wordTest(clause: Extract<Clause, { kind: 'word' }>, query: string): (terms: Terms) => boolean {
  const isQuoted = QUOTES.test(query.slice(clause.range.start, clause.range.end));
  const isPrefix = clause.isPrefix || (clause.occur !== 'mustNot' && !isQuoted);
  const matcher = matchWord({ ...clause, isPrefix });
  /** By number of a word, whether it matches; a hole where nobody asked yet. */
  const known: boolean[] = [];
  return (terms) => {
    for (let at = 0; at < terms.length; at += 1) {
      const number = terms[at] ?? END;
      const isMatch = (known[number] ??= matcher.closenessOf(vocabulary[number] ?? '') !== null);
      if (isMatch) return true;
    }
    return false;
  };
}

/** Each letter typed asks all notes again. */
const read = new WeakMap<Annotation, NoteWords>();

/** Reads the words of notes before anything is asked of them, so that the first letter typed need not wait for it. */
export const readNoteWords = (annotations: Iterable<Annotation>): void => {
  for (const annotation of annotations) wordsOf(annotation);
};

function wordsOf(annotation: Annotation): NoteWords {
  let words = read.get(annotation);
  if (words === undefined) {
    const { label, text, tags, target, linkedTo } = annotation;
    words = {
      note: termsOf([label, text, ...tags]),
      text: termsOf([
        ...(target.on === 'passage' ? [target.anchor.exact] : []),
        ...(linkedTo === undefined ? [] : [linkedTo.anchor.exact]),
      ]),
    };
    read.set(annotation, words);
  }
  return words;
}

function termsOf(parts: readonly string[]): Terms {
  const terms: number[] = [];
  for (const line of parts.join('\n').split('\n')) {
    forEachToken(line, 0, line.length, (term) => void terms.push(numberOf(term)));
    terms.push(END);
  }
  return Uint32Array.from(terms);
}
