import lunr from 'lunr';
import type { WordClause } from './clause';
import { findTerm, lowerBound, prefixRange, stemMembers, type Segment } from './segment';
import { stemOf } from './stems';

/**
 * Whether a word of a text matches a word of a query. Implemented twice, for all terms of a segment and for one term; a
 * test checks that both agree, for the snippet must mark what the index found.
 */
export type Closeness = 'exact' | 'stem' | 'approximate';

export interface TermMatch {
  readonly term: number;
  readonly closeness: Closeness;
}

/** The part of Lunr's TokenSet that is walked here: an automaton, `*` being any character. */
interface Automaton {
  readonly final: boolean;
  readonly edges: Readonly<Record<string, Automaton>>;
}

export interface WordMatcher {
  /** Each term once, in no order. */
  findTerms(segment: Segment): TermMatch[];
  /** `null` where the term does not answer. */
  closenessOf(term: string): Closeness | null;
  /** UTF-16 units of which an answering term has one at its beginning; `null` where it may begin with any. */
  readonly initials: readonly number[] | null;
}

export function matchWord(clause: Pick<WordClause, 'word' | 'isPrefix' | 'distance'>): WordMatcher {
  const { word, isPrefix, distance } = clause;
  const stem = stemOf(word);
  const fuzzy = distance > 0 ? fuzzyAutomaton(word, distance) : null;
  return {
    initials: fuzzy === null ? [word.charCodeAt(0), stem.charCodeAt(0)] : null,
    findTerms(segment) {
      const close = new Map<number, Closeness>();
      const same = findTerm(segment, word);
      if (same >= 0) close.set(same, 'exact');
      const note = (term: number, closeness: Closeness): void => {
        if (!close.has(term)) close.set(term, closeness);
      };
      // A word that is its own stem and stands alone has no group.
      const bare = stem === word ? -1 : findTerm(segment, stem);
      if (bare >= 0 && stemOf(stem) === stem) note(bare, 'stem');
      for (const term of stemMembers(segment, stem)) note(term, 'stem');
      if (fuzzy !== null) walk(segment.terms, fuzzy, (term) => note(term, 'approximate'));
      const found = [...close].map(([term, closeness]) => ({ term, closeness }));
      if (isPrefix) {
        // Cached: one letter has thousands of matches.
        const { from, to } = prefixRange(segment, word);
        for (let term = from; term < to; term += 1) {
          if (!close.has(term)) found.push({ term, closeness: 'approximate' });
        }
      }
      return found;
    },
    closenessOf(term) {
      if (term === word) return 'exact';
      if (term.charCodeAt(0) === stem.charCodeAt(0) && stemOf(term) === stem) return 'stem';
      if (isPrefix && term.startsWith(word)) return 'approximate';
      return fuzzy !== null && accepts(fuzzy, term, 0) ? 'approximate' : null;
    },
  };
}

/** All words of one stem, which need not be a word itself. */
export const matchStem = (stem: string): Pick<WordMatcher, 'findTerms'> => ({
  findTerms: (segment) => {
    const group = stemMembers(segment, stem);
    const found: TermMatch[] = [];
    for (let at = 0; at < group.length; at += 1) found.push({ term: group[at] ?? 0, closeness: 'stem' });
    if (found.length > 0) return found;
    const alone = findTerm(segment, stem);
    return alone >= 0 && stemOf(stem) === stem ? [{ term: alone, closeness: 'stem' }] : [];
  },
});

/** Missing from Lunr's published types. */
const fuzzyAutomaton = (word: string, distance: number): Automaton =>
  (
    lunr.TokenSet as unknown as { fromFuzzyString(word: string, distance: number): Automaton }
  ).fromFuzzyString(word, distance);

function accepts(node: Automaton, term: string, at: number): boolean {
  if (at === term.length) return node.final;
  const next = node.edges[term.charAt(at)];
  if (next !== undefined && accepts(next, term, at + 1)) return true;
  const any = node.edges['*'];
  return any !== undefined && any !== next && accepts(any, term, at + 1);
}

/** Intersects the automaton with a sorted list as with a trie: terms with one prefix are one branch. */
function walk(terms: readonly string[], start: Automaton, visit: (term: number) => void): void {
  const step = (nodes: readonly Automaton[], from: number, to: number, depth: number): void => {
    let at = from;
    // Only the first of a run can end at this depth: the list is sorted and has no doubles.
    if (at < to && (terms[at] ?? '').length === depth) {
      if (nodes.some(({ final }) => final)) visit(at);
      at += 1;
    }
    while (at < to) {
      const term = terms[at] ?? '';
      const character = term.charAt(depth);
      const end = endOfRun(terms, term.slice(0, depth + 1), at, to);
      const next = new Set<Automaton>();
      for (const { edges } of nodes) {
        for (const node of [edges[character], edges['*']]) if (node !== undefined) next.add(node);
      }
      if (next.size > 0) step([...next], at, end, depth + 1);
      at = end;
    }
  };
  step([start], 0, terms.length, 0);
}

const endOfRun = (terms: readonly string[], prefix: string, from: number, to: number): number =>
  lowerBound(terms, `${prefix}\uffff`, from, to);
