import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { parseText } from '@core/import/plain-text/parse-text';
import { expectSound } from '../../text/sound-canonical-text';
import { hash } from '../../library/digest-fixture';

const from = {
  id: 'sha256-0123456789abcdef' as ArticleId,
  fileName: 'harbour.txt',
  added: '2024-01-01T00:00:00.000Z',
};
const parse = (source: string): Article => parseText(source, from, hash);
/** Two paragraphs below a head. */
const below = (head: string): string =>
  `${head}\n\nThe boats came in late\n\nNobody on the quay had seen the light go out.\n\nIt was cold.`;

it('a day of the week is no outlet, and an outlet that ends like one is', () => {
  expect(parse(below('THURSDAY, MAY 12, 2005')).citation).toMatchObject({
    issued: '2005-05-12',
    containerTitle: null,
  });
  expect(parse(below('Newsday, May 12, 2005')).citation).toMatchObject({
    issued: '2005-05-12',
    containerTitle: 'Newsday',
  });
});

/** The words of `all` that `kept` leaves out, in order; fails where `kept` has a word more or out of place. */
function wordsMissing(all: readonly string[], kept: readonly string[]): readonly string[] {
  const missing: string[] = [];
  let next = 0;
  for (const word of all) {
    if (word === kept[next]) next += 1;
    else missing.push(word);
  }
  expect(kept.slice(next)).toEqual([]);
  return missing;
}

const LONG =
  'The fire broke out shortly before midnight in the shed where the nets of the whole harbour were kept dry, says the warden.';

describe('paragraphs of plain text', () => {
  it('are parted by blank lines, and lines wrapped by hand are joined', () => {
    const text = parse(
      'The fire broke out shortly before\nmidnight, and the warden rang the bell\ntwice.\n\n \nNobody answered.\n',
    ).text;
    expect(text).toBe(
      'The fire broke out shortly before midnight, and the warden rang the bell twice.\nNobody answered.',
    );
  });

  it('are parted at line ends where lines are long and no blank line stands between them', () => {
    expect(parse(`${LONG}\r\n${LONG} Twice.\r\nNobody answered.`).blocks).toHaveLength(3);
  });

  it('begin anew after a line that ends early, at a list sign and at an indentation', () => {
    const lines = [
      'The warden saw the fire from his window and rang the',
      'bell twice.',
      'Nobody answered, so he went down to the boats by himself',
      '- Ada',
      '- Maja',
      'and he saved both of them before the roof of the shed fell',
      '   Later he went home, and nobody has heard of him from then',
    ];
    expect(parse(lines.join('\n')).text.split('\n')).toEqual([
      'The warden saw the fire from his window and rang the bell twice.',
      'Nobody answered, so he went down to the boats by himself',
      '- Ada',
      '- Maja and he saved both of them before the roof of the shed fell',
      'Later he went home, and nobody has heard of him from then',
    ]);
  });
});

describe('the title of plain text', () => {
  it.each([
    ['a short line that stands alone', 'Fire in the old harbour', 'Fire in the old harbour', false],
    ['a question', 'Who rang the bell?', 'Who rang the bell?', false],
    ['never a sentence', 'Nobody answered.', 'harbour', true],
    ['never a quotation that ends in a sentence', 'He said: “Nobody answered.”', 'harbour', true],
    ['never a long line', Array.from({ length: 20 }, () => 'fire').join(' '), 'harbour', true],
    ['never a bare name, which may be a byline', 'Maja Lindqvist', 'harbour', true],
    ['never a byline', 'By Maja Lindqvist', 'harbour', true],
    ['never a date', '3 May 2021', 'harbour', true],
    ['never a counter', '1193', 'harbour', true],
  ])('%s', (_, line, title, isOurs) => {
    const article = parse(`${line}\n\n${LONG}`);
    expect(article.citation).toMatchObject({ title, titleIsOurs: isOurs });
    // What is no title is a paragraph still, unless it names the author.
    const { length } = article.citation.author;
    expect(article.blocks).toHaveLength(isOurs && length === 0 ? 2 : 1);
  });

  it('is not taken from the first of several wrapped lines', () => {
    expect(
      parse('The fire broke out shortly before\nmidnight, and the warden rang the bell\ntwice.').citation
        .titleIsOurs,
    ).toBe(true);
  });

  it('is followed by a byline and a date only in sure shapes', () => {
    expect(
      parse(`Fire in the harbour\n\nBy Maja Lindqvist and Ilse Brandt\n\nMay 3, 2021\n\n${LONG}`),
    ).toMatchObject({
      citation: { author: [{ literal: 'Maja Lindqvist' }, { literal: 'Ilse Brandt' }], issued: '2021-05-03' },
      text: LONG,
    });
    expect(parse(`Fire in the harbour\n\nMaja Lindqvist 3 min read\n\n04/05/2021\n\n${LONG}`)).toMatchObject({
      citation: { title: 'Fire in the harbour', author: [], issued: null },
      blocks: [{}, {}, {}],
    });
    expect(
      parse(`Fire in the harbour\n\nBy Maja Lindqvist in Umeå and Ilse Brandt in Orlan\n\n${LONG}`).citation
        .author,
    ).toEqual([{ literal: 'Maja Lindqvist' }, { literal: 'Ilse Brandt' }]);
    expect(parse(`Fire in the harbour\n\nBy midnight it was over\n\n${LONG}`).citation.author).toEqual([]);
  });

  it('stays in the text where nothing follows it', () => {
    expect(parse('Fire in the harbour')).toMatchObject({
      text: 'Fire in the harbour',
      citation: { titleIsOurs: true },
    });
  });
});

describe('the author of plain text', () => {
  const authorOf = (source: string) => parse(source).citation.author;
  it('is a bare name alone at the head, where prose follows', () => {
    expect(authorOf(`Maja Lindqvist\n\n${LONG}`)).toEqual([{ literal: 'Maja Lindqvist' }]);
    expect(authorOf(`Fire in the harbour\n\nMaja Lindqvist\n\n${LONG}`)).toHaveLength(1);
    expect(authorOf(`Fire in the harbour\n\nBy Maja Lindqvist\n\n${LONG}`)).toEqual([
      { literal: 'Maja Lindqvist' },
    ]);
    expect(authorOf('Maja Lindqvist\n\nIlse Brandt\n\nAda Byron')).toEqual([]);
  });

  it('is a name directly above the reading time and the date, which are run together', () => {
    expect(parse(`Fire in the harbour\n\nMaja Lindqvist\n4 min readMay 3, 2021\n\n${LONG}`)).toMatchObject({
      citation: { author: [{ literal: 'Maja Lindqvist' }], issued: '2021-05-03' },
      blocks: [{ kind: 'furniture' }, { kind: 'paragraph' }],
    });
  });

  it.each(['M.L. Lindqvist/Göteborg', '— Maja Lindqvist', 'By Maja Lindqvist'])(
    'is in the credit at the foot: %s',
    (credit) => {
      const article = parse(`Fire in the harbour\n\n${LONG}\n\n${credit}\n\nRelated Articles\n`);
      expect(article.citation.author).toHaveLength(1);
      expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'furniture', 'furniture']);
      expect(article.text).toContain(credit);
    },
  );

  it('is the name at the head where another stands at the foot, which stays there', () => {
    const article = parse(`Fire in the harbour\n\nBy Maja Lindqvist\n\n${LONG}\n\n— Ilse Brandt`);
    expect(article.citation.author).toEqual([{ literal: 'Maja Lindqvist' }]);
    expect(article.text).toContain('Ilse Brandt');
  });

  it('is not looked for in the middle of the text', () => {
    expect(authorOf(`${LONG}\n\nMaja Lindqvist\n\n${LONG}`)).toEqual([]);
  });
});

describe('for any plain text', () => {
  it('every word is there, in order, in the title, the head or the blocks', () => {
    const piece = fc.constantFrom(
      'word',
      'Two',
      '.',
      '\n',
      '\n\n',
      '  ',
      '- ',
      'שלום',
      'عربي',
      '👩‍👩‍👧',
      'é',
      'By Ada Byron',
      LONG,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const source = `x ${parts.join(' ')}`;
        const article = parse(source);
        expectSound(article);
        const words = source.split(/\s+/).filter((word) => word !== '');
        const title = article.citation.titleIsOurs ? [] : article.citation.title.split(' ');
        const read = [...title, ...article.text.split(/\s/)];
        // A byline at the head leaves the text for the citation; a credit at the foot stays in it.
        const isName = (word: string): boolean => word !== 'By';
        const missing = wordsMissing(words, read).filter(isName);
        const named = article.citation.author.flatMap((name) =>
          'literal' in name ? name.literal.split(' ') : [],
        );
        if (missing.length > 0) expect(missing.toSorted()).toEqual(named.filter(isName).toSorted());
      }),
    );
  });
});
