import { expect, it } from 'vitest';
import { readMarkdown } from '@core/import/markdown/markdown-blocks';

const linesOf = (source: string): readonly string[] =>
  readMarkdown(source).map(({ kind, runs }) => `${kind}: ${runs.map(({ text }) => text).join('')}`);

it('a figure with a full stop that stands alone is kept, though Markdown takes it for an empty item', () => {
  expect(linesOf('How many boats came in?\n\n8.\n\nAnd how many left?')).toEqual([
    'paragraph: How many boats came in?',
    'list-item: 8.',
    'paragraph: And how many left?',
  ]);
});

it('a date in figures keeps all of them, though Markdown takes it for lists in lists', () => {
  expect(linesOf('07. 11. 23 at noon')).toEqual(['list-item: 07. 11. 23 at noon']);
});

it('the number of an item stands before its code, and a list in an item keeps its own', () => {
  expect(linesOf('3. ```\n   row\n   ```\n4. Ferry\n   1. Deck')).toEqual([
    'list-item: 3.',
    'code: row',
    'code: ',
    'list-item: 4. Ferry',
    'list-item: 1. Deck',
  ]);
});
