import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersOf, outlineOf, restoreAll } from '../../../tools/golden-data-folder/answers';
import { changedFiles } from '../../../tools/golden-data-folder/data-files';
import { readExpected } from '../../../tools/golden-data-folder/golden';
import { goldenCopy, useWorkers, withGolden } from './open-golden';

const expected = readExpected();
useWorkers();

describe('a data folder that an older Synoptic wrote', () => {
  test('opens with everything in it, and no byte of it is another for that', async () => {
    const { before, after } = await withGolden(goldenCopy(), async (ask) =>
      expect(await answersOf(ask)).toEqual(expected.answers),
    );
    expect(changedFiles(before, after)).toEqual([]);
  });

  test('opens with the same in it where the list of its articles is missing, which alone is made anew', async () => {
    const folder = goldenCopy();
    rmSync(join(folder, 'library.json'));
    const { before, after } = await withGolden(folder, async (ask) =>
      expect(await answersOf(ask)).toEqual(expected.answers),
    );
    expect(changedFiles(before, after)).toEqual(['library.json']);
  });

  test('gives back everything that was removed from it, which is there at the next start', async () => {
    const folder = goldenCopy();
    await withGolden(folder, async (ask) =>
      expect(await restoreAll(ask, expected.removed)).toEqual(expected.restored),
    );
    await withGolden(folder, async (ask) =>
      expect(await outlineOf(ask, expected.removed)).toEqual(expected.afterRestoring),
    );
  });

  test('opens with what it had before where the last version of a file is gone', async () => {
    const folder = goldenCopy();
    rmSync(join(folder, 'settings.json'));
    await withGolden(folder, async (ask) => {
      expect(await ask('settings:read', {})).toMatchObject({ theme: 'contrast', measure: 72 });
      expect(await ask('app:recoveries', {})).toMatchObject([{ restoredFrom: 'previous-copy' }]);
    });
  });
});
