import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedText } from '@core/comparison/editorial-frames';
import type { Article, Mark } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import type { Turn } from '@core/contract/turn';
import { plainArticle } from '../../support/plain-article';

const digest = (text: string, marks: readonly Mark[] = []): Article =>
  plainArticle('fog', 'Fog', text, { kind: 'digest', marks });
const left = (text: string): string => comparedText(digest(text)).replace(/\s+/g, ' ').trim();

describe('what a digest says of its source', () => {
  test.each([
    ['The article says that the lamp was out.', 'the lamp was out.'],
    ['The lamp was out, the article says, all night.', 'The lamp was out, , all night.'],
    ['The lamp was, as the author puts it, a joke.', 'The lamp was, , a joke.'],
    ["The lamp was, in the article's words, a joke.", 'The lamp was, , a joke.'],
    ['The pilot, whom the copy does not name, wept.', 'The pilot, , wept.'],
  ])('is no evidence: %s', (text, rest) => {
    expect(left(text)).toBe(rest);
  });

  test.each([
    ['As the author Thomas Miles wrote, men died.', 'Thomas Miles wrote, men died.'],
    ['He found the article Lotus weapons.', 'He found Lotus weapons.'],
    ['The author was there and fasts.', 'was there and fasts.'],
    ['The author slays the wolf; the author does not swim.', 'slays the wolf; does not swim.'],
    ['The author of the letter and the copy of it were lost.', null],
    ['He was charged under the article 337 and the article of the code.', null],
    ['The Author and The Copy are two inns.', null],
    ["The author's mother wept.", 'mother wept.'],
    ['The copy-book and the authority of the authors.', null],
    ['Berthe article; the article-writer.', null],
  ])('takes no name and no word that says something: %s', (text, rest) => {
    expect(left(text)).toBe(rest ?? text);
  });

  test('keeps every name, whatever it is and ends in', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeioulmnrstйд'), minLength: 1, maxLength: 6 });
    const name = fc
      .tuple(fc.constantFrom(...'ABDLMST', 'Й', 'É'), letters, fc.constantFrom('', 's', 'es', '’s', 'us'))
      .map((parts) => parts.join(''));
    const frame = fc.constantFrom(
      'The article',
      'As the author',
      'in this copy',
      'whom the digest',
      'The article’s own',
      'the author does not',
      'The author also',
      'the article says',
      'according to the author',
      'THE AUTHOR',
    );
    fc.assert(
      fc.property(frame, fc.array(name, { minLength: 1, maxLength: 3 }), (words, names) => {
        const text = `${words} ${names.join(' ')} wept.`;
        const compared = comparedText(digest(text));
        expect(compared).toHaveLength(text.length);
        expect(compared.endsWith(`${names.join(' ')} wept.`)).toBe(true);
      }),
    );
  });

  test('blanks the brackets about the copy, and nothing that is told', () => {
    const text = 'He spoke publically [as in the copy] of the articles of war.';
    const start = text.indexOf('[');
    const mark: Mark = {
      kind: 'editorial',
      start,
      end: text.indexOf(']') + 1,
      href: null,
      note: 'So spelt.',
    };
    expect(comparedText(digest(text, [mark])).replace(/\s+/g, ' ')).toBe(
      'He spoke publically of the articles of war.',
    );
  });

  test('keeps the place of every other word', () => {
    const text = 'The article notes that the lamp was out.';
    const compared = comparedText(digest(text));
    expect(compared).toHaveLength(text.length);
    expect(compared.indexOf('lamp')).toBe(text.indexOf('lamp'));
  });

  test('blanks the label of a speaker where his turn begins, and not where he is named', () => {
    const turn = (label: string, at: number): Turn => ({
      label,
      accountId: null,
      from: `b${at}` as BlockId,
      to: `b${at}` as BlockId,
      time: null,
    });
    const talk = plainArticle(
      'talk',
      'Talk',
      'Q. Who is Lind?\nMR. LIND: I am Lind.\nLind, said Ada.\nA I am.',
      { turns: [turn('Q.', 1), turn('MR. LIND', 2), turn('Lind', 3), turn('A', 4)] },
    );
    expect(comparedText(talk)).toBe('   Who is Lind?\n        : I am Lind.\nLind, said Ada.\n  I am.');
  });

  test('leaves an ordinary text as it is: its own words about an article are its words', () => {
    const text = 'The article says that the lamp was out.';
    expect(comparedText(plainArticle('fog', 'Fog', text))).toBe(text);
  });
});
