import { expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

const found = (a: string, b: string, dayA: string | null = null, dayB = dayA): string[] =>
  comparePassages({ text: a, reference: dayA }, { text: b, reference: dayB }, LEXICON, true)
    .differences.filter(({ status }) => status === 'differs')
    .map(
      ({ kind, a: one, b: other }) =>
        `${kind}: ${a.slice(one.start, one.end)} / ${b.slice(other.start, other.end)}`,
    );

test.each([
  [
    'The quarrel broke out at twenty past six, by the clock on the stairs.',
    'The quarrel on the stairs began at ten to eight.',
    ['time: twenty past six / ten to eight'],
  ],
  [
    'A girl of six was lifted out of the well.',
    'The twelve-year-old who was lifted from the well is at home again.',
    ['age: six / twelve-year-old'],
  ],
])('the only value of its kind in aligned passages: “%s”', (a, b, expected) => {
  expect(found(a, b)).toEqual(expected);
});

test('of several times each can be of another act', () => {
  expect(
    found('The bell rang at six, and the gates were shut at nine.', 'At twenty to eight the lamps were lit.'),
  ).toEqual([]);
});

test('a sum of parts, and a number that the other passage tells too, are no difference', () => {
  expect(found('Three people died in the fire.', 'Two men and a girl died in the fire.')).toEqual([]);
  expect(
    found('Nine carts stood on the quay, of which five sank.', 'All five carts that sank were found.'),
  ).toEqual([]);
  expect(found('47 guests were in the inn.', 'Forty-odd guests were in the inn.')).toEqual([]);
  expect(found('The debt was £6.2 million.', 'The debt had climbed past six million pounds.')).toEqual([]);
});

test('a lower count in a later document is no later figure of the dead', () => {
  expect(
    found('The slide killed 31 people.', 'The slide killed 19 people.', '2021-03-04', '2021-03-09'),
  ).toEqual(['count: 31 / 19']);
  expect(
    found('The slide killed 19 people.', 'The slide killed 31 people.', '2021-03-04', '2021-03-09'),
  ).toEqual([]);
});

test('a weekday told long after is of the week that the date says', () => {
  const [a, b] = ['The pit burned on 17 November 1908.', 'The pit burned on a Tuesday.'];
  expect(found(a, b, '1908-11-18', '1909-02-03')).toEqual([]);
  expect(found(a, 'The pit burned on a Friday.', '1908-11-18', '1909-02-03')).toHaveLength(1);
});

test('“Saturday week” is the one after next', () => {
  // Written on a Monday.
  expect(found('The fair opens on 16 June.', 'The fair opens on Saturday week.', '2018-06-04')).toEqual([]);
  expect(found('The fair opens on 16 June.', 'The fair opens on Saturday.', '2018-06-04')).toHaveLength(1);
});

test('two sums with nothing in common but their currency are of two things', () => {
  expect(found('A new pump would cost 30,000 marks.', 'Mending the roof will cost 90,000 marks.')).toEqual(
    [],
  );
  expect(found('The new pump cost 30,000 marks.', 'For the pump they paid 90,000 marks.')).toHaveLength(1);
});

test('what was by then done, and what was not half of something, says no order and denies nothing', () => {
  expect(
    found('By then the tide had turned at the mole.', 'The tide at the mole had turned by then.'),
  ).toEqual([]);
  expect(
    found('They saw the last of the snow before spring.', 'Not half of the dogs saw the spring.'),
  ).toEqual([]);
});

test('one more doer, and a body with its member, are no two doers', () => {
  expect(found('A plumber shut the valve.', 'A baker also shut the valve.')).toEqual([]);
  expect(found('The council closed the ford.', 'The mayor closed the ford.')).toEqual([]);
  expect(found('A plumber shut the valve.', 'A baker shut the valve.')).toEqual([
    'agent: A plumber / A baker',
  ]);
});

test('two names of the first of its kind, and a day beside a stretch of days', () => {
  expect(
    found(
      'The first ship to reach them was a pilot boat, the Meteor, which took 40 sailors off the rocks.',
      'The trawler Swift Arrow came up first and took nearly forty sailors aboard.',
    ),
  ).toContain('name: Meteor / Swift Arrow');
  expect(
    found(
      'The ward at Lake Orrin has 80 beds, and on Tuesday 112 patients lay in it.',
      'She came to the Lake Orrin ward in the second week of March.',
      '2019-05-09',
    ),
  ).toEqual([]);
});

test.each([
  ['The barn in Mill Lane burned all night.', 'Nothing is left of the barn but the south wall.'],
  [
    'The worst hurt, a man with a broken arm, is in surgery.',
    'An operation was needed for the man, whose arm was fractured.',
  ],
  [
    'The scouts who were lost in fog on the moor are safe.',
    'None of the lost scouts was seriously hurt on the moor.',
  ],
  ['The lights in the hall went out for six minutes.', 'The hall was dark for six minutes.'],
  ['A carter saw a gig by the gate with its lights off.', 'A carter saw a gig, unlit, standing by the gate.'],
  ['That evening the amendment was lost.', 'The odd thing is that the amendment was lost.'],
  ['The parish offers a reward of £500.', 'By then the reward of the parish had grown to £2,000.'],
])('no difference: “%s” “%s”', (a, b) => {
  expect(found(a, b)).toEqual([]);
});
