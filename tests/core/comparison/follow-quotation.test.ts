import { expect, test } from 'vitest';
import { followQuotation, quotationsOf } from '@core/comparison/follow-quotation';
import type { Article } from '@core/contract/article';
import { itemAt } from '@core/text/item-at';
import { plainArticle } from '../../support/plain-article';

const WHOLE = '“We felt no brake at all, and the wall simply came towards us,” said the nurse.';
const FROM = plainArticle('from', 'From', WHOLE);

function follow(text: string, from: Article = FROM) {
  const [quotation] = quotationsOf(from, itemAt(from.blocks, 0));
  if (quotation === undefined) throw new Error('no quotation');
  const to = plainArticle('to', 'To', text);
  return followQuotation(from, quotation, to).map(({ blockId, start, end, share }) => ({
    ...{ blockId, share, words: to.text.slice(start, end) },
  }));
}

test.each([
  ['same', 'She said: "We felt no brake at all, and the wall simply came towards us."'],
  ['shorter', 'A nurse spoke. “The wall simply came towards us,” she said.'],
  ['shorter', 'A nurse spoke: “We felt no brake at all … the wall simply came towards us.”'],
  [
    'longer',
    '“In the dark we felt no brake at all, and the wall simply came towards us,” she told the court.',
  ],
  ['overlapping', '“The wall simply came towards us and nobody rang the bell,” she said.'],
])('of the same words it is said that they are %s: %s', (share, text) => {
  expect(follow(text).map((one) => one.share)).toEqual([share]);
});

test('it is found at its place in the other text', () => {
  expect(follow('The rain fell.\n“The wall simply came towards us and nobody rang,” she said.')).toEqual([
    {
      blockId: 'b2',
      share: 'overlapping',
      words: '“The wall simply came towards us and nobody rang,”',
    },
  ]);
});

test('what is in no quotation marks, or shares a common phrase alone, is no place of it', () => {
  expect(follow('The wall simply came towards us that night.')).toEqual([]);
  expect(follow('“We felt no brake in the lift,” said the porter.')).toEqual([]);
  expect(
    quotationsOf(plainArticle('a', 'A', 'He called it “a mere trifle” in May.'), itemAt(FROM.blocks, 0)),
  ).toEqual([]);
});

test('a quotation that the words around it part in two is not called cut', () => {
  const parted = '“We felt no brake at all,” said the nurse, “and the wall simply came towards us.”';
  expect(follow(parted).map(({ share }) => share)).toEqual(['same', 'same']);
  const from = plainArticle('from', 'From', parted);
  expect(follow(WHOLE, from).map(({ share }) => share)).toEqual(['same']);
});

test('what no mark closes, and what an apostrophe may close, is no quotation', () => {
  const of = (text: string) =>
    quotationsOf(plainArticle('o', 'O', text), itemAt(plainArticle('o', 'O', text).blocks, 0));
  expect(of('A 12" pipe burst near the school on Monday and killed two.')).toEqual([]);
  expect(of('“The boys’ boat wasn’t there when we looked again')).toEqual([]);
  expect(of('‘I saw them burn the boys’ house that night,’ she said.')).toEqual([]);
  expect(of('“The boys’ boat wasn’t there when we looked again,” she said.')).toHaveLength(1);
});
