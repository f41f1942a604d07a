import type { TextRange } from '../contract/search';
import type { SearchField } from './fields';
import { matchesAt } from './phrase';
import type { ParsedQuery } from './query';
import type { PhraseClause, WordClause } from './clause';
import { buildPositionalIndex, tokenPositions, type PositionalIndex } from './token-positions';
import { matchWord, type Closeness } from './word-match';

/** A stretch of text that answers a clause of the query. */
export interface Occurrence extends TextRange {
  /** Index of the clause. */
  readonly clause: number;
  readonly closeness: Closeness;
}

export interface Highlighter {
  /** All that answers in one line of text, in order; offsets into `text`. `mustNot` clauses answer nowhere. */
  find(text: string, field: SearchField): Occurrence[];
  /** The same in a text that was read before. A phrase may begin in one block and end in the next. */
  findAmong(words: PositionalIndex, field: SearchField): Occurrence[];
}

/** One for each query: it caches by word which clauses the word matches. */
export function createHighlighter(query: ParsedQuery): Highlighter {
  const words = query.clauses.flatMap((clause, index) =>
    clause.kind === 'word' && clause.occur !== 'mustNot'
      ? [{ clause, index, matcher: matchWord(clause) }]
      : [],
  );
  const phrases = query.clauses.flatMap((clause, index) =>
    clause.kind === 'phrase' && clause.occur !== 'mustNot' ? [{ clause, index }] : [],
  );
  const initials = new Set<number>();
  let isAnyInitial = false;
  for (const { matcher } of words) {
    if (matcher.initials === null) isAnyInitial = true;
    else matcher.initials.forEach((unit) => initials.add(unit));
  }
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

  const findAmong: Highlighter['findAmong'] = ({ terms, starts, ends, positions }, field) => {
    const found: Occurrence[] = [];
    for (const [term, at] of positions) {
      // Most terms return here; what follows costs fifty times as much.
      if (!isAnyInitial && !initials.has(term.charCodeAt(0))) continue;
      for (const answer of answersOf(term)) {
        if (!isIn(query.clauses[answer.clause], field)) continue;
        for (const place of at) found.push({ ...answer, start: starts[place] ?? 0, end: ends[place] ?? 0 });
      }
    }
    for (const { clause, index } of phrases) {
      if (!isIn(clause, field)) continue;
      for (const place of beginningsOf(clause, positions)) {
        if (!matchesAt(terms, place, clause.words, clause.isPrefix)) continue;
        const end = ends[place + clause.words.length - 1] ?? 0;
        found.push({ clause: index, closeness: 'exact', start: starts[place] ?? 0, end });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
  return { find: (text, field) => findAmong(buildPositionalIndex(tokenPositions(text)), field), findAmong };
}

/** Where a phrase may begin. */
function beginningsOf(
  { words, isPrefix }: PhraseClause,
  places: PositionalIndex['positions'],
): readonly number[] {
  const [first = ''] = words;
  if (words.length > 1 || !isPrefix) return places.get(first) ?? [];
  return [...places].flatMap(([term, at]) => (term.startsWith(first) ? at : []));
}

/** Ranges in order that do not overlap. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || start >= last.end) joined.push({ start, end });
    else if (end > last.end) joined[joined.length - 1] = { start: last.start, end };
  }
  return joined;
}
