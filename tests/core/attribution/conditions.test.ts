import { describe, expect, test } from 'vitest';
import { findHearer, findHearing, findHedges } from '@core/attribution/conditions';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('how words were given', () => {
  test.each([
    ['he said at a news conference', 'press-conference'],
    ['she said in an interview', 'interview'],
    ['the firm said in a written statement', 'statement'],
    ['he says in the video', 'video'],
    ['a clerk who asked not to be named said', 'anonymous'],
    ['she said under oath', 'sworn'],
    ['he told the jury', 'in-court'],
    ['she told police', 'police-interview'],
    ['he said in his complaint', 'written-complaint'],
    ['she read it out', 'read-out'],
    ['he wrote in a letter', 'letter'],
    ['she wrote in her diary', 'diary'],
    ['he said off the record', 'off-the-record'],
  ])('%s', (text, condition) => {
    expect(findHearing(text, whole(text), []).map((one) => one.condition)).toContain(condition);
  });

  test('words inside a quotation say nothing of it', () => {
    const text = '“He told the jury,” she said';
    expect(findHearing(text, whole(text), [{ start: 0, end: 19 }])).toEqual([]);
  });

  test('that somebody told an outlet something makes no interview of it', () => {
    const text = 'he told the Harbour Gazette that it was closed';
    expect(findHearing(text, whole(text), [])).toEqual([]);
    const hearer = findHearer(text, [{ start: 3, end: 7 }]);
    expect(text.slice(hearer?.start, hearer?.end)).toBe('the Harbour Gazette');
  });

  test('reserve is told apart', () => {
    const text = 'the boat was reportedly lost, with an estimated 40 aboard';
    expect(findHedges(text, whole(text), []).map(({ start, end }) => text.slice(start, end))).toEqual([
      'reportedly',
      'an estimated',
    ]);
  });
});
