import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCanonicalText } from '@core/text/canonical-text';
import { sentencesOf, splitSentences } from '@core/text/sentences';

const split = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['The fire broke out on Feb. 26. Nobody was hurt.', 2],
    ['He moved to the U.S. Coast Guard in May. The pay was low.', 2],
    ['He went back to the U.S. The harbour had burnt.', 2],
    ['J. R. Lindqvist rang twice. Nobody answered.', 2],
    ['Dr. Brandt and Lt. Col. Noor spoke at St. Olaf. They agreed.', 2],
    ['It began at 11 p.m. and ended at 4 a.m. The crews left.', 2],
    ['The loss, i.e. Forty boats, is given on p. 12 of vol. 3. It may rise.', 2],
    ['Boats, nets, etc. were lost. Sheds stood.', 2],
    ['He sold No. 12 and No. 14. He said no. Then he left.', 3],
    ['“Ring again.” She did. “Why?” he asked. Nobody knew!', 4],
    ['Plan B. The harbour. So do I. But when?', 4],
    ['Am 3. Mai brannte der Hafen. Niemand war da.', 2],
    ['Am 21. Jänner kam z. B. Anna an. Das Boot sank.', 2],
    ['Die 2. Armee, d. h. Tausende, zog ab. Im 19. Jahrhundert war es anders.', 2],
    ['Es gab Netze, Boote usw. Der Hafen war leer. Vgl. S. 12 und Kap. 3. Dann ging er.', 4],
    ['Er zählte 12. Dann 13. Es war 2022. Mai war warm.', 4],
    ['M. Dupont et Mme Leroy parlent. M. Le Goff répond. Voir p. 3. L’homme est parti.', 4],
    ['В 2022 г. Анна уехала, т. е. Порт опустел. Она вернулась.', 2],
    ['Он жил в г. Одесса на ул. Садовая. Это было в 2022 г. Потом он уехал. См. стр. 5.', 4],
    ['Купили сети и т. д. Потом ушли. Проф. Иванов и др. Они знали.', 4],
    ['У 2022 р. Анна поїхала. Вона знала.', 2],
    ['It burnt 1 hr. The hull had 5 mm. The crew met Hr. Brandt.', 3],
    ['Пожар начался ночью. Никто не пострадал.', 2],
    ['火事は夜に始まった。誰も傷つかなかった。', 2],
    ['No stop at the end', 1],
    ['', 0],
  ])('%s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('stand in offsets of the whole text', () => {
    const article = buildCanonicalText(
      ['First block.', 'One 👩‍👩‍👧. Two é.'].map((text) => ({
        kind: 'paragraph',
        level: 0,
        runs: [{ text, marks: [] }],
        id: null,
      })),
    );
    const [, second] = article.blocks;
    if (second === undefined) throw new Error('no second block');
    expect(sentencesOf(article, second).map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'One 👩‍👩‍👧.',
      'Two é.',
    ]);
  });

  it('cover every word once, in order, with nothing but space between them', () => {
    const piece = fc.constantFrom(
      'Feb.',
      'U.S.',
      ' ',
      '. ',
      'A',
      'J.',
      'word',
      '“',
      '”',
      '?',
      '… ',
      '26',
      '👩‍👩‍👧',
      'e\u0301',
      'שלום',
      'No.',
      '!',
      ' The',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        (text) => {
          let last = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(text.slice(last, start).trim()).toBe('');
            expect(start).toBeLessThan(end);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            last = end;
          }
          expect(text.slice(last).trim()).toBe('');
        },
      ),
    );
  });
});
