import type { Annotation } from '../contract/annotation';
import { tokensOf } from '../text/tokens';
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
  const tests = parseQuery(query).clauses.map((clause) => createClauseTest(clause, query));
  if (tests.length === 0) return () => true;
  return (annotation) => {
    const words = wordsOf(annotation);
    return tests.every((test) => test(words));
  };
}

/** Folded words of what the reader wrote, and of the passage that he wrote it on. */
interface NoteWords {
  readonly note: readonly string[];
  readonly text: readonly string[];
}

type Terms = readonly string[];

const QUOTES = /["\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]/;

function createClauseTest(clause: Clause, query: string): (words: NoteWords) => boolean {
  const isIn = clause.kind === 'phrase' ? phraseTest(clause) : wordTest(clause, query);
  const isFound = ({ note, text }: NoteWords): boolean =>
    (isAsked(clause, 'note') && isIn(note)) || (isAsked(clause, 'text') && isIn(text));
  return clause.occur === 'mustNot' ? (words) => !isFound(words) : isFound;
}

const isAsked = ({ field }: Clause, wanted: SearchField): boolean => field === null || field === wanted;

const phraseTest =
  ({ words, isPrefix }: Extract<Clause, { kind: 'phrase' }>) =>
  (terms: Terms): boolean =>
    terms.some((_, at) => matchesAt(terms, at, words, isPrefix));

function wordTest(clause: Extract<Clause, { kind: 'word' }>, query: string): (terms: Terms) => boolean {
  const isQuoted = QUOTES.test(query.slice(clause.range.start, clause.range.end));
  const isPrefix = clause.isPrefix || (clause.occur !== 'mustNot' && !isQuoted);
  const matcher = matchWord({ ...clause, isPrefix });
  const known = new Map<string, boolean>();
  const isMatch = (term: string): boolean => {
    let answer = known.get(term);
    if (answer === undefined) known.set(term, (answer = matcher.closenessOf(term) !== null));
    return answer;
  };
  return (terms) => terms.some(isMatch);
}

/** Each letter typed asks all notes again. */
const read = new WeakMap<Annotation, NoteWords>();

function wordsOf(annotation: Annotation): NoteWords {
  let words = read.get(annotation);
  if (words === undefined) {
    const { label, text, tags, target } = annotation;
    words = {
      note: termsOf([label, text, ...tags].join('\n')),
      text: target.on === 'passage' ? termsOf(target.anchor.exact) : [],
    };
    read.set(annotation, words);
  }
  return words;
}

/** No phrase goes over the end of a line, which stands as an empty word. */
const termsOf = (text: string): Terms =>
  text.split('\n').flatMap((line) => [...tokensOf(line).map(({ term }) => term), '']);
