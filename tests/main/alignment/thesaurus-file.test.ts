import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { areAntonyms, NO_THESAURUS, relatednessOf } from '@core/language/thesaurus';
import { openThesaurus } from '../../../main/alignment/thesaurus-file';
import { THESAURUS } from '../../support/lexicon';

const write = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'thesaurus-')), 'en.thesaurus');
  writeFileSync(file, text);
  return file;
};

test('words of one sense are closer than a word and its wider one, and antonyms are known', () => {
  const thesaurus = openThesaurus(
    write(
      'synoptic-thesaurus-1\nship|1||2||artifact\nvessel|2||||artifact\nboat|1 3||||artifact\nopen||||shut|+verb\nshut||||open|+verb\n',
    ),
  );
  expect(relatednessOf(thesaurus, 'ship', 'ship')).toBe(1);
  expect(relatednessOf(thesaurus, 'ship', 'boat')).toBeGreaterThan(
    relatednessOf(thesaurus, 'ship', 'vessel'),
  );
  expect(relatednessOf(thesaurus, 'ship', 'open')).toBe(0);
  expect(areAntonyms(thesaurus, 'shut', 'open')).toBe(true);
  expect(thesaurus.get('open')).toMatchObject({ field: null, isVerb: true });
});

test('a file that is missing or of another format leaves the comparison without a thesaurus', () => {
  const quiet = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  expect(openThesaurus(write('something else\n'))).toBe(NO_THESAURUS);
  expect(openThesaurus('/nowhere/en.thesaurus')).toBe(NO_THESAURUS);
  expect(quiet).toHaveBeenCalledTimes(2);
  quiet.mockRestore();
});

test('the shipped one tells persons from things and joins what means the same', () => {
  expect(THESAURUS.get('driver')?.field).toBe('person');
  expect(relatednessOf(THESAURUS, 'decid', 'decis')).toBeGreaterThan(0.5);
  expect(relatednessOf(THESAURUS, 'kill', 'injur')).toBeLessThan(0.6);
});
