import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Correspondence, Correspondences } from '@core/contract/correspondence';
import type { Discrepancy, DiscrepancySide } from '@core/contract/discrepancy';
import type { BlockId } from '@core/contract/ids';
import { queryClient } from '../../../../../renderer/app/queries';
import { ExamplePassages } from '../../../../../renderer/features/compare/view/ExamplePassages';
import { plainArticle } from '../../../../support/plain-article';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const QUAY = plainArticle('quay', 'The quay', 'The barges lay in the basin.\nHe spoke with two divers.');
const BASIN = plainArticle(
  'basin',
  'The basin',
  'A barge burnt there.\nThree divers were asked. It was cold.',
);

const sideOf = (passage: string, text: string): DiscrepancySide => {
  const start = passage.indexOf(text);
  const excerpt = { text, start, end: start + text.length };
  return { ...excerpt, context: excerpt, about: '', claimant: null };
};
const otherCount: Discrepancy = {
  ...{ kind: 'count', status: 'different-scope', because: 'other-count' },
  a: sideOf('He spoke with two divers.', 'two'),
  b: sideOf('Three divers were asked.', 'Three'),
};
const join = (block: number, lengths: readonly [number, number], more: Partial<Correspondence>) => {
  const rangeIn = ({ blocks }: typeof QUAY, length: number) => {
    const start = blocks[block]?.start ?? 0;
    return { blockId: `b${block + 1}` as BlockId, start, end: start + length };
  };
  return {
    ...{ a: 0, b: 1, score: 0.7, reasons: [], differences: [], values: [], ...more },
    ...{ from: rangeIn(QUAY, lengths[0]), to: rangeIn(BASIN, lengths[1]) },
  } satisfies Correspondence;
};
const answer = (...joins: readonly Correspondence[]): Correspondences => ({
  ...{ subjects: [], joins, possible: [], origins: [], foreignPairs: [] },
  coverage: [QUAY, BASIN].map(({ blocks }) => ({ compared: blocks.map(({ id }) => id), tooShort: [] })),
});
const draw = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <ExamplePassages pair={[QUAY.id, BASIN.id]} />
    </QueryClientProvider>,
  );

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  memory.answers['library:open'] = ({ articleId }) => (articleId === QUAY.id ? QUAY : BASIN);
});
afterEach(cleanup);

it('the example shows a match with the words that are shared, and values that cannot be compared', async () => {
  memory.answers['comparisons:align-pair'] = () =>
    answer(
      join(0, [28, 20], { reasons: [{ kind: 'word', text: 'barges', weight: 1 }] }),
      join(1, [25, 24], { differences: [otherCount] }),
    );
  draw();
  const figure = await screen.findByRole('figure');
  expect([...figure.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    ...['barges', 'barge', 'two', 'Three'],
  ]);
  expect(screen.getByText('Same subject')).toBeDefined();
  expect(screen.getByText('Cannot be compared: Numbers count different things')).toBeDefined();
  expect(screen.getAllByText('Not reviewed')).toHaveLength(2);
  // The paragraph goes on.
  expect(figure.textContent).toContain('divers were asked. …');
});

it.each([
  ['nothing is found between the two', () => answer()],
  [
    'they cannot be compared',
    () => {
      throw new Error('gone');
    },
  ],
])('no example is drawn where %s', async (_, align) => {
  memory.answers['comparisons:align-pair'] = align;
  const { container } = draw();
  await vi.waitFor(() =>
    expect(memory.asked.some(({ channel }) => channel === 'comparisons:align-pair')).toBe(true),
  );
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(container.innerHTML).toBe('');
});

it('no example is drawn where one of the two is not in the library', async () => {
  memory.answers['library:open'] = () => null as never;
  const { container } = draw();
  await vi.waitFor(() => expect(memory.asked.length).toBeGreaterThan(0));
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(container.innerHTML).toBe('');
  expect(memory.asked.some(({ channel }) => channel === 'comparisons:align-pair')).toBe(false);
});
