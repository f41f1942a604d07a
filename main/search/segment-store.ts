import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchField } from '@core/search/fields';
import type { Segment } from '@core/search/segment';
import { makeFolderInside } from '../storage/folders';
import { packSegment, readSegment } from './segment-codec';

/**
 * The built index beside the library: one file for each segment, named by the hash of its bytes. The name is the
 * checksum: a file that does not hash to its name is thrown away and its articles are indexed anew. Nothing here is
 * worth an error to the user: a folder that cannot be written means that the next start builds again.
 */
export interface SegmentStore {
  /** Reads every sound segment with these fields; what is damaged or of another format is removed. */
  load(): Segment[];
  /** Writes one segment, once. */
  save(segment: Segment): void;
  /** Removes the files of all segments but these. */
  keepOnly(segments: readonly Segment[]): void;
}

/** Segments are immutable and read back whole, so a reader that runs the work in slices may use blocking calls. */
export function openSegmentStore(
  folder: string,
  prefix: string,
  fields: readonly SearchField[],
): SegmentStore {
  const names = new Map<Segment, string>();
  const isOurs = (name: string): boolean => name.startsWith(`${prefix}-`);
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      // Losing a file of the index costs the time to build it again.
    }
  };
  const remove = (name: string): void => attempt(() => rmSync(join(folder, name), { force: true }));
  const list = (): string[] => {
    try {
      return readdirSync(folder).filter(isOurs).sort();
    } catch {
      return [];
    }
  };

  return {
    load() {
      const segments: Segment[] = [];
      for (const name of list()) {
        const segment = readSound(join(folder, name), name, prefix);
        if (segment !== null && segment.fields.join() === fields.join()) {
          names.set(segment, name);
          segments.push(segment);
        } else remove(name);
      }
      return segments;
    },
    save(segment) {
      if (names.has(segment)) return;
      const bytes = packSegment(segment);
      const name = nameOf(bytes, prefix);
      attempt(() => {
        makeFolderInside(folder);
        const draft = join(folder, `${name}.draft`);
        writeFileSync(draft, bytes, { mode: 0o600 });
        renameSync(draft, join(folder, name));
        names.set(segment, name);
      });
    },
    keepOnly(segments) {
      const kept = new Set(segments.map((segment) => names.get(segment)));
      for (const name of list()) if (!kept.has(name)) remove(name);
      for (const segment of names.keys()) if (!segments.includes(segment)) names.delete(segment);
    },
  };
}

const nameOf = (bytes: Uint8Array, prefix: string): string =>
  `${prefix}-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.segment`;

function readSound(path: string, name: string, prefix: string): Segment | null {
  try {
    const bytes = readFileSync(path);
    return nameOf(bytes, prefix) === name ? readSegment(bytes) : null;
  } catch {
    return null;
  }
}
