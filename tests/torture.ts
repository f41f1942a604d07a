/**
 * `npm run torture`: what `npm test` does in part, as often as the figures in `docs/decisions/journal.md` ask for, with
 * seeds that are drawn and printed. Names of tests as arguments run those alone: `npm run torture -- killed`.
 */
import { join } from 'node:path';
import { PROJECT } from '../main/launch/project';
import { runStep } from './support/steps';

const VITEST = [
  join(PROJECT, 'node_modules/vitest/vitest.mjs'),
  'run',
  ...['-c', 'tests/vitest.config.ts', '--reporter=verbose', '--no-file-parallelism'],
];

const names = process.argv.slice(2);
const isTortured = await runStep({
  name: 'torture',
  args: [...VITEST, '--project', 'torture', ...names],
  env: { SYNOPTIC_TORTURE: 'full' },
});
// Libraries that go out and come in, and copies that sync tools leave, at random.
const isCarried =
  names.length > 0 ||
  (await runStep({
    name: 'libraries and copies',
    args: [...VITEST, 'tests/main/library-zip', 'tests/main/merging'],
    env: { SYNOPTIC_RUNS: '1000', SYNOPTIC_SEED: 'new' },
  }));
process.exitCode = isTortured && isCarried ? 0 : 1;
