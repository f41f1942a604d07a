// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnchor } from '@core/text/anchoring/anchor';
import type { DiscrepancyReview } from '@core/contract/discrepancy-review';
import { queryClient } from '../../../../../renderer/app/queries';
import {
  markChosen,
  resetDifferencePanel,
} from '../../../../../renderer/features/compare/model/chosen-difference';
import type { DifferenceRow } from '../../../../../renderer/features/compare/model/difference-rows';
import { DifferencesTab } from '../../../../../renderer/features/compare/view/DifferencesTab';
import { HARBOUR, QUAY, rowsOfPair, type FoundValues } from '../pair';

const FOUND: readonly FoundValues[] = [
  { kind: 'time', status: 'differs', a: '7.10', b: '7.40' },
  { kind: 'date', status: 'claims-differ', a: '3 May', b: '4 May' },
  { kind: 'count', status: 'different-scope', because: 'other-count', a: '52', b: '14' },
];
const anchored = (article: typeof HARBOUR, words: string) => {
  const start = article.text.indexOf(words);
  return { articleId: article.id, anchor: createAnchor(article, start, start + words.length) };
};
const DISMISSED: DiscrepancyReview = {
  ...{ by: 'program', kind: 'time', status: 'differs', verdict: 'dismissed', note: '' },
  ...{ a: anchored(HARBOUR, '7.10'), b: anchored(QUAY, '7.40'), at: '2026-01-01T00:00:00.000Z' },
};

const onChoose = vi.fn<(row: DifferenceRow) => void>();
const tab = (rows: readonly DifferenceRow[], isComparing = false): ReactNode => (
  <QueryClientProvider client={queryClient}>
    <DifferencesTab
      rows={rows}
      pairs={10}
      isComparing={isComparing}
      onChoose={onChoose}
      onBringLevel={() => undefined}
      tools={null}
      marking={null}
    />
  </QueryClientProvider>
);
const findings = (): readonly HTMLElement[] =>
  screen.getAllByRole('button', { name: /^(Difference|Not counted)/ });

beforeEach(() => {
  resetDifferencePanel();
  // What the document of the tests lacks.
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('CSS', { escape: (words: string) => words });
});
afterEach(() => {
  cleanup();
  onChoose.mockReset();
  vi.unstubAllGlobals();
});

test('differences stand in groups, each with both values, who says them, its place and its state', () => {
  render(tab(rowsOfPair(FOUND)));
  const times = within(screen.getByRole('region', { name: 'Times' }));
  expect(times.getByRole('button').getAttribute('aria-label')).toBe(
    'Difference 1 of 2. Time. The Harbour News, column 1, passage 1: 7.10. ' +
      'The Quay Post, column 2, passage 1: 7.40. Not reviewed.',
  );
  const dates = within(screen.getByRole('region', { name: 'Dates' }));
  expect(dates.getByText('Claims differ: each side gives its own')).toBeDefined();
  const numbers = within(screen.getByRole('region', { name: 'Numbers' }));
  expect(numbers.getByText('Numbers count different things')).toBeDefined();
  expect(numbers.getByText('1 not counted')).toBeDefined();
  expect(screen.getByText('3 not reviewed')).toBeDefined();
  expect(screen.getByText(/^Differences can be missed/)).toBeDefined();
});

test('nothing found is not called agreement, and nothing is said while the texts are compared', () => {
  const { rerender } = render(tab([]));
  const said = 'No differences found in 10 pairs of passages. That does not mean that the accounts agree.';
  expect(screen.getByText(said)).toBeDefined();
  rerender(tab([], true));
  expect(screen.queryByText(said)).toBeNull();
});

test('the list is one stop of the tab key, and arrows go through it', async () => {
  const user = userEvent.setup();
  render(tab(rowsOfPair(FOUND)));
  expect(findings().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  findings()[0]?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(findings()[2]);
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(findings()[0]);
  await user.keyboard('{Enter}');
  expect(onChoose).toHaveBeenCalledOnce();
});

test('a filter lists what was set aside, which has no number and keeps its place in the list', async () => {
  const user = userEvent.setup();
  render(tab(rowsOfPair(FOUND, [DISMISSED])));
  expect(screen.getByText('2 not reviewed · 1 set aside')).toBeDefined();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Set aside');
  expect(findings()).toHaveLength(1);
  expect(findings()[0]?.textContent).toContain('Dismissed by you');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Confirmed');
  expect(screen.getByText('No difference under this filter.')).toBeDefined();
});

test('the chosen difference can be judged; what counts different things can be confirmed as that or as a difference', () => {
  const rows = rowsOfPair(FOUND);
  markChosen(rows.find(({ group }) => group === 'times')?.difference.key ?? null);
  const { rerender } = render(tab(rows));
  const buttons = (): readonly (string | null)[] =>
    screen.getAllByRole('button').map(({ textContent }) => textContent?.trim() ?? null);
  expect(buttons()).toEqual(expect.arrayContaining(['Confirm', 'Dismiss', 'Not comparable', 'Write a note']));
  markChosen(rows.find(({ group }) => group === 'figures')?.difference.key ?? null);
  rerender(tab(rows));
  expect(buttons()).toEqual(expect.arrayContaining(['Confirm', 'Dismiss', 'It is a difference']));
});
