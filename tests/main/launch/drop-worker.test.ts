import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dropWorker } from '../../support/build-worker';

const folder = (name: string): string => {
  const made = mkdtempSync(join(tmpdir(), name));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

test('what was built for a worker is removed, and no folder of anybody else', () => {
  const [own, other] = [folder('synoptic-worker-'), folder('project-')];
  dropWorker(join(own, 'worker.mjs'));
  dropWorker(join(other, 'worker.mjs'));
  expect([existsSync(own), existsSync(other)]).toEqual([false, true]);
});
