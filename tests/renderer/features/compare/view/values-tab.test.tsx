// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { PassageValue, ValueKind, ValueRow } from '@core/contract/discrepancy';
import { ValuesTab } from '../../../../../renderer/features/compare/view/ValuesTab';
import { HARBOUR, pairColumns, pairJoin, QUAY } from '../pair';

afterEach(cleanup);

function valueIn({ text }: typeof HARBOUR, kind: ValueKind, words: string): PassageValue {
  const start = text.indexOf(words);
  return {
    ...{ kind, text: words, start, end: start + words.length, normalized: words, about: '' },
    context: { text: words, start, end: start + words.length },
    ...{ isNegated: false, isFormer: false, claimant: null, hedge: null },
  };
}
const VALUES: readonly ValueRow[] = [
  {
    ...{ kind: 'number', relation: 'unequal', status: 'undecided' },
    ...{ a: valueIn(HARBOUR, 'number', '52'), b: valueIn(QUAY, 'number', '14') },
  },
  {
    ...{ kind: 'time', relation: 'unequal', status: 'differs' },
    ...{ a: valueIn(HARBOUR, 'time', '7.10'), b: valueIn(QUAY, 'time', '7.40') },
  },
  { kind: 'date', relation: 'only-a', status: null, a: valueIn(HARBOUR, 'date', '3 May'), b: null },
];
const show = () =>
  render(
    <ValuesTab
      columns={pairColumns()}
      joins={[{ ...pairJoin([]), values: VALUES }]}
      differences={[]}
      findings={[]}
      pairs={1}
      onChoose={() => undefined}
      tools={() => null}
    />,
  );
const row = (name: RegExp): HTMLElement => screen.getByRole('row', { name });

test('values stand side by side in a table, with a word for what was decided', () => {
  show();
  expect(screen.getByRole('table', { name: 'Values of the matched passages' })).toBeDefined();
  const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(heads).toEqual(['Found', '1 The Harbour News', '2 The Quay Post']);
  expect(within(row(/52/)).getByRole('rowheader').textContent).toContain('Unequal, not decided');
  expect(within(row(/7\.40/)).getByRole('rowheader').textContent).toContain('Differs');
  expect(within(row(/3 May/)).getByText('not given')).toBeDefined();
  expect(within(row(/3 May/)).getByRole('rowheader').textContent).toContain('Only found in 1');
});

test('what is unequal and not decided can be listed alone', async () => {
  show();
  await userEvent
    .setup()
    .selectOptions(screen.getByRole('combobox', { name: 'Kind of value' }), 'Unequal, not decided (1)');
  expect(screen.getByText('1 value')).toBeDefined();
  expect(row(/52/)).toBeDefined();
  expect(screen.queryByRole('row', { name: /7\.40/ })).toBeNull();
});

test('the table is one stop of the tab key, and arrows go from value to value', async () => {
  const user = userEvent.setup();
  show();
  const cells = (): readonly HTMLElement[] =>
    screen.getAllByRole('button', { name: /^(52|14|7\.10|7\.40|3 May)/ });
  expect(cells().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  cells()[0]?.focus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('7.40');
  expect(cells().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
});
