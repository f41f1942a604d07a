import type { BackupId, BackupReason } from '@core/contract/backup';

interface Dated {
  readonly id: BackupId;
  /** ISO 8601 instant. */
  readonly made: string;
  readonly reason: BackupReason;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Kept whatever the clock says. */
const NEWEST = 5;
/** Of each span the newest is kept, as far back as it reaches; milliseconds. Anki and Time Machine thin alike. */
const SPANS: readonly { readonly each: number; readonly reach: number }[] = [
  { each: DAY, reach: 14 * DAY },
  { each: 7 * DAY, reach: 70 * DAY },
  { each: 30 * DAY, reach: Infinity },
];
const ALL_WITHIN = 2 * DAY;
/** What was there before a backup took its place is kept for so long at least. */
const REPLACED_WITHIN = 30 * DAY;

/**
 * Which backups are no longer kept: all of two days are, then one a day for two weeks, one a week for ten, and one a
 * month. One whose time lies ahead, after the clock was put back, is kept.
 * @param backups the newest first, by their numbers and not by the clock
 * @param now milliseconds since 1970
 */
export function thinned(backups: readonly Dated[], now: number): readonly BackupId[] {
  const taken = new Set<string>();
  return backups.flatMap(({ id, made, reason }, at) => {
    const time = Date.parse(made);
    const age = now - time;
    const isKept =
      at < NEWEST ||
      Number.isNaN(time) ||
      age < ALL_WITHIN ||
      (reason === 'before-restore' && age < REPLACED_WITHIN);
    // The newest of a span stands for it also where it would be kept anyway.
    const isFirst = SPANS.map(({ each, reach }) => {
      const span = `${each} ${Math.floor(time / each)}`;
      if (age >= reach || taken.has(span)) return false;
      taken.add(span);
      return true;
    }).includes(true);
    return isKept || isFirst ? [] : [id];
  });
}
