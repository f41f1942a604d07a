/**
 * Candidate generation, the blocking of record linkage: which pairs of passages are scored at all. All pairs grow with
 * the product of the two lengths: two texts of 50,000 words have six million and more, and all but a few thousand share
 * nothing. Above a bound only the top k by soft alignment for each row and each column are scored, and the neighbours
 * of each best one; memory and the cost of scoring then grow with the sum of the lengths. On long development pairs
 * (400 passages a side) this finds what all pairs do. Candidates are looked up term by term in an inverted index.
 */
import { densePairs, sparsePairs, type SparsePairs } from './sparse-pairs';
import { indexTerms, type TermIndex, type Vector } from './sparse-vectors';
import type { SoftAlignment } from './soft-alignment';

/** Up to so many pairs, all are scored. */
const MAX_EXHAUSTIVE_PAIRS = 20_000;
/** Bounds of k, which falls with the length of the texts to keep the total at `MAX_PAIRS`. */
const MAX_K = 24;
const MIN_K = 4;
const MAX_PAIRS = 1_000_000;
/** Postings read per passage and direction, rarest terms first: a term that is in all passages selects none. */
const MAX_POSTINGS = 50_000;

/** @param onShare called with the share of rows that are done, 0–1; what it throws cancels */
export function generateCandidates(
  a: readonly SoftAlignment[],
  b: readonly SoftAlignment[],
  terms: number,
  onShare?: (share: number) => void,
): SparsePairs {
  const [rows, columns] = [a.length, b.length];
  if (rows * columns <= MAX_EXHAUSTIVE_PAIRS) return densePairs(rows, columns);
  const kept = Math.max(MIN_K, Math.min(MAX_K, Math.floor(MAX_PAIRS / (rows + columns))));
  const { ofRows, ofColumns } = listBest(a, b, terms, kept, onShare);
  const keys: number[] = [];
  const keep = (row: number, column: number): void => {
    if (row >= 0 && column >= 0 && row < rows && column < columns) keys.push(row * columns + column);
  };
  const keepAround = (row: number, column: number): void => {
    for (let down = -1; down <= 1; down++)
      for (let right = -1; right <= 1; right++) keep(row + down, column + right);
  };
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < ofRows.lengths[i]!; k++) keep(i, ofRows.places[i * kept + k]!);
    if (ofRows.lengths[i]! > 0) keepAround(i, ofRows.places[i * kept]!);
  }
  for (let j = 0; j < columns; j++) {
    for (let k = 0; k < ofColumns.lengths[j]!; k++) keep(ofColumns.places[j * kept + k]!, j);
    if (ofColumns.lengths[j]! > 0) keepAround(ofColumns.places[j * kept]!, j);
  }
  return sparsePairs(rows, columns, Float64Array.from(keys));
}

/**
 * The top k of each line (row or column), best first, by insertion; of two with equal scores the earlier goes first.
 */
class TopKPerLine {
  readonly lengths: Int32Array;
  readonly places: Int32Array;
  readonly #scores: Float32Array;
  readonly #k: number;

  constructor(lines: number, kept: number) {
    this.#k = kept;
    this.lengths = new Int32Array(lines);
    this.places = new Int32Array(lines * kept);
    this.#scores = new Float32Array(lines * kept);
  }

  put(line: number, place: number, score: number): void {
    const { lengths, places } = this;
    const [kept, scores] = [this.#k, this.#scores];
    const from = line * kept;
    const length = lengths[line]!;
    const isBefore = (at: number): boolean =>
      score > scores[at]! || (score === scores[at]! && place < places[at]!);
    if (length === kept && !isBefore(from + kept - 1)) return;
    let at = from + Math.min(length, kept - 1);
    for (; at > from && isBefore(at - 1); at--) {
      scores[at] = scores[at - 1]!;
      places[at] = places[at - 1]!;
    }
    scores[at] = score;
    places[at] = place;
    if (length < kept) lengths[line] = length + 1;
  }
}

function listBest(
  a: readonly SoftAlignment[],
  b: readonly SoftAlignment[],
  terms: number,
  kept: number,
  onShare?: (share: number) => void,
): { readonly ofRows: TopKPerLine; readonly ofColumns: TopKPerLine } {
  const ofRows = new TopKPerLine(a.length, kept);
  const ofColumns = new TopKPerLine(b.length, kept);
  const claimed = indexTerms(
    b.map(({ termWeights }) => termWeights),
    terms,
  );
  const answered = indexTerms(
    b.map(({ shares }) => shares),
    terms,
  );
  const sums = new Float64Array(b.length);
  a.forEach(({ termWeights, shares }, i) => {
    if (i % REPORT_EVERY === 0) onShare?.(i / a.length);
    addProducts(termWeights, answered, sums);
    addProducts(shares, claimed, sums);
    for (let j = 0; j < sums.length; j++) {
      // Rounded to single precision, so that the order in which terms are summed decides no tie.
      const score = Math.fround(sums[j]!);
      if (score === 0) continue;
      sums[j] = 0;
      ofRows.put(i, j, score);
      ofColumns.put(j, i, score);
    }
  });
  return { ofRows, ofColumns };
}

const REPORT_EVERY = 64;

function addProducts({ ids, weights }: Vector, index: TermIndex, sums: Float64Array): void {
  const { starts, places, weights: others } = index;
  const lengthOf = (k: number): number => starts[ids[k]! + 1]! - starts[ids[k]!]!;
  let all = 0;
  for (let k = 0; k < ids.length; k++) all += lengthOf(k);
  const order = ids.map((_, k) => k);
  if (all > MAX_POSTINGS) order.sort((x, y) => lengthOf(x) - lengthOf(y) || x - y);
  let looks = 0;
  for (const k of order) {
    looks += lengthOf(k);
    if (looks > MAX_POSTINGS) return;
    const weight = weights[k]!;
    const end = starts[ids[k]! + 1]!;
    for (let at = starts[ids[k]!]!; at < end; at++) {
      sums[places[at]!] = sums[places[at]!]! + weight * others[at]!;
    }
  }
}
