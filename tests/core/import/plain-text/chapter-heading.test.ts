import { describe, expect, it } from 'vitest';
import { isChapterHeading } from '@core/import/plain-text/chapter-heading';
import { parseText } from '@core/import/plain-text/parse-text';

const read = (text: string) =>
  parseText(text, { id: 'pier' as never, fileName: 'pier.txt', added: '' }, () => 'sum');

describe('the heading of a chapter in plain text', () => {
  it.each([
    'Chapter I',
    'CHAPTER 12.',
    'Part Two: The Long Pier',
    'Chapter 3 The Bell',
    'Розділ 3. Причал',
    'Kapitel IV',
    'BOOK THE FIRST',
  ])('is %s', (line) => {
    expect(isChapterHeading(line)).toBe(true);
  });

  it.each([
    'Chapter 3 says that nobody came.',
    'Part I played in it was small.',
    'Section 5: The council shall meet in May.',
    'Part of the pier fell.',
    'Book two tickets',
    'Chapter I, which I wrote first',
  ])('is not %s', (line) => {
    expect(isChapterHeading(line)).toBe(false);
  });

  it('is a block of its own, with or without an empty line below it, and no title', () => {
    const { blocks, text, citation } = read(
      'Chapter I\nThe fog lay over the pier until nine, and nobody could see the boat.\n\nThe bell rang twice.\n\nChapter II\n\nIt rained all day, and the gate stayed shut until the evening.\n',
    );
    expect(
      blocks.map(({ kind, level, start, end }) => `${kind} ${level}: ${text.slice(start, end).slice(0, 12)}`),
    ).toEqual([
      'heading 2: Chapter I',
      'paragraph 0: The fog lay ',
      'paragraph 0: The bell ran',
      'heading 2: Chapter II',
      'paragraph 0: It rained al',
    ]);
    expect(citation).toMatchObject({ title: 'pier', titleIsOurs: true });
  });
});
