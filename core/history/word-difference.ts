/** A run of words that both versions have, or that one of them has alone. */
export interface DifferenceRun {
  readonly is: 'same' | 'removed' | 'inserted';
  readonly text: string;
}

/** Edits beyond which two versions are shown one after the other: a difference that long explains nothing. */
const MAX_EDITS = 1_500;

/**
 * What words changed between two versions of a text: the shortest edit script over words, white space and signs
 * (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).
 */
export function wordDifference(before: string, after: string): readonly DifferenceRun[] {
  const a = tokensOf(before);
  const b = tokensOf(after);
  return joinRuns(tokenDifference(a, b));
}

/** The same over any tokens, one run for each of them: what is removed, inserted and the same, in order. */
export function tokenDifference(a: readonly string[], b: readonly string[]): readonly DifferenceRun[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const same = (text: string): DifferenceRun => ({ is: 'same', text });
  return [
    ...a.slice(0, start).map(same),
    ...editScript(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^]/gu) ?? [];

function editScript(a: readonly string[], b: readonly string[]): readonly DifferenceRun[] {
  const trace = traceOf(a, b);
  if (trace === null)
    return [
      ...a.map((text): DifferenceRun => ({ is: 'removed', text })),
      ...b.map((text): DifferenceRun => ({ is: 'inserted', text })),
    ];
  const runs: DifferenceRun[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const isDown = comesFromAbove(furthest, diagonal, edits);
    const from = isDown ? diagonal + 1 : diagonal - 1;
    const fromX = edits === 0 ? 0 : (furthest.get(from) ?? 0);
    const fromY = edits === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY && a[x - 1] === b[y - 1]) {
      runs.push({ is: 'same', text: a[x - 1] ?? '' });
      x -= 1;
      y -= 1;
    }
    if (edits === 0) break;
    runs.push(isDown ? { is: 'inserted', text: b[y - 1] ?? '' } : { is: 'removed', text: a[x - 1] ?? '' });
    x = fromX;
    y = fromY;
  }
  return runs.reverse();
}

/** For each number of edits how far along each diagonal one came with one fewer; `null` beyond the limit. */
function traceOf(a: readonly string[], b: readonly string[]): readonly ReadonlyMap<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(a.length + b.length, MAX_EDITS); edits += 1) {
    trace.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = comesFromAbove(furthest, diagonal, edits)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return trace;
    }
  }
  return null;
}

const comesFromAbove = (furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits ||
  (diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));

/** Runs of one kind as one; between two places where both versions have words, what is removed stands first. */
function joinRuns(runs: readonly DifferenceRun[]): readonly DifferenceRun[] {
  const joined: DifferenceRun[] = [];
  let removed = '';
  let inserted = '';
  let same = '';
  const flushEdits = (): void => {
    if (removed !== '') joined.push({ is: 'removed', text: removed });
    if (inserted !== '') joined.push({ is: 'inserted', text: inserted });
    removed = inserted = '';
  };
  const flushSame = (): void => {
    if (same !== '') joined.push({ is: 'same', text: same });
    same = '';
  };
  for (const { is, text } of runs) {
    if (is === 'same' && text !== '') flushEdits();
    if (is !== 'same') flushSame();
    if (is === 'same') same += text;
    if (is === 'removed') removed += text;
    if (is === 'inserted') inserted += text;
  }
  flushEdits();
  flushSame();
  return joined;
}
