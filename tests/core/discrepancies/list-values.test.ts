import { expect, test } from 'vitest';
import { listValues } from '@core/discrepancies/passage-value';
import { LEXICON } from '../../support/lexicon';

const values = (text: string, reference: string | null = null): string[] =>
  listValues({ text, reference }, LEXICON).map(
    (one) =>
      `${one.kind} ${one.normalized}` +
      (one.isFormer ? ' former' : '') +
      (one.isNegated ? ' negated' : '') +
      (one.hedge === null ? '' : ` (${one.hedge})`),
  );

test.each([
  ['Twenty-three sheep were lost.', ['number 23']],
  ['At least 40 houses burned.', ['number >=40 (At least)']],
  ['Between 12 and 15 boats sank.', ['number 12..15']],
  ['The toll rose to 19 from 14.', ['number 19', 'number 14 former']],
  ['The keeper kept a score of hens.', ['number 17..23']],
  ['The bell rang at half past seven.', ['time 07:30|19:30']],
  ['The bell rang at twenty to two in the morning.', ['time 01:40']],
  ['It was 9.20 p.m. when the bell rang.', ['time 21:20']],
  ['The bell rang shortly before noon.', ['time 11:25..12:00 (shortly before)']],
  ['The flight left at 14:30 UTC.', ['time 14:30']],
  ['The fair opened on the 13th of August.', ['date --08-13']],
  ['The fair opened on 9 January 1911.', ['date 1911-01-09']],
  ['The fair opened in the second week of May 1911.', ['date 1911-05-08/1911-05-14']],
  ['The abbey closed on Michaelmas.', ['date --09-29']],
  ['They married on a Sunday.', ['weekday Sunday']],
  ['The siege lasted three weeks.', ['duration 30240 min']],
  ['The fire burned for an hour and a half.', ['duration 90 min']],
  ['The wreck lies at 20 fathoms.', ['measure 36.576 m']],
  ['The slide ran a kilometre and a half.', ['measure 1500 m']],
  ['The quake had a magnitude of 6.1.', ['measure 6.1 magnitude']],
  ['Four in ten of the patients were children.', ['measure 40 %']],
  ['The mill was fined 900,000 crowns.', ['money 900000 crown']],
  ['He lost nearly a quarter of a million pounds in cash.', ['money 180625..287500 £ (nearly)']],
  ['They paid about £300 for the boat.', ['money 255..345 £ (about)']],
  ['The bill came to €1.2m.', ['money 1200000 €']],
  ['He owed forty pounds ten shillings.', ['money 40.5 £']],
  ['Two or three hundred people came.', ['number 200..300']],
  ['Casualties: 19 dead, 40 hurt.', ['number 19', 'number 40']],
  ['One sailor drowned.', ['number 1']],
  ['One sailor said so.', []],
  ['The gun was fired twice.', ['number 2 times']],
  ['It fell to -12 in the hills.', ['measure -12 °']],
  ['The boat left at half six.', ['time 06:30|18:30']],
  ['The boat left at nine forty-five in the evening.', ['time 21:45']],
  ['The boat left at 0430 hours.', ['time 04:30']],
  ['He was seen at seven or eight in the evening.', ['time 19:00..20:00']],
  ['It closed in the summer of 1911.', ['date 1911-06-01/1911-08-31']],
  ['It closed in the early 1920s.', ['date 1920-01-01/1924-12-31']],
  ['Cook Tom Reed (54) was hurt.', ['name tom reed', 'age 54']],
  ['A pensioner of 81 died.', ['age 81']],
  ['A 58-year-old man was freed.', ['age 58']],
  ['The porter, a man in his late sixties, was freed.', ['age 66..69']],
  ['The girl, who was seven, was freed.', ['age 7']],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test('a weekday becomes a date against the date of the article, and none without it', () => {
  expect(values('The crane fell on Tuesday.', '2023-06-15')).toEqual(['weekday Tuesday 2023-06-13']);
  expect(values('The crane fell yesterday.', '2023-06-15')).toEqual(['date 2023-06-14']);
  expect(values('The crane fell on Tuesday.')).toEqual(['weekday Tuesday']);
});

test('names are listed with the places among them told apart', () => {
  expect(values('The van was found in Ludworth by Carl Benn.')).toEqual(['place ludworth', 'name carl benn']);
});
