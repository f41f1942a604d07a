import type { Random } from '../core/text/anchoring/anchor-texts';

/** A file as it lay, and what became of it: other bytes, or none. */
export interface Mutation {
  readonly name: string;
  readonly bytes: Buffer | null;
}

type Mutator = (bytes: Buffer, random: Random, other: Buffer) => Buffer | null;

/** What disks, sync tools and editors do to a file. @param other another file of the same kind */
const MUTATORS: Readonly<Record<string, Mutator>> = {
  'a bit flipped': (bytes, random) =>
    changed(bytes, (copy, at) => (copy[at] ?? 0) ^ (1 << random.below(8)), random),
  'cut short': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a block of zeros'(bytes, random) {
    const copy = Buffer.from(bytes);
    const start = random.below(bytes.length);
    return copy.fill(0, start, Math.min(bytes.length, start + 1 + random.below(512)));
  },
  'a byte taken out'(bytes, random) {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  },
  'a block doubled'(bytes, random) {
    const start = random.below(bytes.length);
    const end = Math.min(bytes.length, start + 1 + random.below(512));
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  'another file in its place': (_bytes, _random, other) => other,
  emptied: () => Buffer.of(),
  gone: () => null,
  'a byte order mark before it': (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  'written as UTF-16': (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
};

export const MUTATIONS = Object.keys(MUTATORS);

/** `null` where the mutation leaves the file as it was. */
export function mutate(name: string, bytes: Buffer, random: Random, other: Buffer): Mutation | null {
  const mutated = MUTATORS[name]?.(bytes, random, other) ?? null;
  return mutated?.equals(bytes) === true ? null : { name, bytes: mutated };
}

function changed(bytes: Buffer, value: (copy: Buffer, at: number) => number, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length === 0) return copy;
  const at = random.below(copy.length);
  copy.writeUInt8(value(copy, at), at);
  return copy;
}
