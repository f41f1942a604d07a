import { describe, expect, it } from 'vitest';
import type { BlockKind } from '@core/contract/block';
import { buildCanonicalText } from '@core/text/canonical-text';
import { chapterLevels, suggestedLevel } from '@core/import/epub/book-chapters';
import type { ChapterStart } from '@core/import/epub/chapter-starts';

/** `#` begins a heading, `~` page furniture, everything else a paragraph. */
const textOf = (...lines: readonly string[]) =>
  buildCanonicalText(
    lines.map((line) => ({ kind: kindOf(line), level: 0, runs: [{ text: line, marks: [] }], id: null })),
  );
const blocksOf = (...lines: readonly string[]) => textOf(...lines).blocks;
const kindOf = (line: string): BlockKind =>
  line.startsWith('#') ? 'heading' : line.startsWith('~') ? 'furniture' : 'paragraph';
const at = (block: number, label: string, depth = 1): ChapterStart => ({
  address: `${label}.xhtml`,
  label,
  depth,
  block,
});
const levelsOf = (
  book: Parameters<typeof chapterLevels>[0],
  starts: readonly ChapterStart[],
): ReturnType<typeof chapterLevels> => chapterLevels(book, starts, 'Opening pages');
const chaptersOf = (
  blocks: ReturnType<typeof blocksOf>,
  starts: readonly ChapterStart[],
): readonly (readonly string[])[] =>
  levelsOf({ blocks }, starts).map(({ chapters }) =>
    chapters.map(({ title, start, end }) => `${title} ${start}–${end}`),
  );

describe('the chapters of a book', () => {
  it('follow its table of contents and leave nothing of it out', () => {
    const blocks = blocksOf('By nobody', '# Dawn', 'Fog.', '# Noon', 'Sun.', 'More sun.');
    expect(chaptersOf(blocks, [at(1, 'Dawn'), at(3, 'Noon')])).toEqual([
      ['Opening pages 0–1', 'Dawn 1–3', 'Noon 3–6'],
    ]);
  });

  it('have no opening pages where there is only furniture before the first', () => {
    const blocks = blocksOf('~Contents', '# Dawn', 'Fog.', '# Noon', 'Sun.');
    expect(chaptersOf(blocks, [at(1, 'Dawn'), at(3, 'Noon')])).toEqual([['Dawn 0–3', 'Noon 3–5']]);
  });

  it('can be cut at each depth that makes more of them', () => {
    const blocks = blocksOf('# One', 'a', '# First', 'b', '# Second', 'c', '# Two', 'd');
    const starts = [at(0, 'One'), at(2, 'First', 2), at(4, 'Second', 3), at(6, 'Two')];
    expect(chaptersOf(blocks, starts)).toEqual([
      ['One 0–6', 'Two 6–8'],
      ['One 0–2', 'First 2–6', 'Two 6–8'],
      ['One 0–2', 'First 2–4', 'Second 4–6', 'Two 6–8'],
    ]);
    expect(chaptersOf(blocks, [at(0, 'One'), at(0, 'First', 2), at(6, 'Two')])).toHaveLength(1);
  });

  it('take the page of a part along that has nothing but its heading', () => {
    const blocks = blocksOf('# Part One', '# Dawn', 'Fog.', '# Part Two', '# Dawn', 'Sun.', '# Colophon');
    const starts = [
      at(0, 'Part One'),
      at(1, 'Dawn', 2),
      at(3, 'Part Two'),
      at(4, 'Dawn', 2),
      at(6, 'Colophon'),
    ];
    expect(chaptersOf(blocks, starts)).toEqual([['Part One 0–3', 'Part Two 3–7']]);
    const withPreface = blocksOf(
      'Said before.',
      '# One',
      '# Dawn',
      'Fog.',
      '# Two',
      '# Dawn',
      'Sun.',
      '# Noon',
      'Sun.',
    );
    const deeper = [at(1, 'One'), at(2, 'Dawn', 2), at(4, 'Two'), at(5, 'Dawn', 2), at(7, 'Noon', 2)];
    expect(chaptersOf(withPreface, deeper).at(-1)).toEqual([
      'Opening pages 0–1',
      'One: Dawn 1–4',
      'Two: Dawn 4–7',
      'Noon 7–9',
    ]);
  });

  it('keep the number that stands over the heading which the table names', () => {
    const blocks = blocksOf('# Dawn', 'Fog.', '# 2', '# The storm', 'Rain.');
    expect(chaptersOf(blocks, [at(0, 'Dawn'), at(3, 'The storm')])).toEqual([['Dawn 0–2', 'The storm 2–5']]);
  });

  it('are none where the table names one chapter, nothing, or thousands', () => {
    const blocks = blocksOf('# Dawn', 'Fog.');
    expect(chaptersOf(blocks, [])).toEqual([]);
    expect(chaptersOf(blocks, [at(0, 'Dawn'), at(9, 'Beyond the end')])).toEqual([]);
    const many = blocksOf(...Array.from({ length: 1_001 }, (_, index) => `Line ${index}`));
    expect(
      chaptersOf(
        many,
        many.map((_, index) => at(index, `Line ${index}`)),
      ),
    ).toEqual([]);
  });

  it('are known by their places in the file, not by how they are called or counted', () => {
    const blocks = blocksOf('# Dawn', 'Fog.', '# Noon', 'Sun.');
    const [level] = levelsOf({ blocks }, [at(0, 'Dawn'), at(2, 'Noon')]);
    expect(level?.chapters.map(({ from, to }) => [from, to])).toEqual([
      ['Dawn.xhtml', 'Noon.xhtml'],
      ['Noon.xhtml', ''],
    ]);
  });

  it('are suggested at the first depth at which none of them is most of the book', () => {
    const long = 'word '.repeat(40);
    const book = textOf('# One', long, '# First', long, '# Second', long, '# Two', 'd');
    const starts = [at(0, 'One'), at(2, 'First', 2), at(4, 'Second', 3), at(6, 'Two')];
    const levels = levelsOf(book, starts);
    expect(levels.map(({ depth }) => depth)).toEqual([1, 2, 3]);
    expect(suggestedLevel(book, levels)?.depth).toBe(2);
    const even = textOf('# One', long, '# First', 'b', '# Second', 'c', '# Two', long);
    expect(suggestedLevel(even, levelsOf(even, starts))?.depth).toBe(1);
    const single = textOf('# One', long, '# Two', 'd');
    expect(suggestedLevel(single, levelsOf(single, [at(0, 'One'), at(2, 'Two')]))?.depth).toBe(1);
    expect(suggestedLevel(even, [])).toBeNull();
  });
});
