import { topK as bestOf } from './top-k';
import type { IndexView } from './segmented-index';
import { FEEDBACK } from './ranking-settings';
import { stemOf } from './stems';

/** How often each stem stands in a document, stop words left out. */
export type Profile = ReadonlyMap<string, number>;

/** A stem that the top documents share, and its weight relative to the heaviest. */
export interface FeedbackTerm {
  readonly stem: string;
  /** 0–1. */
  readonly weight: number;
}

/**
 * Pseudo-relevance feedback: terms of the top documents of a first ranking that the query lacks, by the centroid of
 * Rocchio (1971). Used to rerank the results and never to expand the query: a reader must be able to see why an article
 * is in the list.
 */
export function feedbackTerms(
  best: readonly { readonly score: number; readonly profile: Profile }[],
  view: IndexView,
): FeedbackTerm[] {
  const top = best[0]?.score ?? 0;
  if (top <= 0) return [];
  const idfs = stemIdfs(view);
  const weights = new Map<string, number>();
  for (const { score, profile } of best) {
    // A document with half the top score gets a thirtieth of the weight, so that one off the subject does no harm.
    const trust = (score / top) ** FEEDBACK.trust;
    for (const [stem, count] of profile) {
      const idf = idfs.get(stem) ?? idfOf(0, view);
      weights.set(stem, (weights.get(stem) ?? 0) + (trust * idf * count) / (count + 1));
    }
  }
  const strongest = bestOf([...weights], FEEDBACK.terms, ([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const most = strongest[0]?.[1] ?? 1;
  return strongest.map(([stem, weight]) => ({ stem, weight: weight / most }));
}

const idfOf = (having: number, { liveCount }: IndexView): number =>
  Math.log(1 + (liveCount - Math.min(having, liveCount) + 0.5) / (Math.min(having, liveCount) + 0.5));

const known = new WeakMap<IndexView, ReadonlyMap<string, number>>();

/** Cached for each state of the library: each letter typed looks up thousands of them. */
function stemIdfs(view: IndexView): ReadonlyMap<string, number> {
  let idfs = known.get(view);
  if (idfs === undefined) {
    idfs = new Map([...stemPostings(view)].map(([stem, having]) => [stem, idfOf(having, view)]));
    known.set(view, idfs);
  }
  return idfs;
}

/** Postings of each stem in live documents, an approximation of its document frequency, which costs more to count. */
function stemPostings(view: IndexView): ReadonlyMap<string, number> {
  const postings = new Map<string, number>();
  for (const { segment, base } of view.segments) {
    const width = segment.fields.length;
    const size = segment.documents.length;
    const isWhole = view.live.subarray(base, base + size).every((alive) => alive === 1);
    for (const [index, term] of segment.terms.entries()) {
      const start = segment.starts[index] ?? 0;
      const end = segment.starts[index + 1] ?? 0;
      let live = end - start;
      if (!isWhole) {
        for (let at = start; at < end; at += 1) {
          if (view.live[base + Math.floor((segment.places[at] ?? 0) / width)] !== 1) live -= 1;
        }
      }
      const stem = stemOf(term);
      postings.set(stem, (postings.get(stem) ?? 0) + live);
    }
  }
  return postings;
}
