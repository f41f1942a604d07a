import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../../main/launch/project';
import { compareFolder } from '../../../tools/golden-data-folder/against';
import type { Removed } from '../../../tools/golden-data-folder/answers';
import { readDataFiles, type DataFiles } from '../../../tools/golden-data-folder/data-files';
import { DATA, writeAtOneTime } from '../../../tools/golden-data-folder/golden';
import { bodyOf, openCopy, useWorkers } from './open-golden';

useWorkers();

let folder = '';
let removed: Removed;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-golden-'));
  removed = await writeAtOneTime(folder, openCopy);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every name that stands in the files of one kind, such as `comparison.json`; ids are none. */
function namesIn(files: DataFiles): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const collect = (into: Set<string>, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && /^[@a-zA-Z:-]+$/.test(name)) into.add(name);
      collect(into, inner);
    }
  };
  for (const path of files.keys()) {
    if (!/(?<!original)\.json$/.test(path)) continue;
    const kind = path.replace(/^.*\//, '');
    const known = names.get(kind) ?? new Set<string>();
    names.set(kind, known);
    collect(known, bodyOf(files, path));
  }
  return names;
}

describe('a data folder that this Synoptic writes', () => {
  test('still has every name that an older one gave to what it stored', () => {
    const written = namesIn(readDataFiles(folder));
    for (const [kind, names] of namesIn(readDataFiles(DATA)))
      expect({ kind, gone: [...names].filter((name) => written.get(kind)?.has(name) !== true) }).toEqual({
        kind,
        gone: [],
      });
  });

  test('is held against what an older one answers, and against its bytes once that closed it', async () => {
    const amiss = await compareFolder({ folder, removed }, openCopy, {
      project: PROJECT,
      async open(dataDir) {
        const build = await openCopy(dataDir);
        return {
          carry: async (channel, input) =>
            channel === 'settings:read' ? { ok: true, value: {} } : build.carry(channel, input),
          close: async () => {
            await build.close();
            writeFileSync(join(dataDir, 'stray.json'), '');
          },
        };
      },
    });
    expect(amiss).toContain('answers.settings.textSize: 21 here, nothing in the older build');
    const others = amiss.filter((line) => !line.startsWith('answers.settings.'));
    expect(others).toEqual(['stray.json: changed by being opened']);
  });
});
