import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_QUERY_LENGTH, MAX_TERMS, parseQuery } from '@core/search/query';
import type { Clause } from '@core/search/clause';

const print = (clause: Clause): string => {
  const sign = { should: '', must: '+', mustNot: '-' }[clause.occur];
  const field = clause.field === null ? '' : `${clause.field}:`;
  const star = clause.isPrefix ? '*' : '';
  if (clause.kind === 'phrase') return `${sign}${field}"${clause.words.join(' ')}${star}"`;
  return `${sign}${field}${clause.word}${clause.distance > 0 ? `~${clause.distance}` : ''}${star}`;
};
const read = (text: string): string[] => parseQuery(text).clauses.map(print);
const faultsOf = (text: string) =>
  parseQuery(text).faults.map(({ reason, range }) => [reason, text.slice(range.start, range.end)]);

describe('what can be asked', () => {
  test.each([
    ['letter of resignation ', ['letter', 'resignation']],
    ['resign', ['resign*']],
    ['resign ', ['resign']],
    ['of the ', ['of', 'the']],
    ['theory of the', ['theory', 'the*']],
    ['+prison -court army ', ['+prison', '-court', 'army']],
    ['"letter of resignation"', ['"letter of resignation"']],
    ['-"press conference" army ', ['-"press conference"', 'army']],
    ['+“press conference” ', ['+"press conference"']],
    ['title:prison by:"Human Watch" IN:news ', ['title:prison', 'creator:"human watch"', 'creator:news']],
    ['soldiar~1 ', ['soldiar~1']],
    ['gener* ', ['gener*']],
    ['g* ', ['g']],
    ['-gener', ['-gener']],
    ['+call-up ', ['+"call up"']],
    ['Café ＋must ｔｉｔｌｅ：x', ['cafe', '+must', 'title:x*']],
    ['"one"', ['one']],
    ['note:why ', ['note:why']],
  ])('%j is read as %j', (text, clauses) => {
    expect(read(text)).toEqual(clauses);
  });
});

describe('what is wrong with a query is told with its place, and the rest is read', () => {
  test.each([
    ['colour:red army ', [['unknown-field', 'colour']], ['colour', 'red', 'army']],
    ['army "press conf', [['unclosed-quote', '"press conf']], ['army', '"press conf*"']],
    ['army + ', [['nothing-after-sign', '+']], ['army']],
    ['army "" ', [['nothing-after-sign', '""']], ['army']],
    ['army title:', [['nothing-after-sign', 'title:']], ['army']],
    ['soldier~x army ', [['bad-distance', '~x']], ['soldier', 'army']],
    ['soldier~ army ', [['bad-distance', '~']], ['soldier', 'army']],
    ['cat~1 ', [['distance-too-large', '~1']], ['cat']],
    ['soldiers~3 ', [['distance-too-large', '~3']], ['soldiers~2']],
    ['abcdefghijkl~11', [['distance-too-large', '~11']], ['abcdefghijkl~2']],
    ['-army -war ', [['only-forbidden', '-army -war']], ['-army', '-war']],
  ])('%j', (text, faults, clauses) => {
    expect(faultsOf(text)).toEqual(faults);
    expect(read(text)).toEqual(clauses);
  });

  test('too many words', () => {
    const words = Array.from({ length: 20 }, (_, at) => `word${at}`);
    const text = `${words.join(' ')} `;
    expect(read(text)).toEqual(words.slice(0, MAX_TERMS));
    expect(faultsOf(text)).toEqual([['too-long', words.slice(MAX_TERMS).join(' ')]]);
  });

  test('a word beyond 64 units, a query beyond its limit', () => {
    expect(faultsOf(`${'a'.repeat(70)} `)).toEqual([['too-long', 'aaaaaa']]);
    const text = 'ab '.repeat(5000);
    expect(parseQuery(text).faults).toContainEqual({
      reason: 'too-long',
      range: { start: MAX_QUERY_LENGTH, end: text.length },
    });
  });

  test('prose is no fault', () => {
    expect(faultsOf('Reply: what did they say (in 1963) about U.S. well-being; and why? ')).toEqual([]);
  });
});

test('no text makes it throw, and every fault lies inside the text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom('+', '-', '"', '~', ':', '*', ' ', 'title:', 'x', '9', '“', '日本', '\ud800'),
      fc.string(),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const { clauses, faults } = parseQuery(text);
      for (const { range } of [...faults, ...clauses]) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
      expect(clauses.length).toBeLessThanOrEqual(MAX_TERMS);
    }),
    { numRuns: 1000 },
  );
});
