import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../../main/launch/project';

test('the styles of the parts that views share come before those of any view', () => {
  const ui = join(PROJECT, 'renderer/ui');
  const there = readdirSync(ui, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  const listed = readFileSync(join(PROJECT, 'renderer/app/shared-styles.ts'), 'utf8');
  expect(there.filter((name) => !listed.includes(`'../ui/${name}'`))).toEqual([]);
  expect(readFileSync(join(PROJECT, 'renderer/app/start.tsx'), 'utf8')).toMatch(
    /^import '\.\/shared-styles';/,
  );
});
