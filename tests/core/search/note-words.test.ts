import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Target } from '@core/contract/annotation';
import type { ArticleId } from '@core/contract/ids';
import { createNoteTest, readNoteWords } from '@core/search/note-words';
import { anyAnnotation } from '../annotations/any-annotation';

const [sample] = fc.sample(anyAnnotation, 1);
const quoting = (exact: string): Target => ({
  on: 'passage',
  articleId: 'harbour' as ArticleId,
  anchor: { articleRev: '', start: 0, end: exact.length, exact, prefix: '', suffix: '', blockId: null },
});
function note(text: string, exact = '', fields: Partial<Annotation> = {}): Annotation {
  if (sample === undefined) throw new Error('no sample');
  return { ...sample, label: '', tags: [], text, target: quoting(exact), ...fields };
}

describe('words by which notes are narrowed', () => {
  const ferry = note('The ferries *left* at nine', 'Sechs Fähren im Hafen', {
    tags: ['High tide'],
    label: 'First',
  });

  it.each([
    ['ferry left', true],
    ['ferry stayed', false],
    ['fahr', true],
    ['tide', true],
    ['firs', true],
    ['"left at nine"', true],
    ['"nine left"', false],
    ['"ferr"', false],
    ['+ferry -left', false],
    ['-storm', true],
    ['note:hafen', false],
    ['text:hafen', true],
    ['...', true],
    ['  ', true],
  ])('%s: %s', (query, isAnswered) => {
    expect(createNoteTest(query)(ferry)).toBe(isAnswered);
  });

  it('let no phrase go from one line, or field, into the next', () => {
    const lines = note('left at\nnine', 'o’clock');
    expect(createNoteTest('"at nine"')(lines)).toBe(false);
    expect(createNoteTest('"nine o’clock"')(lines)).toBe(false);
  });

  it('are those of the note as it is now', () => {
    const before = note('the ferry');
    readNoteWords([before]);
    const isFound = createNoteTest('storm');
    expect(isFound(before)).toBe(false);
    expect(isFound({ ...before, text: 'the storm' })).toBe(true);
  });
});
