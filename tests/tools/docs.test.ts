import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../main/launch/project';

const LAYERS = ['core', 'main', 'preload', 'renderer', 'resources', 'tools', 'docs', 'tests'];
const documents = [
  ...globSync('docs/**/*.md', { cwd: PROJECT }),
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
];

/** What only a run makes. */
const MADE = ['tests/e2e/screenshots/'];

/** Paths of the project in backticks, without what stands for a name: `<id>`, `*`, `…`. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => LAYERS.includes(path.split('/')[0] ?? '') && !MADE.includes(path));

/** Folders of a map: lines in a fence, indented by two below the folder that holds them. */
function mappedIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [, fence = ''] of text.matchAll(/^```\n((?:core\/)[\s\S]*?)^```/gm)) {
    const above: string[] = [];
    for (const line of fence.split('\n')) {
      const [, indent = '', names = ''] = /^( *)((?:[\w-]+\/ ?)+)(?: |$)/.exec(line) ?? [];
      const depth = indent.length / 2;
      for (const name of names.trim().split(/\s+/).filter(Boolean)) {
        above.length = depth;
        found.push([...above, name.replace(/\/$/, '')].join('/'));
        above[depth] = name.replace(/\/$/, '');
      }
    }
  }
  return found;
}

test.each(documents)('%s names files and folders that exist', (file) => {
  const text = readFileSync(join(PROJECT, file), 'utf8');
  const missing = [...namedIn(text), ...mappedIn(text)].filter((path) => !existsSync(join(PROJECT, path)));
  expect(missing).toEqual([]);
});

test('every folder of core, main and the window stands on the map', () => {
  const mapped = new Set(mappedIn(readFileSync(join(PROJECT, 'docs/architecture.md'), 'utf8')));
  const there = ['core', 'main', 'renderer'].flatMap((layer) =>
    globSync('*/', { cwd: join(PROJECT, layer) }).map((name) => `${layer}/${name.replace(/\/$/, '')}`),
  );
  expect(there.length).toBeGreaterThan(20);
  expect(there.filter((path) => !mapped.has(path))).toEqual([]);
});
