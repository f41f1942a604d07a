import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { buildIfStale } from '../../main/launch/build';
import { tempFolder } from '../main/storage/temp-folder';
import { signIn } from '../support/ask-host';
import { startHost } from '../support/start-host';
import { Ledger } from './ledger';
import { importSubject, readSubjects } from './reader-acts';
import { rounds, seeded, timeFor } from './scale';
import { lanesOf, workOn } from './work';

const ROUNDS = rounds(8, 1_000);
/** Milliseconds after the first acknowledged change of a round within which it is killed. */
const LONGEST = 120;

beforeAll(async () => expect(await buildIfStale()).toBe(true));

/** Half a file, or a lock that is being taken, after the start that should have swept them. */
const strays = (dataDir: string): readonly string[] =>
  fs
    .readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tmp-|lock\./.test(path.basename(name)));

describe('the built program under kill -9', () => {
  it(
    `loses no note, correction, import, comparison or collection that it acknowledged, in ${ROUNDS} kills`,
    async () => {
      const dataDir = tempFolder();
      const random = seeded('kills');
      const ledger = new Ledger();
      let next = 0;
      let subject: ArticleId | null = null;
      const slowest = { start: 0 };
      for (let round = 0; round <= ROUNDS; round += 1) {
        const begun = performance.now();
        const host = await startHost(dataDir);
        slowest.start = Math.max(slowest.start, performance.now() - begun);
        const ask = await signIn(host);
        const articleId: ArticleId = (subject ??= await importSubject(ask));
        expect(ledger.faults(await readSubjects(ask, articleId)), `kill ${round}`).toEqual([]);
        expect(await ask('app:recoveries', {})).toEqual([]);
        expect(strays(dataDir)).toEqual([]);
        const lanes = lanesOf(articleId, random, () => (next += 1));
        const isOver = { now: false };
        let first = (): void => undefined;
        const isFirst = new Promise<void>((resolve) => (first = resolve));
        const work = lanes.map((lane) => workOn(ask, ledger, lane, isOver, first));
        await isFirst;
        await new Promise((resolve) => setTimeout(resolve, random.below(LONGEST)));
        isOver.now = true;
        await host.kill();
        await Promise.all(work);
      }
      console.log(`kills: ${ROUNDS}, acknowledged ${ledger.acknowledged}, slowest start ${slowest.start} ms`);
      expect(ledger.acknowledged).toBeGreaterThan(ROUNDS);
    },
    timeFor(ROUNDS, 20_000),
  );
});
