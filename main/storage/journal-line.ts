import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';

/** One thing that became another: an entry of a store file under its key. `null` says that there is none. */
export interface JournalChange {
  readonly key: string;
  readonly value: unknown;
  /** What it was before. Absent where an earlier line of the same file says so. */
  readonly was?: unknown;
}

/** What was acknowledged as one: all of it counts or nothing. */
export interface JournalRecord {
  /** Counts the records of one store from 1. By it, and never by the time, one is after another. */
  readonly seq: number;
  /** ISO 8601 instant by the clock of the machine. */
  readonly at: string;
  /**
   * Instant by which it is sorted among the lines of another copy of the store, where that is not `at`: the clock stood
   * before a line that was there already (a hybrid logical clock, Kulkarni et al., 2014).
   */
  readonly order?: string;
  /** Which machine wrote it. */
  readonly device: string;
  readonly changes: readonly JournalChange[];
}

export interface JournalLines {
  readonly records: readonly JournalRecord[];
  /** Whole lines that are not what was written. */
  readonly damaged: number;
  /** Records that their numbers say should stand between others. A history that was thinned has such gaps. */
  readonly missing: number;
  /** Bytes up to the end of the last whole line. What stands behind was never acknowledged: a torn tail. */
  readonly length: number;
}

/** The instant by which a line is sorted that is written after another one. */
export function orderAfter(last: string | null, at: string): string {
  return last === null || at > last ? at : new Date(Date.parse(last) + 1).toISOString();
}

/**
 * A line of a write-ahead log: checksum, length and one JSON object. The checksum is the first 64 bits of the SHA-256 of
 * the store's name and the JSON. SHA-256 and not CRC32C, because Node has no CRC32C, the envelope uses SHA-256 already, it
 * costs 2 µs a line beside a flush of 200 µs, and with the name in it a line of another article does not pass.
 */
export function printLine(subject: string, record: JournalRecord): string {
  const json = JSON.stringify(record);
  return `${checksum(subject, json)} ${Buffer.byteLength(json)} ${json}\n`;
}

/** Reads every line that is what was written, and says how many are not. */
export function parseLines(subject: string, bytes: Buffer): JournalLines {
  const records: JournalRecord[] = [];
  let damaged = 0;
  let missing = 0;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    const record = parseLine(subject, bytes.subarray(start, end));
    start = end + 1;
    const last = records.at(-1)?.seq ?? null;
    if (record === null) {
      damaged += 1;
    } else if (last === null || record.seq > last) {
      // A line that stands there twice, as after a copy that was cut short, says nothing new.
      missing += last === null ? 0 : record.seq - last - 1;
      records.push(record);
    }
  }
  return { records, damaged, missing, length: start };
}

const LINE_FEED = 0x0a;
const HEAD = /^([0-9a-f]{16}) ([0-9]{1,9}) /;
const LONGEST_HEAD = 27;

function parseLine(subject: string, line: Buffer): JournalRecord | null {
  const head = HEAD.exec(line.toString('latin1', 0, LONGEST_HEAD));
  if (head === null) return null;
  const json = line.subarray(head[0].length);
  if (json.length !== Number(head[2]) || checksum(subject, json) !== head[1] || !isUtf8(json)) return null;
  const value: unknown = JSON.parse(json.toString('utf8'));
  return isRecord(value) ? value : null;
}

const checksum = (subject: string, json: string | Uint8Array): string =>
  createHash('sha256').update(`${subject}\n`).update(json).digest('hex').slice(0, 16);

function isRecord(value: unknown): value is JournalRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, at, order, device, changes } = value as Partial<Record<keyof JournalRecord, unknown>>;
  return (
    Number.isSafeInteger(seq) &&
    typeof at === 'string' &&
    (order === undefined || typeof order === 'string') &&
    typeof device === 'string' &&
    Array.isArray(changes) &&
    changes.every((one: unknown) => typeof one === 'object' && one !== null && 'key' in one && 'value' in one)
  );
}
