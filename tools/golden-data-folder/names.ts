import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueOf, type Carry } from './bridge';

/**
 * The golden answers keep the names that the bridge had when they were written, and are never written again when the
 * code takes better ones: whoever renames a channel, a key or a value of the contract enters it in `names.json`, from
 * the
 * golden name to the present one. Names on the disk are no matter of this table, for they never change.
 */
export interface Names {
  readonly channels: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, string>>;
  /** By the golden name of their key: `{ "verdict": { "made": "added" } }`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const FILE = 'tools/golden-data-folder/names.json';

/** Those of any checkout; one from before there was such a table has the golden names. */
export function namesOf(project: string): Names {
  try {
    return JSON.parse(readFileSync(join(project, FILE), 'utf8')) as Names;
  } catch {
    return { channels: {}, keys: {}, values: {} };
  }
}

/** Asks in golden names, whatever names the build has. @throws Error with the failure */
export type AskGolden = (channel: string, input: unknown) => Promise<unknown>;

export const askGolden =
  (carry: Carry, names: Names): AskGolden =>
  async (channel, input) =>
    toGolden(
      names,
      valueOf(channel, await carry(names.channels[channel] ?? channel, fromGolden(names, input))),
    );

export function fromGolden(names: Names, value: unknown): unknown {
  return rename(value, (key, inner) => [names.keys[key] ?? key, names.values[key]?.[String(inner)] ?? inner]);
}

export function toGolden(names: Names, value: unknown): unknown {
  const keys = inverse(names.keys);
  return rename(value, (key, inner) => {
    const golden = keys[key] ?? key;
    return [golden, inverse(names.values[golden] ?? {})[String(inner)] ?? inner];
  });
}

type Entry = readonly [key: string, value: unknown];

/** Calls `by` for each key whose value is no object; of others only the key counts. */
function rename(value: unknown, by: (key: string, value: unknown) => Entry): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): Entry => {
      const isLeaf = typeof inner !== 'object' || inner === null;
      return isLeaf ? by(key, inner) : [by(key, '')[0], rename(inner, by)];
    }),
  );
}

const inverse = (table: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(table).map(([golden, now]) => [now, golden]));
