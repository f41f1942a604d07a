/**
 * `npm test`: format, lint, types, build, unit and end-to-end, in two lanes, because most machines have two cores. Names
 * of steps as arguments run those alone. The last line is the tally.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../main/launch/build';
import { electronBinary, PROJECT } from '../main/launch/project';
import { findOrInstallBrowser, NO_BROWSER } from './support/find-browser';
import { runStep, type Step } from './support/steps';
import { add, printTally, readPlaywright, readVitest, type Tally } from './support/tally';

const tool = (path: string): string => join(PROJECT, 'node_modules', path);
const UNIT_REPORT = join(PROJECT, '.cache/unit.json');
const E2E_REPORT = join(PROJECT, '.cache/e2e.json');

const STATIC: readonly Step[] = [
  { name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'types', args: [tool('typescript/bin/tsc'), '-b'] },
];
const UNIT: Step = {
  name: 'unit',
  args: [
    tool('vitest/vitest.mjs'),
    'run',
    ...[
      '-c',
      'tests/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
  ],
};
const NAMES = [...STATIC.map(({ name }) => name), 'build', 'unit', 'e2e'];
const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
const ONE_FAILURE: Tally = { passed: 0, failed: 1, skipped: 0 };

async function main(): Promise<number> {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}"; the steps are ${NAMES.join(', ')}.`);
    return 2;
  }
  const isWanted = (name: string): boolean => names.length === 0 || names.includes(name);
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });

  const lanes = [runStatic(isWanted), runBuildAndUnit(isWanted)];
  let tally = (await Promise.all(lanes)).reduce(add, NOTHING);
  if (isWanted('e2e')) tally = add(tally, await runStories());
  console.log(`\n${printTally(tally)}`);
  return tally.failed === 0 ? 0 : 1;
}

/** Checks have no tests to count: only their failures show in the tally. */
async function runStatic(isWanted: (name: string) => boolean): Promise<Tally> {
  let tally = NOTHING;
  for (const step of STATIC) {
    if (isWanted(step.name) && !(await runStep(step))) tally = add(tally, ONE_FAILURE);
  }
  return tally;
}

async function runBuildAndUnit(isWanted: (name: string) => boolean): Promise<Tally> {
  let tally = NOTHING;
  // Some of the integration tests start the built program.
  if (['build', 'unit', 'e2e'].some(isWanted) && !(await build())) tally = add(tally, ONE_FAILURE);
  if (!isWanted('unit')) return tally;
  rmSync(UNIT_REPORT, { force: true });
  const isPassed = await runStep(UNIT);
  return add(tally, atLeastOneFailure(readVitest(UNIT_REPORT), isPassed));
}

async function runStories(): Promise<Tally> {
  const browser = await findOrInstallBrowser();
  if (browser === null) {
    console.log(`\n== e2e: FAILED\n${NO_BROWSER}`);
    return ONE_FAILURE;
  }
  rmSync(E2E_REPORT, { force: true });
  const isPassed = await runStep({
    name: 'e2e',
    args: [tool('playwright/cli.js'), 'test', '-c', 'tests/e2e/playwright.config.ts'],
    env: { SYNOPTIC_CHROMIUM: browser },
  });
  const tally = atLeastOneFailure(readPlaywright(E2E_REPORT), isPassed);
  if (electronBinary() !== null) return tally;
  console.log('\n== e2e on electron: skipped, because the binary of Electron is not installed');
  return add(tally, { passed: 0, failed: 0, skipped: 1 });
}

/** A runner that failed without a failed test (a crash, a bad option) must not pass. */
const atLeastOneFailure = (tally: Tally, isPassed: boolean): Tally =>
  isPassed || tally.failed > 0 ? tally : add(tally, ONE_FAILURE);

process.exitCode = await main();
