import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { limitMemory } from '../../../main/workers/memory-limit';
import { createWorkerClient } from '../../../main/workers/worker-client';
import type { WorkerProtocol } from '../../../main/workers/worker-protocol';

type Doing<D extends string> = { readonly do: D; readonly ms: number };
interface Protocol extends WorkerProtocol {
  readonly task: Doing<'wait'> | Doing<'work'> | Doing<'block'>;
  readonly done: { readonly wait: string; readonly work: string; readonly block: string };
  readonly notification: object;
  readonly begun: undefined;
  readonly part: never;
  readonly notice: object;
}

/** Works, waits, or is blocked, for as long as it is told. */
const WORKER = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', async ({ number, do: what, ms }) => {
  const end = performance.now() + ms;
  if (what === 'work') while (performance.now() < end);
  else if (what === 'block') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  else await new Promise((resolve) => setTimeout(resolve, ms));
  parentPort.postMessage({ say: 'done', number, value: what });
});`;

function open(limitMs: number) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'synoptic-worker-'));
  const workerPath = path.join(folder, 'worker.mjs');
  fs.writeFileSync(workerPath, WORKER);
  const client = createWorkerClient<Protocol>({
    workerPath,
    memoryMb: 64,
    limitOf: () => ({ limitMs, failure: { code: 'timed-out', limitMs }, retry: null }),
    lossFailure: ({ isOutOfMemory }) => ({ code: 'reader-crashed', isOutOfMemory }),
  });
  onTestFinished(async () => {
    await client.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return client;
}
const timedOut = { failure: { code: 'timed-out' } };

describe('a limit of time', () => {
  it('counts the work of a task and not how long it waits for its turn', async () => {
    const client = open(250);
    expect(await client.ask({ do: 'wait', ms: 900 })).toBe('wait');
    await expect(client.ask({ do: 'work', ms: 5_000 })).rejects.toMatchObject(timedOut);
    expect(await client.ask({ do: 'wait', ms: 1 })).toBe('wait');
  });

  it('counts the work of each task alone', async () => {
    const client = open(400);
    for (let turn = 0; turn < 4; turn += 1) expect(await client.ask({ do: 'work', ms: 200 })).toBe('work');
  });

  it.each(['wait', 'block'] as const)('ends a task that only %ss after ten times as long', async (what) => {
    // More than a worker's own start costs on a busy machine.
    const client = open(200);
    const begun = performance.now();
    await expect(client.ask({ do: what, ms: 20_000 })).rejects.toMatchObject(timedOut);
    expect(performance.now() - begun).toBeGreaterThan(1_900);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe('a limit of memory', () => {
  const MB = 1_048_576;
  // Held to the end: what is given back is growth that is not seen.
  const held: Uint8Array[] = [];
  const grow = (megabytes: number): void => void held.push(new Uint8Array(megabytes * MB).fill(1));

  it.each([
    ['is met where the thread holds what the process has grown by', 90 * MB, true],
    ['is met where the thread does not answer', 'never', true],
    ['is not met where another thread grows', 5 * MB, false],
  ] as const)('%s', async (_, own, isMet) => {
    let met = false;
    const ownBytes = (): Promise<number> =>
      own === 'never' ? new Promise<number>(() => undefined) : Promise.resolve(own);
    const stop = limitMemory(100 * MB, ownBytes, () => (met = true));
    grow(110);
    for (let turn = 0; turn < 40 && !met; turn += 1) await wait(20);
    stop();
    expect(met).toBe(isMet);
  });
});
