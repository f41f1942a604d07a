/**
 * Which passages of two texts tell the same thing. Correspondences stand in any order, one passage may have several, and
 * one that nothing answers has none.
 */
import { shareQuantities, hasSufficientEvidence, dropUnsupported } from './evidence-filter';
import { findExactDuplicates } from './exact-duplicates';
import type { RankedSentence, Correspondence, Passage } from './sentence';
import { combineAnalyses } from './pair-analysis';
import { createAnalyser, type Analyser, type TextAnalysis } from './sentence-analysis';
import { explainMatch } from './explain';
import { scorePair, type ScoreTable } from './score';
import type { DocumentFrequencies } from '../language/document-frequencies';
import type { Embeddings } from '../language/embeddings';
import { WEIGHTS, type AlignmentWeights } from './model-weights';

export interface AnalysisOptions {
  /** Of the whole library; two texts alone do not tell which words are rare. */
  readonly statistics: DocumentFrequencies;
  /** First names and pseudonyms that the accounts give, lower case: they join nothing by themselves. */
  readonly aliases?: ReadonlySet<string>;
}

export interface AlignmentOptions {
  /** Of the texts' language; comparison is coarser without. */
  readonly wordVectors?: Embeddings | undefined;
  readonly weights?: AlignmentWeights;
  /** Least score of a correspondence, 0–1; the fitted one where none is given. */
  readonly threshold?: number;
  /** Hears how much of the pair is done, 0–1 and rising; what it throws ends the alignment. */
  readonly onShare?: (share: number) => void;
}

export interface Alignment {
  /** By `a`, then by score from high to low. */
  readonly correspondences: readonly Correspondence[];
  /** For each passage of the first text, the second's from likely to unlikely. Ranked when asked. */
  readonly candidatesOfA: readonly (readonly RankedSentence[])[];
  readonly candidatesOfB: readonly (readonly RankedSentence[])[];
}

/** Of the threshold, for passages that count one thing. */
const COUNTING_SHARE = 0.2;

/** Candidates kept for one passage. */
const MAX_CANDIDATES = 10;

/** A text as one reader read it; aligned only with what the same reader read. */
export interface AnalysedText {
  readonly passages: readonly Passage[];
  readonly reading: TextAnalysis;
}

export const analysePassages = (reader: Analyser, passages: readonly Passage[]): AnalysedText => ({
  passages,
  reading: reader.analyse(passages.map((passage) => passage.text)),
});

/** Two texts that are compared with each other alone. */
export function alignPair(
  a: readonly Passage[],
  b: readonly Passage[],
  context: AlignmentOptions & AnalysisOptions,
): Alignment {
  const reader = createAnalyser(context.statistics, context.aliases);
  return alignTexts(analysePassages(reader, a), analysePassages(reader, b), reader, context);
}

export function alignTexts(
  { passages: a, reading: readA }: AnalysedText,
  { passages: b, reading: readB }: AnalysedText,
  reader: Analyser,
  context: AlignmentOptions,
): Alignment {
  const weights = context.weights ?? WEIGHTS;
  const threshold = context.threshold ?? weights.threshold;
  const reading = combineAnalyses(readA, readB, reader, context.wordVectors);
  context.onShare?.(SHARE_READ);
  const table = scorePair(reading, weights, (share) =>
    context.onShare?.(SHARE_READ + (1 - SHARE_READ) * share),
  );
  const { starts, columnOf, columnStarts, byColumn } = table.cells;
  const identical = findExactDuplicates(a, b);
  const correspondences: Correspondence[] = [];
  for (let i = 0; i < a.length; i++) {
    const twin = identical.ofA.get(i);
    if (twin !== undefined) {
      const reasons = [{ kind: 'same-wording', text: a[i]!.text, weight: 1 } as const];
      correspondences.push({ a: i, b: twin, score: 1, reasons });
      continue;
    }
    const found: Correspondence[] = [];
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const score = table.probabilities[cell]!;
      if (score < threshold * COUNTING_SHARE) continue;
      const j = columnOf[cell]!;
      if (identical.ofB.has(j)) continue;
      const least = shareQuantities(reading.a[i]!, reading.b[j]!) ? threshold * COUNTING_SHARE : threshold;
      if (score < least) continue;
      const reasons = explainMatch(a[i]!.text, reading.a[i]!, b[j]!.text, reading.b[j]!, context.wordVectors);
      if (hasSufficientEvidence(reasons)) found.push({ a: i, b: j, score, reasons });
    }
    correspondences.push(...found.sort((x, y) => y.score - x.score || x.b - y.b));
  }
  return {
    correspondences: dropUnsupported(correspondences, reading.a, reading.b, reader.maxIdf),
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

/** Share of the work of a pair that its reading is. */
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
  // Kept in order by insertion: ten of some hundred are cheaper to keep than all are to sort.
  const order: number[] = [];
  for (const cell of line) {
    const rank = ranks[cell]!;
    const isFull = order.length === MAX_CANDIDATES;
    if (isFull && rank <= ranks[order[order.length - 1]!]!) continue;
    let place = order.length;
    while (place > 0 && rank > ranks[order[place - 1]!]!) place--;
    order.splice(place, 0, cell);
    if (isFull) order.pop();
  }
  return order.map((cell) => ({ index: indexOf(cell), score: probabilities[cell]! }));
}
