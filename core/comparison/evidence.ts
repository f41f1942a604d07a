/**
 * The evidence for each pair of passages, as one row of numbers a pair. Every number is the same when the two texts
 * change places: where a feature looks along rows and along columns, the larger and the smaller are kept, not "left"
 * and "right".
 */
import { VECTOR_KINDS, type PairReading, type PassageReading } from './reading';
import { products } from './vectors';

export const EVIDENCE = [
  ...VECTOR_KINDS,
  'coverLess',
  'sharedRarity',
  'sharedCount',
  'sharedNames',
  'sharedPlain',
  'sharedFigures',
  'sameCounted',
  'quoted',
  'besideMore',
  'diagonal',
  'gap',
  'gapInOrder',
  'shorter',
  'lead',
] as const;
export const EVIDENCE_SIZE = EVIDENCE.length;

/** Word pairs that two quotations share by chance. */
const CHANCE_QUOTED = 2;

/** Rows by `a`, columns by `b`. */
export interface Evidence {
  readonly rows: number;
  readonly columns: number;
  /** 0–1: how far the two texts tell in the same order. */
  readonly order: number;
  /** Writes a cell's `EVIDENCE_SIZE` numbers. Computed when asked: two long texts have millions of cells. */
  fill(i: number, j: number, into: Float32Array, at: number): void;
}

/** All cells at once, row by row, for fitting. */
export function listEvidence(evidence: Evidence): Float32Array {
  const { rows, columns } = evidence;
  const values = new Float32Array(rows * columns * EVIDENCE_SIZE);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) evidence.fill(i, j, values, (i * columns + j) * EVIDENCE_SIZE);
  }
  return values;
}

export function weighEvidence(pair: PairReading): Evidence {
  const { a, b, terms } = pair;
  const rows = a.length;
  const columns = b.length;
  const tables = VECTOR_KINDS.map((kind) =>
    products(
      a.map((reading) => reading.vectors[kind]),
      b.map((reading) => reading.vectors[kind]),
      terms,
    ),
  );
  const stems = tables[0] ?? new Float32Array(0);
  const order = orderAgreement(stems, rows, columns);
  const at = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= rows || j >= columns ? 0 : stems[i * columns + j]!;
  const shared: Shared = { rarity: 0, count: 0, names: 0, plain: 0 };
  const lengths = (readings: readonly PassageReading[]): Float32Array =>
    Float32Array.from(readings, (reading) => reading.stems.size);
  const lengthsA = lengths(a);
  const lengthsB = lengths(b);

  const fill = (i: number, j: number, into: Float32Array, start: number): void => {
    const from = a[i]!;
    const to = b[j]!;
    const cell = i * columns + j;
    let o = start;
    for (let k = 0; k < tables.length; k++) into[o++] = tables[k]![cell]!;
    // Without a stem in common, which is most cells, there is nothing to count.
    if (stems[cell]! > 0) countShared(from, to, shared);
    else clear(shared);
    into[o++] = Math.min(shared.rarity / (from.mass || 1), shared.rarity / (to.mass || 1));
    into[o++] = shared.rarity / 20;
    into[o++] = Math.log1p(shared.count);
    into[o++] = Math.min(shared.names / 10, 2);
    into[o++] = shared.plain / 15;
    into[o++] = Math.min(overlap(from.figures, to.figures), 3) / 2;
    into[o++] = Math.min(overlap(from.counted, to.counted), 2);
    into[o++] = Math.min(Math.max(overlap(from.quoted, to.quoted) - CHANCE_QUOTED, 0), 6) / 4;
    const besideRow = Math.max(at(i - 1, j), at(i + 1, j));
    const besideColumn = Math.max(at(i, j - 1), at(i, j + 1));
    into[o++] = Math.max(besideRow, besideColumn);
    into[o++] = (at(i - 1, j - 1) + at(i + 1, j + 1)) / 2;
    const gap = Math.abs((i + 0.5) / rows - (j + 0.5) / columns);
    into[o++] = gap;
    into[o++] = gap * order;
    into[o++] = Math.log1p(Math.min(lengthsA[i]!, lengthsB[j]!)) / 3;
    into[o++] = 1 / (1 + i) + 1 / (1 + j);
  };
  return { rows, columns, order, fill };
}

interface Shared {
  rarity: number;
  count: number;
  names: number;
  plain: number;
}

function clear(into: Shared): void {
  into.rarity = into.count = into.names = into.plain = 0;
}

function countShared(from: PassageReading, to: PassageReading, into: Shared): void {
  clear(into);
  const [less, more] = from.stems.size <= to.stems.size ? [from, to] : [to, from];
  for (const [stem, rare] of less.stems) {
    if (!more.stems.has(stem)) continue;
    into.rarity += rare;
    into.count++;
    if (less.names.has(stem) && more.names.has(stem)) into.names += rare;
    else into.plain += rare;
  }
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared;
}

/**
 * 0–1: how far the passages that are best for each other stand in the same order in both texts. Rewritings keep the
 * order, independent reports do not, so position may count only as much as the pair at hand shows that it does.
 */
function orderAgreement(similarity: Float32Array, rows: number, columns: number): number {
  const bestRow = new Int32Array(columns).fill(-1);
  const bestColumn = new Int32Array(rows).fill(-1);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = similarity[i * columns + j]!;
      if (value <= 0) continue;
      if (bestColumn[i]! < 0 || value > similarity[i * columns + bestColumn[i]!]!) bestColumn[i] = j;
      if (bestRow[j]! < 0 || value > similarity[bestRow[j]! * columns + j]!) bestRow[j] = i;
    }
  }
  let agree = 1;
  let total = 2;
  for (let i = 0; i < rows; i++) {
    const j = bestColumn[i]!;
    if (j < 0 || bestRow[j] !== i) continue;
    for (let k = i + 1; k < rows; k++) {
      const l = bestColumn[k]!;
      if (l < 0 || bestRow[l] !== k) continue;
      total++;
      if (l > j) agree++;
    }
  }
  return Math.max(0, (2 * agree) / total - 1);
}
