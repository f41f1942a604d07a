import { describe, expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { findCountAndNameDiscrepancies } from '@core/discrepancies/count-and-name-discrepancies';
import { LEXICON } from '../../support/lexicon';

const compare = (a: string, b: string, dayA: string | null = null, dayB: string | null = null) =>
  findCountAndNameDiscrepancies({ text: a, reference: dayA }, { text: b, reference: dayB }).map(
    ({ kind, status, because }) => ({ kind, status, because }),
  );

describe('counts', () => {
  test('two counts of one thing that cannot both hold differ', () => {
    expect(compare('The ferry carried 40 passengers.', 'There were 65 passengers on the ferry.')).toEqual([
      { kind: 'count', status: 'differs', because: null },
    ]);
  });

  test.each([
    ['The ferry carried some 40 passengers.', 'There were 42 passengers on the ferry.'],
    ['More than 30 passengers were aboard.', 'There were 42 passengers aboard.'],
    ['A dozen goats were lost.', 'Thirteen goats were lost.'],
    ['Between 12 and 15 boats sank.', '14 boats sank.'],
    ['Nearly 6,000 letters arrived.', '5,800 letters arrived.'],
  ])('bounds that overlap fit: %s / %s', (a, b) => {
    expect(compare(a, b)).toEqual([]);
  });

  test('counts of different things are not set against each other', () => {
    expect(compare('The ferry carried 40 passengers.', 'The ferry carried 12 lorries.')).toEqual([]);
  });

  test('another day explains another count, and a later document', () => {
    const a = 'On 3 May 1987 the flood had taken 12 houses.';
    const b = 'On 9 May 1987 the flood had taken 30 houses.';
    expect(compare(a, b).filter((one) => one.kind === 'count')).toEqual([
      { kind: 'count', status: 'different-scope', because: 'other-day' },
    ]);
    expect(
      compare('The flood took 12 houses.', 'The flood took 30 houses.', '1987-05-03', '1987-06-09'),
    ).toEqual([{ kind: 'count', status: 'different-scope', because: 'later-figure' }]);
  });

  test('the dead are not counted against the dead and injured', () => {
    expect(compare('The collapse killed 14 miners.', 'The collapse killed or injured 60 miners.')).toEqual([
      { kind: 'count', status: 'different-scope', because: 'other-count' },
    ]);
  });

  const sides = (a: string, b: string) =>
    findCountAndNameDiscrepancies({ text: a, reference: null }, { text: b, reference: null }).map((one) => [
      one.because,
      one.a.context.text,
      one.b.context.text,
    ]);

  test('two counts are set against each other only with what each of them counts', () => {
    expect(sides('The toll of the fire rose to 14.', 'The toll of the fire rose to 12.')).toEqual([
      [null, 'toll of the fire rose to 14', 'toll of the fire rose to 12'],
    ]);
    expect(sides('The guards counted 40.', 'The guards counted 65.')).toEqual([]);
  });

  test.each([
    [
      'The attack injured at least 52 people.',
      'The attack killed at least 14 people.',
      'injured at least 52 people',
      'killed at least 14 people',
    ],
    [
      'In the first blast 14 people were hurt.',
      'In the second blast 52 people were hurt.',
      'In the first blast 14 people were hurt',
      'In the second blast 52 people were hurt',
    ],
    [
      'At least 14 people, most of them children, were killed in the raid.',
      'The raid injured 52 people.',
      'At least 14 people, most of them children, were killed in the raid',
      'injured 52 people',
    ],
    [
      'In the raid the police, who had come in the night, took 37 men away.',
      'In the raid the police took 12 women and 20 men away.',
      'took 37 men away',
      'took 12 women and 20 men away',
    ],
    [
      'Fourteen miners and two guards were killed in the raid.',
      'Twelve miners were injured in the raid.',
      'Fourteen miners and two guards were killed in the raid',
      'Twelve miners were injured in the raid',
    ],
  ])('by which words two counts count two things is shown: %s / %s', (a, b, ofA, ofB) => {
    expect(sides(a, b)).toEqual([['other-count', ofA, ofB]]);
    expect(sides(b, a)).toEqual([['other-count', ofB, ofA]]);
  });

  test.each([
    ['The blast killed 14 people and injured 52 others.', 'The blast killed 12 people.'],
    ['Rescuers pulled 14 men from the mine while 37 were missing.', 'Rescuers pulled 30 men from the mine.'],
  ])('what another figure counts parts no two counts: %s / %s', (a, b) => {
    expect(sides(a, b)).toEqual([]);
  });

  test('what a count was before is set against no other', () => {
    expect(
      sides('The number of injured climbed to 37 from 30.', 'The number of injured climbed to 41.'),
    ).toEqual([]);
  });
});

test('open-ended figures of two counts stand side by side as not comparable', () => {
  expect(
    compare(
      'The ministry put the number of miners killed at more than 900, in a year.',
      'Union sources put the number of miners who were killed or badly hurt in the course of the winter at more than 120.',
    ),
  ).toEqual([{ kind: 'count', status: 'different-scope', because: 'other-count' }]);
});

describe('dates, times and deeds', () => {
  const judge = (a: string, b: string) =>
    comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON).differences.map(
      ({ kind, status, because }) => ({ kind, status, because }),
    );

  test('one date each that cannot be one day differ', () => {
    expect(judge('The bridge opened on 3 May 1987.', 'The bridge opened on 4 May 1987.')).toContainEqual({
      kind: 'date',
      status: 'differs',
      because: null,
    });
  });

  test('clock times a few minutes apart fit, hours apart differ', () => {
    expect(judge('The siren went at 5:30 a.m.', 'The siren went at 5:40 a.m.')).toEqual([]);
    expect(judge('The siren went at 5:30 a.m.', 'The siren went at 9:10 a.m.')).toEqual([
      { kind: 'time', status: 'differs', because: null },
    ]);
  });

  test('a time with its half of the day is a time and no number, however it is written', () => {
    const a = 'At 9.20 in the evening a fire broke out on the ferry.';
    expect(judge(a, 'The fire on the ferry broke out at 8.50 in the evening.')).toEqual([
      { kind: 'time', status: 'differs', because: null },
    ]);
    expect(judge(a, 'The fire on the ferry broke out at 9:25 p.m.')).toEqual([]);
    expect(judge(a, 'The fire on the ferry broke out at 9 in the morning.')).toEqual([
      { kind: 'time', status: 'differs', because: null },
    ]);
  });

  test('a deed that one tells and the other denies differs', () => {
    expect(
      judge(
        'The keeper warned the harbour crew about the storm.',
        'The keeper did not warn the harbour crew about the storm.',
      ),
    ).toEqual([{ kind: 'polarity', status: 'differs', because: null }]);
  });

  test('what two places were like is no contradiction', () => {
    expect(
      judge(
        'The men in the barn were kept for two days without food.',
        'The men in the school were fed once a day at noon.',
      ),
    ).toEqual([]);
  });

  test('not only affirms', () => {
    expect(
      judge(
        'The keeper warned not only the harbour crew about the storm.',
        'The keeper warned the harbour crew about the storm.',
      ),
    ).toEqual([]);
  });
});
