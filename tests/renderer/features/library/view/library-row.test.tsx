import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ArticleSummary } from '@core/contract/article';
import { LibraryRowView } from '../../../../../renderer/features/library/view/LibraryRowView';
import { buildRows } from '@core/library/library-rows';
import { summary } from '../../../annotation-fixture';

afterEach(cleanup);

const nothing = (): void => undefined;

function rowOf(fields: Partial<ArticleSummary>): string {
  const [row] = buildRows([summary('ferry', fields)], [], { text: '', state: 'all', sortBy: 'title' });
  if (row === undefined) throw new Error('no row');
  const marks = { isOpen: false, isPicked: false, isTabStop: true };
  render(<LibraryRowView row={row} {...marks} onOpen={nothing} onPick={nothing} onMenu={nothing} />);
  return screen.getByRole('button').textContent;
}

describe('a row of the library', () => {
  it('names who heard the testimony as that, and not as who published it', () => {
    expect(rowOf({ heardBy: 'CNN' })).toContain('Publisher unknown · Interviewed by CNN');
  });

  it('names the outlet that published, with an author and without one', () => {
    expect(rowOf({ outlet: 'Harbour Post', heardBy: 'CNN' })).toContain('Harbour Post · Interviewed by CNN');
    cleanup();
    const text = rowOf({ outlet: 'Harbour Post', creators: 'Ada Quill' });
    expect(text).toContain('Ada Quill');
    expect(text).toContain('Harbour Post');
    expect(text).not.toContain('Interviewed by');
  });

  it('guesses nobody where nothing is known', () => {
    const text = rowOf({});
    expect(text).toContain('Author unknown');
    expect(text).not.toMatch(/Interviewed by|Publisher/);
  });

  it('stands in the order of outlets by who published it', () => {
    const articles = [
      summary('heard', { heardBy: 'Abc Radio' }),
      summary('published', { outlet: 'Weekly', heardBy: 'Zed TV' }),
    ];
    const rows = buildRows(articles, [], { text: '', state: 'all', sortBy: 'outlet' });
    expect(rows.map(({ article }) => article.id)).toEqual(['published', 'heard']);
    const found = buildRows(articles, [], { text: 'zed', state: 'all', sortBy: 'title' });
    expect(found.map(({ article }) => article.id)).toEqual(['published']);
  });
});
