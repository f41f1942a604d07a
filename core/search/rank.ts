import type { SegmentedIndex, IndexView } from './segmented-index';
import { topK } from './top-k';
import { feedbackTerms, type Profile } from './feedback';
import { findPhrase } from './phrase';
import type { ParsedQuery } from './query';
import type { Clause, PhraseClause, WordClause } from './clause';
import { FEEDBACK, RANKING } from './ranking-settings';
import { findTerm, prefixRange } from './segment';
import { matchStem, matchWord, type TermMatch, type WordMatcher } from './word-match';

export interface Hit {
  readonly id: string;
  readonly score: number;
}

export interface Ranking {
  /** Best first; equal scores in the order of their ids. */
  readonly hits: readonly Hit[];
  /** How many documents answer, before the limit. */
  readonly found: number;
  /** Inverse document frequency (idf) of each clause of the query, in its order: 0 where nothing has it. */
  readonly idfs: readonly number[];
  /** Clauses that are phrases for which not every text that might have them was read. */
  readonly truncatedPhrases: readonly number[];
}

/** Access to documents beyond the index. */
export interface DocumentAccess {
  /** Cost of loading its text, in the UTF-16 units that could be scanned in that time; 0 for a cached one. */
  costOf(id: string): number;
  /** The text of one field, for phrases; empty where it is not there. */
  textOf(id: string, field: SegmentedIndex['fields'][number]): string;
  /** `null` where it has no profile for feedback. */
  profileOf(id: string): Profile | null;
}

/**
 * Ranks the living documents by BM25F with the statistics of the whole index, whatever its segments: how many documents
 * have a word is counted at query time, so that cutting the library differently changes no score.
 */
export function rank(
  index: SegmentedIndex,
  query: ParsedQuery,
  limit: number,
  documents: DocumentAccess,
): Ranking {
  const view = index.view();
  const scorer = new Scorer(view, index.fields, documents);
  const idfs = query.clauses.map((clause, at) => scorer.count(clause, at));
  const must = maskOf(query.clauses, 'must');
  const mustNot = maskOf(query.clauses, 'mustNot');
  const answering = scorer.touched.filter((document) => {
    const mask = scorer.masks[document] ?? 0;
    return (mask & must) === must && (mask & mustNot) === 0 && (mask & ~mustNot) !== 0;
  });
  const hitOf = (document: number): Hit => ({
    id: view.ids[document] ?? '',
    score: scorer.scores[document] ?? 0,
  });
  if (allowsFeedback(query))
    scorer.applyFeedback(topK(answering.map(hitOf), FEEDBACK.documents, compareHits));
  return {
    hits: topK(answering.map(hitOf), limit, compareHits),
    found: answering.length,
    idfs,
    truncatedPhrases: scorer.truncatedPhrases,
  };
}

export const compareHits = (a: Hit, b: Hit): number =>
  b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const allowsFeedback = ({ clauses }: ParsedQuery): boolean =>
  clauses.filter(({ occur, field }) => occur !== 'mustNot' && field === null).length >= FEEDBACK.minWords;

const maskOf = (clauses: readonly Clause[], occur: Clause['occur']): number =>
  clauses.reduce((mask, clause, index) => (clause.occur === occur ? mask | (1 << index) : mask), 0);

/** Collects, clause by clause, the score of every document and which clauses it answers (one bit each). */
class Scorer {
  readonly scores: Float64Array;
  readonly masks: Uint32Array;
  readonly touched: number[] = [];
  readonly truncatedPhrases: number[] = [];
  readonly #counts: Float32Array;
  readonly #view: IndexView;
  readonly #fields: SegmentedIndex['fields'];
  readonly #documents: DocumentAccess;

  constructor(view: IndexView, fields: SegmentedIndex['fields'], documents: DocumentAccess) {
    this.#view = view;
    this.#fields = fields;
    this.#documents = documents;
    this.scores = new Float64Array(view.ids.length);
    this.masks = new Uint32Array(view.ids.length);
    this.#counts = new Float32Array(view.ids.length);
  }

  count(clause: Clause, index: number): number {
    if (clause.field !== null && !this.#fields.includes(clause.field)) return 0;
    return clause.kind === 'word' ? this.#countWord(clause, index) : this.#countPhrase(clause, index);
  }

  #countWord(clause: WordClause, index: number): number {
    const terms = this.#termsOf(matchWord(clause));
    const near = this.#gather(terms, clause, (closeness) =>
      closeness === 'exact' ? 1 : closeness === 'stem' ? RANKING.stemWeight : 0,
    );
    const idf = this.#score(near, index, 1);
    if (!clause.isPrefix && clause.distance === 0) return idf;
    const approximate = this.#gather(terms, clause, (closeness) => (closeness === 'approximate' ? 1 : 0));
    return Math.max(idf, this.#score(approximate, index, RANKING.approximateWeight));
  }

  /** Of each segment the terms that answer. */
  #termsOf(matcher: Pick<WordMatcher, 'findTerms'>): readonly (readonly TermMatch[])[] {
    return this.#view.segments.map(({ segment }) => matcher.findTerms(segment));
  }

  #termsOfStem(stem: string): readonly (readonly TermMatch[])[] {
    const known = stemsOf(this.#view);
    const terms = known.get(stem) ?? this.#termsOf(matchStem(stem));
    if (known.size >= MAX_STEMS) known.clear();
    known.set(stem, terms);
    return terms;
  }

  /** Adds the weighted term frequencies to `counts` and returns the documents that have any. */
  #gather(
    terms: readonly (readonly TermMatch[])[],
    clause: Pick<WordClause, 'field'>,
    weigh: (closeness: 'exact' | 'stem' | 'approximate') => number,
  ): number[] {
    const counts = this.#counts;
    const view = this.#view;
    const { live, norms } = view;
    const width = this.#fields.length;
    const only = clause.field === null ? -1 : this.#fields.indexOf(clause.field);
    const found: number[] = [];
    for (const [index, { segment, base }] of view.segments.entries()) {
      const { places, starts, counts: occurrences } = segment;
      for (const { term, closeness } of terms[index] ?? []) {
        const weight = weigh(closeness);
        if (weight === 0) continue;
        const end = starts[term + 1] ?? 0;
        for (let at = starts[term] ?? 0; at < end; at += 1) {
          const place = (places[at] ?? 0) + base * width;
          const document = Math.floor(place / width);
          if (live[document] === 0 || (only >= 0 && place - document * width !== only)) continue;
          if (counts[document] === 0) found.push(document);
          counts[document] = (counts[document] ?? 0) + weight * (occurrences[at] ?? 0) * (norms[place] ?? 0);
        }
      }
    }
    return found;
  }

  /** Turns `counts` into scores, empties it, and returns the idf of what was counted. */
  #score(found: readonly number[], index: number, weight: number): number {
    if (found.length === 0) return 0;
    const counts = this.#counts;
    const { scores } = this;
    const idf = idfOf(found.length, this.#view.liveCount);
    const { saturation } = RANKING;
    for (const document of found) {
      const count = counts[document] ?? 0;
      counts[document] = 0;
      scores[document] =
        (scores[document] ?? 0) + (weight * idf * count * (saturation + 1)) / (count + saturation);
      this.#touch(document, index);
    }
    return idf;
  }

  /** Interpolates the scores of the results with their similarity to the feedback terms. */
  applyFeedback(bestHits: readonly Hit[]): void {
    const known = bestHits.flatMap(({ id, score }) => {
      const profile = this.#documents.profileOf(id);
      return profile === null ? [] : [{ score, profile }];
    });
    const shared = new Float64Array(this.scores.length);
    for (const { stem, weight } of feedbackTerms(known, this.#view)) {
      const found = this.#gather(this.#termsOfStem(stem), { field: null }, () => 1);
      const idf = idfOf(found.length, this.#view.liveCount);
      for (const document of found) {
        const count = this.#counts[document] ?? 0;
        this.#counts[document] = 0;
        shared[document] = (shared[document] ?? 0) + (weight * idf * count) / (count + RANKING.saturation);
      }
    }
    let most = 0;
    for (const document of this.touched) most = Math.max(most, shared[document] ?? 0);
    const top = bestHits[0]?.score ?? 0;
    if (most === 0 || top === 0) return;
    for (const document of this.touched) {
      const own = this.scores[document] ?? 0;
      // Kept on the scale of the first ranking, so that scores of notes can be added.
      this.scores[document] =
        (1 - FEEDBACK.share) * own + (FEEDBACK.share * top * (shared[document] ?? 0)) / most;
    }
  }

  #touch(document: number, index: number): void {
    if (this.masks[document] === 0) this.touched.push(document);
    this.masks[document] = (this.masks[document] ?? 0) | (1 << index);
  }

  /**
   * Texts of documents that have all the words of the phrase are scanned, by the frequency of its rarest word; those
   * that have the words side by side match.
   */
  #countPhrase(clause: PhraseClause, index: number): number {
    const view = this.#view;
    const fields = this.#fields;
    const wanted = clause.field === null ? fields : [clause.field];
    const found: number[] = [];
    let left = MAX_READ;
    for (const document of this.#withAllWords(clause)) {
      if (left <= 0) {
        this.truncatedPhrases.push(index);
        break;
      }
      const id = view.ids[document] ?? '';
      left -= this.#documents.costOf(id);
      for (const field of wanted) {
        const text = this.#documents.textOf(id, field);
        const place = findPhrase(text, clause);
        left -= place === null ? text.length : lineEnd(text, place.end);
        if (place === null) continue;
        found.push(document);
        break;
      }
    }
    if (found.length === 0) return 0;
    const idf = idfOf(found.length, view.liveCount) * RANKING.phraseWeight;
    for (const document of found) {
      this.scores[document] = (this.scores[document] ?? 0) + idf;
      this.#touch(document, index);
    }
    return idf;
  }

  /** Those that have the rarest of the words most often come first. */
  #withAllWords({ words, isPrefix }: PhraseClause): number[] {
    const { live, segments } = this.#view;
    const width = this.#fields.length;
    const candidates: (readonly [document: number, least: number])[] = [];
    for (const { segment, base } of segments) {
      let kept: Map<number, number> | null = null;
      for (const [position, word] of words.entries()) {
        const term = findTerm(segment, word);
        const { from, to } =
          isPrefix && position === words.length - 1
            ? prefixRange(segment, word)
            : { from: term, to: term < 0 ? term : term + 1 };
        const having = new Map<number, number>();
        for (let at = segment.starts[from] ?? 0; at < (segment.starts[to] ?? 0); at += 1) {
          const document = base + Math.floor((segment.places[at] ?? 0) / width);
          if (live[document] !== 1 || kept?.has(document) === false) continue;
          having.set(document, (having.get(document) ?? 0) + (segment.counts[at] ?? 0));
        }
        for (const [document, count] of having) {
          having.set(document, Math.min(count, kept?.get(document) ?? count));
        }
        kept = having;
        if (kept.size === 0) break;
      }
      candidates.push(...(kept ?? []));
    }
    return candidates.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document);
  }
}

/**
 * While a word is typed its top documents stay much the same, and so do the feedback terms: the last ones are cached.
 */
const MAX_STEMS = 1_000;
const knownStems = new WeakMap<IndexView, Map<string, readonly (readonly TermMatch[])[]>>();

function stemsOf(view: IndexView): Map<string, readonly (readonly TermMatch[])[]> {
  const known = knownStems.get(view) ?? new Map<string, readonly (readonly TermMatch[])[]>();
  knownStems.set(view, known);
  return known;
}

/**
 * UTF-16 units that are scanned for one phrase at most: about a tenth of a second. Only phrases of very frequent words
 * come near.
 */
const MAX_READ = 3_000_000;

/** A text is read by whole lines. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** BM25's idf in the form that is never negative. */
const idfOf = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));
