import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../main/launch/build';
import type { Ask } from '../../tools/golden-data-folder/bridge';
import { tempFolder } from '../main/storage/temp-folder';
import { signIn } from '../support/ask-host';
import { canMount, mountSmallDisk } from '../support/small-disk';
import { startHost } from '../support/start-host';
import { Ledger } from './ledger';
import { importSubject, readSubjects, type Act } from './reader-acts';
import { rounds, seeded, timeFor } from './scale';
import { lanesOf } from './work';

const DISKS = rounds(2, 100);
const why = canMount() ? '' : ' (skipped: mounting a small disk needs root)';

beforeAll(async () => expect(await buildIfStale()).toBe(true));

describe('the built program on a disk that fills up', () => {
  it.skipIf(why !== '')(
    `keeps what it acknowledged and takes more once there is room, on ${DISKS} disks${why}`,
    async () => {
      const random = seeded('full disks');
      let acknowledged = 0;
      for (let round = 0; round < DISKS; round += 1) {
        const disk = tempFolder();
        const unmount = mountSmallDisk(disk, 900 + random.below(2_000));
        const ledger = new Ledger();
        try {
          const host = await startHost(path.join(disk, 'data'));
          const ask = await signIn(host);
          const articleId = await importSubject(ask);
          let next = 0;
          const lanes = lanesOf(articleId, random, () => (next += 1), 60_000);
          const refusals = await fillUp(ask, ledger, lanes);
          expect(refusals.every((failure) => failure.includes('storage-full'))).toBe(true);
          expect(ledger.faults(await readSubjects(ask, articleId)), `disk ${round}, running`).toEqual([]);
          await host.kill();

          const roomy = tempFolder();
          fs.cpSync(path.join(disk, 'data'), path.join(roomy, 'data'), { recursive: true });
          const again = await startHost(path.join(roomy, 'data'));
          const then = await signIn(again);
          expect(ledger.faults(await readSubjects(then, articleId)), `disk ${round}, later`).toEqual([]);
          expect(await then('app:recoveries', {})).toEqual([]);
          for (const lane of lanes) await lane().do(then);
          await again.close();
        } finally {
          unmount();
        }
        acknowledged += ledger.acknowledged;
      }
      console.log(`full disks: ${DISKS}, acknowledged ${acknowledged}`);
      expect(acknowledged).toBeGreaterThan(DISKS * 3);
    },
    timeFor(DISKS, 60_000),
  );
});

/** Works in turn in every lane until each was refused three times. Answers with what they were told. */
async function fillUp(ask: Ask, ledger: Ledger, lanes: readonly (() => Act)[]): Promise<readonly string[]> {
  const refusals: string[] = [];
  const refused = lanes.map(() => 0);
  for (let at = 0; Math.min(...refused) < 3 && at < 4_000; at += 1) {
    const act = (lanes[at % lanes.length] as () => Act)();
    ledger.sent(act);
    try {
      await act.do(ask);
      ledger.acknowledge(act);
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error));
      refused[at % lanes.length] = (refused[at % lanes.length] ?? 0) + 1;
      // It was told that it is not saved: it may not be there.
      ledger.refuse(act);
    }
  }
  return refusals;
}
