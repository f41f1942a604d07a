import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, EMPTY_SESSION } from '@core/contract/settings';
import { PROJECT } from '../../../main/launch/project';
import { differences } from '../../../tools/golden-data-folder/differences';
import { namesOf, toGolden } from '../../../tools/golden-data-folder/names';
import { readDataFiles } from '../../../tools/golden-data-folder/data-files';
import { DATA, readExpected } from '../../../tools/golden-data-folder/golden';

/** Every value that stands under a key, wherever in the answers that is. */
function valuesOf(key: string, within: unknown): readonly unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ]);
}

const { answers, removed, restored } = readExpected();

// A guard that covers less by the day is none. The words are those that stand on the disk, so they are written out here.
test.each<[string, unknown, readonly unknown[]]>([
  [
    'do',
    answers,
    [
      'describe',
      'attach',
      'join',
      'split',
      'mark',
      'set-chain',
      'put-account',
      'remove-account',
      'give-voice',
    ],
  ],
  ['glue', answers, [' ', '']],
  ['by', answers, ['doi', 'address', 'title', 'account', 'article', 'source', 'unknown']],
  ['standing', answers, ['witness', 'official', 'other']],
  ['encoding', valuesOf('corrected', answers), ['windows-1251']],
  ['verdict', answers, ['confirmed', 'made', 'dismissed']],
  ['stance', answers.comparisons, ['asserts', 'denies', 'hedges', 'relays']],
  ['colour', answers, ['yellow', 'green', 'blue', 'pink', 'violet', null]],
  ['about', answers, ['passage', 'date', 'provenance', null]],
  ['on', answers, ['article', 'passage', 'comparison']],
  ['state', answers, ['exact', 'moved', 'changed', 'orphan', 'whole']],
  ['format', answers, ['html', 'txt', 'md', 'pdf', 'epub', 'docx', 'bib', 'ris', 'json']],
])('the golden folder has every “%s” that there is', (key, within, values) => {
  expect(values.filter((value) => !valuesOf(key, within).includes(value))).toEqual([]);
});

test('the golden folder has blocks, marks and annotations of every kind', () => {
  const kinds = valuesOf('kind', answers);
  const blocks = [
    'paragraph',
    'heading',
    'quotation',
    'list-item',
    'code',
    'caption',
    'table-row',
    'furniture',
  ];
  const marks = ['emphasis', 'strong', 'code', 'link', 'note-reference', 'editorial'];
  const annotations = ['bookmark', 'highlight', 'note', 'tag', 'inference'];
  expect([...blocks, ...marks, ...annotations].filter((kind) => !kinds.includes(kind))).toEqual([]);
});

test.each([
  ['settings', DEFAULT_SETTINGS, answers.settings],
  ['session', EMPTY_SESSION, answers.session],
])('no field of the %s has its default, so that one that is lost shows', (_, defaults, stored) => {
  const changed = differences(toGolden(namesOf(PROJECT), defaults), stored).map(({ path }) =>
    path.replace(/\..*/, ''),
  );
  expect(new Set(changed)).toEqual(new Set(Object.keys(stored as object)));
});

test('something of each kind was removed from it, and comes back', () => {
  for (const ids of Object.values(removed)) {
    expect(ids).not.toEqual([]);
    expect(Object.keys(restored)).toEqual(expect.arrayContaining(ids));
  }
});

test('each kind of file has a version before it there', () => {
  const names = [...readDataFiles(DATA).keys()].map((path) => path.replace(/^.*\//, ''));
  for (const name of ['notes', 'comparison', 'corrections', 'settings', 'session'])
    expect(names).toEqual(expect.arrayContaining([`${name}.json`, `${name}.json.prev`]));
  expect(existsSync(join(DATA, 'library.json'))).toBe(true);
});

test('Git leaves the bytes of its files alone', () =>
  expect(readFileSync(join(DATA, '../.gitattributes'), 'utf8')).toContain('data/** -text'));
