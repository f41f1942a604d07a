import type { Hash } from '../../text/hash';
import { uuidOfHash } from '../../text/uuid-of-hash';

/** GUIDs that are the same in every export, so that a program that takes a later one in knows what it has already. */
export interface Guids {
  of(kind: 'user' | 'tag' | 'colour' | 'source' | 'note' | 'coding', ...of: readonly string[]): string;
}

export const createGuids = (hash: Hash): Guids => ({
  // As JSON, so that no name and an empty one, or one with a line feed and two, are not the same.
  of: (kind, ...of) => uuidOfHash(hash(`refi-qda\n${JSON.stringify([kind, ...of])}`)),
});
