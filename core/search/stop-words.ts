import lunr from 'lunr';
import type { Clause } from './clause';

/** Stop words of questions, beside those that Lunr lists. */
const OF_QUESTIONS = new Set(
  'whose very upon much many more such these those there here about been has had having done shall'.split(
    ' ',
  ),
);

/** None of them is longer. UTF-16 units. */
const MAX_LENGTH = 8;
const known = new Map<string, boolean>();

export function isStopWord(word: string): boolean {
  if (word.length > MAX_LENGTH || OF_QUESTIONS.has(word)) return OF_QUESTIONS.has(word);
  let isStop = known.get(word);
  if (isStop === undefined) {
    isStop = lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;
    // Size of the cache: a library has some thousand short words.
    if (known.size > 50_000) known.clear();
    known.set(word, isStop);
  }
  return isStop;
}

/** With this many content words the others only cost time and precision, as measured by the benchmark. */
const MIN_CONTENT_CLAUSES = 2;

/**
 * Leaves stop words out of a query that says enough without them. Never one with a sign, a field or a distance, nor the
 * last word as long as it is being typed: "the" may become "theatre".
 */
export function dropStopWords(clauses: readonly Clause[]): readonly Clause[] {
  const isRemovable = (clause: Clause): boolean =>
    clause.kind === 'word' &&
    clause.occur === 'should' &&
    clause.field === null &&
    clause.distance === 0 &&
    !clause.isPrefix &&
    isStopWord(clause.word);
  const contentClauses = clauses.filter((clause) => !isRemovable(clause));
  return contentClauses.filter(({ occur }) => occur !== 'mustNot').length >= MIN_CONTENT_CLAUSES
    ? contentClauses
    : clauses;
}
