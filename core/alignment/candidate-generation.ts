/**
 * Which cells of two texts are weighed. A whole table grows with the product of the two lengths: two texts of 50,000
 * words have six million cells and more, and all but a few thousand share nothing that could join them. Above a bound
 * only those are weighed that explain each other best, for their row or for their column, and what stands beside the
 * very best; memory and time then grow with the sum of the lengths. On long development pairs (400 passages a side) this
 * finds what the whole table does.
 */
import { densePairs, sparsePairs, type SparsePairs } from './sparse-pairs';
import { indexTerms, type TermIndex, type Vector } from './sparse-vectors';

/** What a passage claims and what it answers, as `explained.ts` parts the words out. */
export interface BlockingTerms {
  readonly termWeights: Vector;
  readonly shares: Vector;
}

/** Texts with fewer cells are weighed whole. */
const MAX_EXHAUSTIVE_PAIRS = 20_000;
/** Cells kept for a passage; fewer of texts so long that all together would be more than `MAX_PAIRS`. */
const MAX_K = 24;
const MIN_K = 4;
const MAX_PAIRS = 1_000_000;
/** Passages looked at for the words of one, rarest first: a word that stands in all passages chooses none. */
const MAX_POSTINGS = 50_000;

/** `onShare` hears how much of the choice is made, 0–1; what it throws ends it. */
export function generateCandidates(
  a: readonly BlockingTerms[],
  b: readonly BlockingTerms[],
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

/** By line the best places, best first, `kept` to a line; of two that are equal the earlier. */
class TopKPerLine {
  readonly lengths: Int32Array;
  readonly places: Int32Array;
  private readonly scores: Float32Array;
  private readonly kept: number;

  constructor(lines: number, kept: number) {
    this.kept = kept;
    this.lengths = new Int32Array(lines);
    this.places = new Int32Array(lines * kept);
    this.scores = new Float32Array(lines * kept);
  }

  put(line: number, place: number, score: number): void {
    const { kept, lengths, places, scores } = this;
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
  a: readonly BlockingTerms[],
  b: readonly BlockingTerms[],
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
    if (i % TOLD_EVERY === 0) onShare?.(i / a.length);
    addProducts(termWeights, answered, sums);
    addProducts(shares, claimed, sums);
    for (let j = 0; j < sums.length; j++) {
      // Rounded, so that the order of the terms decides no tie.
      const score = Math.fround(sums[j]!);
      if (score === 0) continue;
      sums[j] = 0;
      ofRows.put(i, j, score);
      ofColumns.put(j, i, score);
    }
  });
  return { ofRows, ofColumns };
}

const TOLD_EVERY = 64;

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
