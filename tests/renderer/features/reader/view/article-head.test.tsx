// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ImportNotice } from '@core/contract/import-notice';
import { queryClient } from '../../../../../renderer/app/queries';
import { ArticleHead } from '../../../../../renderer/features/reader/view/ArticleHead';
import { plainArticle } from '../../../../support/plain-article';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

beforeEach(() => {
  memory.reset();
  queryClient.clear();
});

afterEach(cleanup);

const draw = (article: Article): void => {
  render(
    <QueryClientProvider client={queryClient}>
      <ArticleHead article={article} />
    </QueryClientProvider>,
  );
};

async function open(sourceNote: string): Promise<void> {
  draw({ ...plainArticle('harbour', 'Harbour', 'Words.'), sourceNote });
  await userEvent.click(screen.getByRole('button', { name: 'Note on the source' }));
}

it('a note on the source that holds several things is a list of them', async () => {
  await open('No date.\nNo author.');
  const list = screen.getByRole('list', { name: 'Note on the source' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['No date.', 'No author.']);
});

it('a note on the source of one sentence is a sentence', async () => {
  await open('Read from a whole page.');
  expect(screen.getByText('Read from a whole page.')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});

const HEARD = plainArticle('fog', 'Fog', 'Nobody saw him.', { heardBy: 'CNN' });

it('what import met is told in sentences, after those that an earlier version kept', async () => {
  const notices = [
    { code: 'left-out-passages', count: 2 },
    { code: 'unread-places', count: 1, encoding: 'utf-8' },
    // Of a version to come.
    { code: 'tea-stains' } as unknown as ImportNotice,
  ] as const;
  const article = { ...plainArticle('weir', 'Weir', 'Words.'), sourceNote: 'Kept before.', notices };
  draw(article);
  await userEvent.click(screen.getByRole('button', { name: 'Note on the source' }));
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Kept before.',
    '2 passages of the page were taken for what surrounds the article; they are in the original.',
    'One place could not be read as utf-8 and shows “\uFFFD”.',
    'The original contains more than is shown here.',
  ]);
});

describe('the head of an article', () => {
  it('says who heard the testimony without calling it the outlet', () => {
    draw(HEARD);
    expect(screen.getByText('Author unknown · Undated · interviewed by CNN')).toBeDefined();
  });

  it('says both where another published it', () => {
    const citation = { ...HEARD.citation, publisher: 'Harbour House' };
    draw({ ...HEARD, citation });
    expect(screen.getByText(/Harbour House · interviewed by CNN$/)).toBeDefined();
  });
});
