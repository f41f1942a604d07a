import type { Hash } from '../../text/hash';
import { uuidOfHash } from '../../text/uuid-of-hash';

/** GUIDs that are the same in every export, so that a program that takes a later one in knows what it has already. */
export interface Guids {
  of(kind: 'user' | 'tag' | 'colour' | 'source' | 'note' | 'coding', ...of: readonly string[]): string;
}

export const createGuids = (hash: Hash): Guids => ({
  of: (kind, ...of) => uuidOfHash(hash(`refi-qda\n${kind}\n${of.join('\n')}`)),
});
