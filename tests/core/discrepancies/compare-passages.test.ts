import { describe, expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

const compare = (a: string, b: string, dayA: string | null = null, dayB: string | null = null) =>
  comparePassages({ text: a, reference: dayA }, { text: b, reference: dayB }, LEXICON);
const found = (a: string, b: string, dayA: string | null = null, dayB: string | null = null): string[] =>
  compare(a, b, dayA, dayB).differences.map(
    (one) =>
      `${one.kind} ${one.status}${one.because === null ? '' : ` ${one.because}`}: ${one.a.text} / ${one.b.text}`,
  );
/** What the table says of the values of one kind. */
const rows = (a: string, b: string, kind: string): (string | null)[] =>
  compare(a, b)
    .values.filter((row) => row.kind === kind)
    .map(({ relation, status }) => (status === null ? relation : `${relation} ${status}`));

describe('values that cannot both hold', () => {
  test.each([
    [
      'Rescuers brought 27 miners out of the Tarrant shaft alive.',
      'Of the Tarrant miners thirty-four were brought to the surface alive.',
      ['count differs: 27 / thirty-four'],
    ],
    [
      'They had 12 sheep and 15 goats when the flood came.',
      'When the flood came they owned 15 sheep and 12 goats.',
      ['count differs: 12 / 15', 'count differs: 15 / 12'],
    ],
    ['The fire killed 14.', 'The fire killed 12.', ['count differs: 14 / 12']],
    [
      'The guard found the safe open at 2.15 in the morning.',
      'At four in the morning the guard discovered that the safe had been opened.',
      ['time differs: 2.15 in the morning / four in the morning'],
    ],
    [
      'The siege of the customs house lasted nine days.',
      'The customs house held out for three weeks.',
      ['duration differs: nine days / three weeks'],
    ],
    [
      'The wave that struck the mole was 11 metres high.',
      'Harbour staff measured the wave at the mole at six metres.',
      ['measure differs: 11 metres / six metres'],
    ],
    ['Lena Voss, 19, won the race.', 'Lena Voss was 24 when she won the race.', ['age differs: 19 / 24']],
  ])('%s / %s', (a, b, expected) => {
    expect(found(a, b)).toEqual(expected);
  });

  test('a weekday against a date is resolved by the date of the article', () => {
    const [a, b] = ['The crane fell on Tuesday.', 'The crane fell on 14 June.'];
    expect(found(a, b, '2023-06-15', '2023-06-15')).toEqual(['weekday differs: Tuesday / 14 June']);
    expect(found(a, b, '2023-06-16', '2023-06-15')).toHaveLength(1);
    expect(found('The crane fell on Wednesday.', b, '2023-06-15', '2023-06-15')).toEqual([]);
    expect(found(a, b)).toEqual([]);
  });

  test('each side is shown with what it is about and its limits', () => {
    const [one] = compare(
      'Of the miners on that level, 14 were killed, and the pumps stopped.',
      'Nineteen miners on that level were killed.',
    ).differences;
    expect(one?.a.context.text).toContain('on that level');
    expect(one?.b.context.text).toBe('Nineteen miners on that level were killed');
  });
});

describe('values that can both hold', () => {
  test.each([
    ['The repairs cost nearly half a million.', 'Repairs came to 480,000.'],
    ['The tide turned a little after six.', 'At 6.20 the tide turned.'],
    ['Power was off for an hour and a half.', 'Power was off for ninety minutes.'],
    ['The wreck lies in 20 fathoms.', 'The wreck lies 36 metres down.'],
    [
      'At least nine people were killed when the viaduct fell.',
      'Fourteen people died when the viaduct fell.',
    ],
    ['The roof fell in on Christmas Eve.', 'On 24 December the roof fell in.'],
    ['The suspect is in his thirties.', 'The suspect, 34, was caught.'],
    ['The station opened in the spring of 1931.', 'On 6 May 1931 the station opened.'],
    ['The bridge was closed from 3 May to 9 May 1931.', 'On 5 May 1931 the bridge was closed.'],
    ['The plane landed at 14:30 UTC.', 'The plane landed at 3:30 p.m. BST.'],
  ])('%s / %s', (a, b) => {
    expect(found(a, b)).toEqual([]);
  });
});

test.each([
  ['We hunters had to give up our rifles at the ford.', 'When the hunters rode off they had no rifles.'],
  ['The crew ran out of water on the ninth day.', 'By the ninth day the crew had no water.'],
  ['The prisoners asked the guards for blankets.', 'The prisoners had no blankets.'],
])('who gives a thing up, uses it up or asks for it has none: %s / %s', (a, b) => {
  expect(found(a, b)).toEqual([]);
  expect(found(b, a)).toEqual([]);
});

test('a common noun at the start of a sentence is no name', () => {
  const names = (a: string) => compare(a, a).values.map(({ kind, a: value }) => [kind, value?.text]);
  expect(names('Bread was rationed in the town.')).not.toContainEqual(['name', 'Bread']);
  expect(names('Pearl said that the bread was rationed.')).toContainEqual(['name', 'Pearl']);
});

test('about a quarter past is rounded once, and no more', () => {
  const times = (b: string) =>
    compare('The lock gave way at about a quarter past six.', b).values.map(({ kind, status }) => [
      kind,
      status,
    ]);
  expect(times('The lock gave way at half past six.')).toEqual([['time', 'compatible']]);
  expect(times('The lock gave way at ten to seven.')).toEqual([['time', 'differs']]);
});

describe('values that are said of two things', () => {
  test.each([
    ['The council approved the new pier on 3 June.', 'Work on the new pier began on 19 September.'],
    ['The concert was due to begin at eight.', 'It was a quarter to nine when the concert began.'],
    ['The pilot, 52, walked away unhurt.', 'His passenger, 31, broke both legs.'],
    ['The family asked for 50,000 francs.', 'The railway paid the family 9,000 francs.'],
    ['The trial lasted five weeks.', 'The jury needed only forty minutes.'],
    ['The company owns 16 locomotives.', 'The company owns 48 carriages.'],
    ['The number of injured climbed to 37 from 30.', 'The number of injured was put at 37.'],
  ])('%s / %s', (a, b) => {
    expect(found(a, b).filter((one) => one.includes(' differs'))).toEqual([]);
  });

  test('what explains it is said', () => {
    expect(
      found('On Monday the river stood at 3.2 metres.', 'On Wednesday the river stood at 4.9 metres.'),
    ).toContain('measure different-scope other-day: 3.2 metres / 4.9 metres');
  });
});

describe('differences that rest on words', () => {
  test.each([
    ['polarity', 'The ferry passed its inspection in April.', 'The ferry failed its inspection in April.'],
    ['polarity', 'The minister visited the camp.', 'The minister never visited the camp.'],
    ['attribute', 'The robber rode away on a white horse.', 'The horse of the robber was black.'],
    ['attribute', 'He was killed with an axe.', 'He had been killed with a pistol.'],
    ['quantifier', 'None of the lifeboats could be lowered.', 'Most of the lifeboats were lowered.'],
    [
      'order',
      'First the lights failed, then the pump stopped.',
      'The pump stopped before the lights failed.',
    ],
    ['cause', 'The delay was due to fog.', 'The delay was caused by a strike.'],
    ['agent', 'The mayor signed the order.', 'The order was signed by the bishop.'],
    ['name', 'The ship was called the Marigold.', 'The name of the ship was Petrel.'],
    ['place', 'The fire started in the engine room.', 'The fire broke out on the car deck.'],
  ])('%s: %s / %s', (kind, a, b) => {
    expect(compare(a, b).differences.map((one) => `${one.kind} ${one.status}`)).toEqual([`${kind} differs`]);
  });

  test.each([
    ['The driver was not hurt.', 'Two passengers were hurt.'],
    ['No shots were fired on Monday.', 'Shots were fired on Tuesday.'],
    ['The ship did not leave the harbour that day.', 'That day the ship stayed in harbour.'],
    ['She wore a scarlet cloak.', 'Her cloak was red.'],
    ['All the officers were saved.', 'Few of the passengers were saved.'],
    ['The queen died a month after the king.', 'The king died first, and the queen a month later.'],
    ['Ice on the rails caused the crash.', 'The crash was due to icy rails.'],
    ['The mayor signed the order.', 'The bishop read the order from the pulpit.'],
    ['He was born in Arden.', 'He was buried in Colm.'],
  ])('none between: %s / %s', (a, b) => {
    expect(found(a, b).filter((one) => /differs:/.test(one))).toEqual([]);
  });

  test('two parties who each give their own belief have claims that differ', () => {
    expect(
      found(
        'According to the owners, the vat burst because of a fault in the iron.',
        'The union believes that the vat burst because of too much pressure.',
      ),
    ).toEqual([expect.stringMatching(/^cause claims-differ:/)]);
  });
});

describe('the table of all values', () => {
  test('shows equal, unequal and lone values, and what could not be decided', () => {
    expect(rows('The fire killed 14 people.', 'Fourteen people died in the fire.', 'number')).toEqual([
      'equal same-value',
    ]);
    expect(rows('Some 30 people were killed.', 'At least 12 people were killed.', 'number')).toEqual([
      'unequal undecided',
    ]);
    expect(rows('The fire killed 14 people.', 'The fire killed many.', 'number')).toEqual(['only-a']);
  });

  test('a value that is negated or quoted as an earlier one is marked', () => {
    const { values } = compare('The toll rose to 19 from 14.', 'The fire began not in Arden but in Colm.');
    expect(values.filter(({ a }) => a?.isFormer === true).map(({ a }) => a?.text)).toEqual(['14']);
    expect(values.filter(({ b }) => b?.isNegated === true).map(({ b }) => b?.text)).toEqual(['Arden']);
  });

  test('a passage and its copy have the same values', () => {
    const text = 'On 3 May the fire killed 14 people and injured 37.';
    const { differences, values } = compare(text, text);
    expect(differences).toEqual([]);
    expect(new Set(values.map(({ status }) => status))).toEqual(new Set(['same-value']));
  });
});
