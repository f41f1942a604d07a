// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StatusOfPassage } from '@core/comparison/passage-status';
import { buildTopicIndex } from '@core/comparison/topic-index';
import { FilteredPassages } from '../../../../../renderer/features/compare/view/FilteredPassages';
import type { Column } from '../../../../../renderer/features/compare/model/column';
import { filterPassages } from '../../../../../renderer/features/compare/model/passage-filter';
import { plainArticle } from '../../../../support/plain-article';

const MANY = 6_000;
const ALL = '6,001';
const UNMATCHED: StatusOfPassage = {
  status: 'no-match',
  possible: [],
  matches: 0,
  links: 0,
  dismissed: 0,
  differing: { kinds: new Map(), isClaims: false },
  notCompared: [],
};

function columnOf(id: string, lines: number, at: number): Column {
  const text = Array.from({ length: lines }, (_, line) => `Line ${line + 1} of ${id}.`).join('\n');
  const article = plainArticle(id, id, text);
  return {
    key: `${id}/`,
    at,
    subject: { articleId: article.id, accountId: null },
    article,
    index: buildTopicIndex(article, null, null),
    statuses: new Map(article.blocks.map((block) => [block.id, UNMATCHED])),
    answers: new Map(),
    numbers: new Map(),
  };
}

const columns = [columnOf('book', MANY, 0), columnOf('leaf', 1, 1)];
const listed = (): ReactNode => <FilteredPassages columns={columns} />;
const rows = (): readonly HTMLElement[] => screen.getAllByRole('button', { name: /Line \d+ of book/ });

const rowInFocus = (): string =>
  document.activeElement instanceof HTMLButtonElement ? (document.activeElement.textContent ?? '') : '';

beforeEach(() => {
  // A list as high as some rows; the document of the tests lays nothing out.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(48);
  filterPassages('no-match');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('of thousands of passages the rows in view are drawn, and all are counted', () => {
  render(listed());
  expect(screen.getByRole('heading', { name: `No match found: ${ALL} passages` })).toBeDefined();
  expect(rows().length).toBeGreaterThan(5);
  expect(rows().length).toBeLessThan(40);
  expect(rows()[0]?.closest('li')?.getAttribute('aria-setsize')).toBe(String(MANY));
});

test('the keys reach every row, and the tab key stops at one', async () => {
  const user = userEvent.setup();
  render(listed());
  rows()[0]?.focus();
  for (const [key, line] of [
    ['ArrowDown', 2],
    ['End', MANY],
    ['ArrowUp', MANY - 1],
    ['Home', 1],
  ] as const) {
    await user.keyboard(`{${key}}`);
    await waitFor(() => expect(rowInFocus()).toMatch(new RegExp(`Line ${line} of book.$`)));
  }
  expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
});

test('the list is not drawn again with what stands around it', () => {
  const draw = vi.spyOn(columns, 'map');
  const { rerender } = render(listed());
  draw.mockClear();
  rerender(listed());
  expect(draw).not.toHaveBeenCalled();
});
