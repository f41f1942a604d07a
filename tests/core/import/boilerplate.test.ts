import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { parseText } from '@core/import/plain-text/parse-text';
import { hash } from '../library/digest-fixture';

const PROSE =
  'The fire broke out shortly before midnight in the shed where the nets of the whole harbour were kept dry.';
const from = { id: 'sha256-0123456789abcdef' as ArticleId, fileName: 'harbour.txt', added: '' };
const kindsOf = (source: string): readonly string[] => {
  const { text, blocks } = parseText(source, from, hash);
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};
const furnitureIn = (source: string): readonly string[] =>
  kindsOf(source)
    .filter((line) => line.startsWith('furniture: '))
    .map((line) => line.slice('furniture: '.length));

describe('page furniture in loose text', () => {
  it.each([
    '[video-player not-amp="true"]',
    'Advertisement',
    'Share this article',
    'Facebook | Twitter | WhatsApp',
    'Sign up for our daily newsletter',
    '5 min read',
    'Back to top button',
  ])('is set apart wherever it stands: %s', (line) => {
    expect(furnitureIn(`${PROSE}\n\n${line}\n\n${PROSE}`)).toEqual([line]);
    expect(furnitureIn(`${PROSE}\n${line}\n\n${PROSE}`)).toEqual([line]);
  });

  it.each([
    '0',
    '1193',
    '12K shares',
    'Photo: Maja Lindqvist',
    '3 comments',
    'Copyright 2021 The Harbour Post',
  ])('at the head or the foot only: %s', (line) => {
    expect(furnitureIn(`${line}\n\n${PROSE}\n\n${line}`)).toEqual([line, line]);
    expect(furnitureIn(`${PROSE}\n\n${line}\n\n${PROSE}`)).toEqual([]);
  });

  it('from a heading of other articles on, everything short is of the page', () => {
    expect(furnitureIn(`${PROSE}\n\nRelated Articles\n\nStorm in the bay\n\nA ship comes home\n`)).toEqual([
      'Related Articles',
      'Storm in the bay',
      'A ship comes home',
    ]);
  });

  it('the rules for comments are of the page, however long', () => {
    const rules =
      'Comments that hold profanity, racism or spam are removed by our moderators without reply. Thank you for your understanding.';
    expect(furnitureIn(`${PROSE}\n\nJoin the conversation!\n\n${rules}`)).toEqual([
      'Join the conversation!',
      rules,
    ]);
  });

  it('an invitation to read on is cut off the end of its paragraph and no word is lost', () => {
    expect(kindsOf(`${PROSE} Read more at this link.`)).toEqual([
      `paragraph: ${PROSE}`,
      'furniture: Read more at this link.',
    ]);
    expect(furnitureIn(`${PROSE} They wanted to read more.`)).toEqual([]);
  });

  it('is never what an article says itself', () => {
    for (const line of [
      'He shared this with nobody, and the harbour was silent for the whole of that long night.',
      '[They] told us that the boats had been set adrift by the men of the next village, he wrote.',
      'Comments were few. The warden said that there was no tolerance for fires in the sheds any more.',
      'Read more slowly, the letter says something else, and the warden has read it many times since.',
    ])
      expect(furnitureIn(`${PROSE}\n\n${line}\n\n${PROSE}`)).toEqual([]);
  });

  it('is told apart in time that grows with the text alone', () => {
    const hostile = ['[a-b ' + 'x '.repeat(50_000), 'share | '.repeat(20_000), '1'.repeat(100_000)].join(
      '\n\n',
    );
    const start = performance.now();
    kindsOf(`${hostile}\n\n${PROSE}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
