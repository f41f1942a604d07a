import type { TextRange } from '../contract/search';
import type { SearchField } from './fields';
import { standsAt } from './phrase';
import type { ParsedQuery, PhraseClause, WordClause } from './query';
import { readWords, wordAt, type TextWords } from './text-words';
import { matchWord, type Closeness } from './word-match';

/** A stretch of text that answers a clause of the query. */
export interface Found extends TextRange {
  /** Index of the clause. */
  readonly clause: number;
  readonly closeness: Closeness;
}

export interface QueryMarker {
  /** All that answers in one line of text, in order; offsets into `text`. Forbidden clauses answer nowhere. */
  find(text: string, field: SearchField): Found[];
  /** The same for the words between two offsets of a text that was read before. */
  findAmong(words: TextWords, from: number, to: number, field: SearchField): Found[];
}

/** One for each query: it remembers what it found out about each word. */
export function createMarker(query: ParsedQuery): QueryMarker {
  const words = query.clauses.flatMap((clause, index) =>
    clause.kind === 'word' && clause.sign !== 'forbidden'
      ? [{ clause, index, matcher: matchWord(clause) }]
      : [],
  );
  const phrases = query.clauses.flatMap((clause, index) =>
    clause.kind === 'phrase' && clause.sign !== 'forbidden' ? [{ clause, index }] : [],
  );
  const known = new Map<string, readonly { clause: number; closeness: Closeness }[]>();
  const answersOf = (term: string) => {
    let answers = known.get(term);
    if (answers === undefined) {
      answers = words.flatMap(({ index, matcher }) => {
        const closeness = matcher.closenessOf(term);
        return closeness === null ? [] : [{ clause: index, closeness }];
      });
      known.set(term, answers);
    }
    return answers;
  };
  const isIn = (clause: WordClause | PhraseClause | undefined, field: SearchField): boolean =>
    clause !== undefined && (clause.field === null || clause.field === field);

  const findAmong: QueryMarker['findAmong'] = ({ terms, starts, ends }, from, to, field) => {
    const found: Found[] = [];
    const first = wordAt({ terms, starts, ends }, from);
    let past = first;
    for (; past < terms.length && (starts[past] ?? 0) < to; past += 1) {
      for (const answer of answersOf(terms[past] ?? '')) {
        if (!isIn(query.clauses[answer.clause], field)) continue;
        found.push({ ...answer, start: starts[past] ?? 0, end: ends[past] ?? 0 });
      }
    }
    for (const { clause, index } of phrases) {
      if (!isIn(clause, field)) continue;
      for (let at = first; at + clause.words.length <= past; at += 1) {
        if (!standsAt(terms, at, clause.words, clause.isPrefix)) continue;
        const end = ends[at + clause.words.length - 1] ?? 0;
        found.push({ clause: index, closeness: 'same', start: starts[at] ?? 0, end });
      }
    }
    return phrases.length > 0 ? found.sort((a, b) => a.start - b.start) : found;
  };
  return { find: (text, field) => findAmong(readWords(text), 0, text.length, field), findAmong };
}

/** Ranges in order that do not overlap. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || start >= last.end) joined.push({ start, end });
    else if (end > last.end) joined[joined.length - 1] = { start: last.start, end };
  }
  return joined;
}
