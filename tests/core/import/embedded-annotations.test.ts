import { describe, expect, it } from 'vitest';
import { locateAnnotations, type DraftAnnotation } from '@core/import/embedded-annotations';
import { wordsUnder } from '@core/import/pdf/marked-words';
import type { PdfPiece } from '@core/import/pdf/page-text';
import { plainArticle } from '../../support/plain-article';

const drafted = (quote: string, before = '', after = '', place: string | null = null): DraftAnnotation => ({
  ...{ key: '1', author: '', text: '', colour: 'yellow', isHighlight: true, modified: null, written: '' },
  ...{ quote, before, after, place },
});
const TEXT = 'The other crew saw the bell.\nThen he rang the bell and left.\nBy noon the bell rang.';
const article = plainArticle('log', 'Log', TEXT);
/** The words and what stands before them. */
const found = (draft: DraftAnnotation, of = article): string | null => {
  const range = locateAnnotations(of, [draft])[0]?.range ?? null;
  return range === null
    ? null
    : `${of.text.slice(Math.max(0, range.start - 5), range.start)}|${of.text.slice(range.start, range.end)}`;
};

describe('the words that a highlight of a document is on', () => {
  it('are whole words, and no part of a longer one', () => {
    expect(found(drafted('he', 'Then', 'rang'))).toBe('Then |he');
    expect(found(drafted('crow'))).toBeNull();
  });

  it('are told from the same words elsewhere by what stands around them', () => {
    expect(found(drafted('the bell', 'Then he rang', 'and left.'))).toBe('rang |the bell');
    expect(found(drafted('the bell', 'By noon', 'rang.'))).toBe('noon |the bell');
  });

  it('are not placed where two places are as likely', () => {
    expect(found(drafted('the bell'))).toBeNull();
  });

  it('are found where their line parts a word', () => {
    const harbour = plainArticle('port', 'Port', 'At dusk the harbour lay still.');
    expect(found(drafted('har- bour'), harbour)).toBe(' the |harbour');
  });

  it('are looked for on their page alone', () => {
    const paged = { ...article, places: { b1: '1', b2: '2', b3: '3' }, endPlaces: {} };
    expect(found(drafted('By noon the bell', '', '', '1'), paged)).toBeNull();
    expect(found(drafted('the bell', '', '', '2'), paged)).toBe('rang |the bell');
  });
});

describe('the words under a highlight on a page', () => {
  const piece = (text: string, x: number, y: number, isRightToLeft = false): PdfPiece => ({
    ...{ text, x, y, width: 10 * text.length, size: 10, isRightToLeft, isTurned: false },
  });

  it('stand between those around them, over the ends of lines', () => {
    const pieces = [piece('one two', 0, 20), piece('six ten', 0, 40)];
    expect(wordsUnder(pieces, [{ left: 40, right: 70, top: 10, bottom: 22 }])).toEqual({
      quote: 'two',
      before: 'one',
      after: 'six ten',
    });
  });

  it('are counted once where two areas overlap', () => {
    const area = { left: 0, right: 70, top: 10, bottom: 22 };
    expect(wordsUnder([piece('one two', 0, 20)], [area, area]).quote).toBe('one two');
  });

  it('are counted from the right where the script runs so', () => {
    const right = { left: 40, right: 70, top: 10, bottom: 22 };
    expect(wordsUnder([piece('\u05d0\u05d0\u05d0 \u05d1\u05d1\u05d1', 0, 20, true)], [right]).quote).toBe(
      '\u05d0\u05d0\u05d0',
    );
  });
});
