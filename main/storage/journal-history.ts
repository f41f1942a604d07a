import type { JournalChange, JournalRecord } from './journal-line';

/**
 * A history that has grown too long is thinned: of every entry its first version, its last one and the last of each
 * stretch of work stay. The stretches double from a minute on until all fits, so that what is older than today goes
 * first where it has to; the first and the last always stay.
 * @param bytes how long a history may be
 * @param size how long records would be
 */
export function thinHistory(
  records: readonly JournalRecord[],
  bytes: number,
  size: (records: readonly JournalRecord[]) => number,
): readonly JournalRecord[] {
  let thinned = records;
  for (let stretch = MINUTE; stretch <= LONGEST && size(thinned) > bytes; stretch *= 4)
    thinned = thinBy(thinned, stretch);
  return thinned;
}

/** Every version of each entry but those that another one of the same stretch of time followed. */
function thinBy(records: readonly JournalRecord[], stretch: number): readonly JournalRecord[] {
  const firsts = new Set<JournalChange>();
  const nexts = new Map<string, { readonly at: number; readonly isRemoval: boolean }>();
  const seen = new Set<string>();
  for (const change of records.flatMap(({ changes }) => changes)) {
    if (!seen.has(change.key)) firsts.add(change);
    seen.add(change.key);
  }
  const kept: JournalRecord[] = [];
  for (const record of records.toReversed()) {
    const at = Math.floor(Date.parse(record.at) / stretch);
    const changes = record.changes.filter((change) => {
      const next = nexts.get(change.key);
      nexts.set(change.key, { at, isRemoval: change.value === null });
      return firsts.has(change) || next?.at !== at || next.isRemoval;
    });
    if (changes.length > 0) kept.push({ ...record, changes });
  }
  return kept.reverse();
}

const MINUTE = 60_000;
const LONGEST = 400 * 24 * 60 * MINUTE;
