/**
 * Sentence alignment of two texts: which passages report the same thing. It is many-to-many and not monotone: the order
 * may differ, one passage may have several correspondences, and one without a counterpart has none. Hides the steps:
 * exact duplicates, scores by the fitted model, threshold, evidence filter.
 */
import {
  dropUnsupported,
  hasOwnEvidence,
  hasSufficientEvidence,
  sharedIdf,
  shareQuantities,
} from './evidence-filter';
import { isClearBest } from './clear-best';
import { findExactDuplicates } from './exact-duplicates';
import type { RankedSentence, Correspondence, Passage, Reason } from './sentence';
import { combineAnalyses } from './pair-analysis';
import { isWorthASecondLook, listSecondPass } from './second-pass';
import { createAnalyser, type Analyser, type TextAnalysis } from './sentence-analysis';
import { explainMatch } from './explain';
import { scorePair, type ScoreTable } from './score';
import type { DocumentFrequencies } from '../language/document-frequencies';
import type { Embeddings } from '../language/embeddings';
import { ENGLISH_MODEL } from './english-model';
import type { AlignmentModel } from './model';
import { itemAt } from '../text/item-at';

export interface AnalysisOptions {
  /** Document frequencies of the whole library; two texts alone do not show which words are rare. */
  readonly statistics: DocumentFrequencies;
  /** First names and pseudonyms that the accounts give, in lower case: alone they are no evidence. */
  readonly aliases?: ReadonlySet<string>;
}

export interface AlignmentOptions {
  /** Word embeddings of the texts' language; alignment is coarser without. */
  readonly wordVectors?: Embeddings | undefined;
  readonly model?: AlignmentModel;
  /** Least score of a correspondence, 0–1; the model's threshold where none is given. */
  readonly threshold?: number;
  /** Progress: the share of the pair that is done, 0–1 and rising; what it throws cancels the alignment. */
  readonly onShare?: (share: number) => void;
}

export interface Alignment {
  /** By `a`, then by score from high to low, then by `b`. */
  readonly correspondences: readonly Correspondence[];
  /** By passage of the first text, the most likely passages of the second, best first. Computed on access. */
  readonly candidatesOfA: readonly (readonly RankedSentence[])[];
  readonly candidatesOfB: readonly (readonly RankedSentence[])[];
  /** Reasons from the words of both passages alone, without the embeddings: cheap, and each can be seen in both. */
  readonly sharedWords: (a: number, b: number) => readonly Reason[];
}

/** Factor on the threshold for passages that count the same things. */
const COUNTING_SHARE = 0.2;

/** Most candidates listed for one passage. */
const MAX_CANDIDATES = 10;

/** A text with its analysis; aligned only with texts of the same analyser, which gives the term ids. */
export interface AnalysedText {
  readonly passages: readonly Passage[];
  readonly reading: TextAnalysis;
}

export const analysePassages = (analyser: Analyser, passages: readonly Passage[]): AnalysedText => ({
  passages,
  reading: analyser.analyse(passages.map((passage) => passage.text)),
});

/** Aligns two texts that are compared with no other. */
export function alignPair(
  a: readonly Passage[],
  b: readonly Passage[],
  context: AlignmentOptions & AnalysisOptions,
): Alignment {
  const analyser = createAnalyser(context.statistics, context.aliases);
  return alignTexts(analysePassages(analyser, a), analysePassages(analyser, b), analyser, context);
}

export function alignTexts(
  { passages: a, reading: analysedA }: AnalysedText,
  { passages: b, reading: analysedB }: AnalysedText,
  analyser: Analyser,
  context: AlignmentOptions,
): Alignment {
  const weights = context.model ?? ENGLISH_MODEL;
  const threshold = context.threshold ?? weights.threshold;
  const reading = combineAnalyses(analysedA, analysedB, analyser, context.wordVectors);
  context.onShare?.(SHARE_READ);
  const table = scorePair(reading, weights, (share) =>
    context.onShare?.(SHARE_READ + (1 - SHARE_READ) * share),
  );
  const { starts, columnOf, columnStarts, byColumn } = table.cells;
  const explain = (i: number, j: number, vectors?: Embeddings): Reason[] =>
    explainMatch(itemAt(a, i).text, itemAt(reading.a, i), itemAt(b, j).text, itemAt(reading.b, j), vectors);
  const identical = findExactDuplicates(a, b);
  const correspondences: Correspondence[] = [];
  for (let i = 0; i < a.length; i++) {
    const twin = identical.ofA.get(i);
    if (twin !== undefined) {
      const reasons = [{ kind: 'same-wording', text: itemAt(a, i).text, weight: 1 } as const];
      correspondences.push({ a: i, b: twin, score: 1, reasons });
      continue;
    }
    const found: Correspondence[] = [];
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const score = table.probabilities[cell]!;
      if (score < threshold * COUNTING_SHARE) continue;
      const j = columnOf[cell]!;
      if (identical.ofB.has(j)) continue;
      const least = shareQuantities(itemAt(reading.a, i), itemAt(reading.b, j))
        ? threshold * COUNTING_SHARE
        : threshold;
      if (score < least || !hasOwnEvidence(itemAt(reading.a, i), itemAt(reading.b, j), analyser.maxIdf))
        continue;
      const reasons = explain(i, j, context.wordVectors);
      const shared = sharedIdf(itemAt(reading.a, i), itemAt(reading.b, j));
      const isEnough = hasSufficientEvidence(reasons, shared, analyser.maxIdf, () =>
        isClearBest(table, i, cell),
      );
      if (isEnough) found.push({ a: i, b: j, score, reasons });
    }
    correspondences.push(...found.sort((x, y) => y.score - x.score || x.b - y.b));
  }
  const kept = dropUnsupported(correspondences, reading.a, reading.b, analyser.maxIdf);
  const second = listSecondPass(table, kept, threshold).flatMap((found) => {
    const [one, other] = [itemAt(reading.a, found.a), itemAt(reading.b, found.b)];
    const reasons = explain(found.a, found.b, context.wordVectors);
    return isWorthASecondLook(reasons, one, other, analyser.maxIdf, found.score >= threshold)
      ? [{ ...found, reasons }]
      : [];
  });
  return {
    correspondences: [...kept, ...second].sort((x, y) => x.a - y.a || y.score - x.score || x.b - y.b),
    sharedWords: (i, j) => explain(i, j),
    get candidatesOfA() {
      return a.map((_, i) => {
        const row = Int32Array.from({ length: starts[i + 1]! - starts[i]! }, (__, k) => starts[i]! + k);
        return rankCells(table, row, (cell) => columnOf[cell]!);
      });
    },
    get candidatesOfB() {
      const rowOf = listRows(starts);
      return b.map((_, j) =>
        rankCells(table, byColumn.subarray(columnStarts[j], columnStarts[j + 1]), (cell) => rowOf[cell]!),
      );
    },
  };
}

/** Share of a pair's work that combining the analyses is, for progress. */
const SHARE_READ = 0.1;

function listRows(starts: Int32Array): Int32Array {
  const rowOf = new Int32Array(starts.at(-1) ?? 0);
  for (let i = 0; i + 1 < starts.length; i++) rowOf.fill(i, starts[i], starts[i + 1]);
  return rowOf;
}

function rankCells(
  { ranks, probabilities }: ScoreTable,
  line: Int32Array,
  indexOf: (cell: number) => number,
): RankedSentence[] {
  // Top k by insertion: cheaper than sorting some hundred for ten.
  const order: number[] = [];
  for (const cell of line) {
    const rank = ranks[cell]!;
    const isFull = order.length === MAX_CANDIDATES;
    if (isFull && rank <= ranks[itemAt(order, order.length - 1)]!) continue;
    let place = order.length;
    while (place > 0 && rank > ranks[itemAt(order, place - 1)]!) place -= 1;
    order.splice(place, 0, cell);
    if (isFull) order.pop();
  }
  return order.map((cell) => ({ index: indexOf(cell), score: probabilities[cell]!, rank: ranks[cell]! }));
}
