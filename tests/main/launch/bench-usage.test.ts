import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../../main/launch/project';
import { BENCHES, usageOf } from '../../bench/usage';

const bench = (...args: readonly string[]): string =>
  execFileSync(
    process.execPath,
    [
      join(PROJECT, 'node_modules/tsx/dist/cli.mjs'),
      '--tsconfig',
      '.tsconfig.base.json',
      'tests/bench/run.ts',
      ...args,
    ],
    { cwd: PROJECT, encoding: 'utf8' },
  );

test('a benchmark that is asked for help says how it is used, and does not run', () => {
  expect(bench('import', '--help')).toBe(usageOf('import'));
  expect(bench('start', '--json', '--help')).toBe(usageOf('start'));
});

test('help without a name lists every benchmark', () => {
  const help = bench('--help');
  for (const name of Object.keys(BENCHES)) expect(help).toContain(name);
});

test.each(Object.entries(BENCHES))('what %s is said to take is what it reads', (name, { options }) => {
  const file = join(PROJECT, 'tests/bench', `${name}.ts`);
  expect(existsSync(file)).toBe(true);
  const read = [
    ...readFileSync(file, 'utf8').matchAll(/option\(args, '([a-z]+)'\)|includes\('--([a-z]+)'\)/g),
  ];
  const told = [...options.matchAll(/--([a-z]+)/g)].map(([, option]) => option);
  expect(told.sort()).toEqual(read.map(([, valued, flag]) => valued ?? flag).sort());
});
