import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '@core/contract/account';
import type { Comparison } from '@core/contract/comparison';
import type { AccountId, BlockId, ComparisonId, TopicId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { queryClient, useComparisons } from '../../../../../renderer/app/queries';
import { undoLast } from '../../../../../renderer/app/undo';
import { dispatch, resetWindow } from '../../../../../renderer/app/window-store';
import { layColumns } from '../../../../../renderer/features/topics/model/topic-columns';
import { rowsOf } from '../../../../../renderer/features/topics/model/topic-scope';
import { TopicTable } from '../../../../../renderer/features/topics/view/TopicTable';
import { accountOf } from '../../../../support/account';
import { plainArticle } from '../../../../support/plain-article';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const FLOOD = 'flood' as TopicId;
const OWN = 'own-1' as TopicId;
const ID = 'c0000000-0000-4000-8000-000000000002' as ComparisonId;
const account = (id: string, rest: Partial<Account> = {}): Account =>
  accountOf({ id: id as AccountId, witness: id, role: 'neighbour', ...rest });

const WEIR = plainArticle('weir', 'The weir', 'The water rose by night.\nNobody was warned.', {
  accounts: [account('Ines', { conditions: ['custody'] }), account('Tomas')],
  voices: {
    b1: { by: 'account', accountId: 'Ines' as AccountId },
    b2: { by: 'account', accountId: 'Tomas' as AccountId },
  },
  topics: { flood: [{ blockId: 'b1' as BlockId, stance: 'asserts' }] },
});
const MEADOW = plainArticle('meadow', 'The meadow', 'The sheep stood in water.');
const COMPARISON: Comparison = {
  id: ID,
  title: '',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  panes: [WEIR, MEADOW].map(({ id }) => ({ articleId: id, accountId: null })),
  topics: [{ id: OWN, label: 'Warnings' }],
  passages: [{ topicId: OWN, articleId: WEIR.id, anchor: createAnchor(WEIR, 25, 43), stance: 'denies' }],
  silent: [],
  judgements: [],
};

let onDisk: Comparison;
const opened = vi.fn();

/** The table as its view draws it: again with each answer about the comparison. */
function Table({ proposed = [] }: { readonly proposed?: readonly BlockId[] }): ReactNode {
  const comparison = useComparisons().data?.[0] ?? null;
  return (
    <TopicTable
      columns={layColumns([WEIR, MEADOW], comparison, 'account', 'all')}
      isFiltered={false}
      proposals={(topicId, column) => (topicId === FLOOD && column.article.id === MEADOW.id ? proposed : [])}
      rows={rowsOf({
        sheet: comparison,
        bundled: [{ id: FLOOD, label: 'The flood' }],
        hasBundled: true,
      })}
      sheet={comparison}
      owner={comparison === null ? null : { is: 'comparison', sheet: comparison }}
      onOpen={({ id }, blockId) => opened(id, blockId)}
    />
  );
}

const draw = (table: ReactNode = <Table />): void =>
  void render(<QueryClientProvider client={queryClient}>{table}</QueryClientProvider>);

/** The cell of a topic in the column whose head begins so. */
function cell(topic: RegExp, column: string): HTMLElement {
  const heads = screen.getAllByRole('columnheader').slice(1);
  const at = heads.findIndex((head) => head.textContent?.startsWith(column));
  const cells = within(screen.getByRole('row', { name: topic })).getAllByRole('cell');
  const found = cells[at];
  if (found === undefined) throw new Error(`no column ${column}`);
  return found;
}
async function chooseFromMenu(user: UserEvent, topic: string, entry: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: `Actions for topic “${topic}”` }));
  await user.click(screen.getByRole('menuitem', { name: entry }));
}
const press = (within_: HTMLElement, name: string): Promise<void> =>
  act(async () => void fireEvent.click(within(within_).getByRole('button', { name })));

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  memory.reset();
  opened.mockReset();
  onDisk = COMPARISON;
  memory.answers['comparisons:save'] = ({ comparison }) => (onDisk = comparison);
  memory.answers['comparisons:list'] = () => [onDisk];
  queryClient.clear();
  queryClient.setQueryData(['comparisons'], [COMPARISON]);
  resetWindow({ place: 'topics' });
  dispatch({ do: 'open-comparison', comparisonId: ID });
});
afterEach(cleanup);

describe('the topic table', () => {
  it('gives each account a column that says whose words it holds and that they were given in custody', () => {
    draw();
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Topic',
      'InesThe weirIn custody',
      'TomasThe weir',
      'The meadow',
    ]);
  });

  it('leads from a cell to its passage', async () => {
    draw();
    await act(async () =>
      fireEvent.click(within(cell(/^The flood/, 'Ines')).getByRole('button', { name: /The water rose/ })),
    );
    expect(opened).toHaveBeenCalledWith('weir', 'b1');
  });

  it('takes an empty cell for nothing until the reader says that the account says nothing', async () => {
    draw();
    const tomas = (): HTMLElement => cell(/^The flood/, 'Tomas');
    expect(tomas().textContent).toContain('No passage added');
    await press(tomas(), 'Says nothing on this');
    expect(tomas().textContent).not.toContain('No passage added');
    expect(onDisk.silent).toEqual([{ topicId: FLOOD, articleId: 'weir', accountId: 'Tomas' }]);
    await press(tomas(), 'Remove mark');
    expect(onDisk.silent).toEqual([]);
  });

  it('lets the reader set the stance of a passage that he added, and of no other', async () => {
    draw();
    const own = within(cell(/Warnings/, 'Tomas')).getByRole<HTMLSelectElement>('combobox', {
      name: 'Stance of this passage',
    });
    expect(own.value).toBe('denies');
    expect(within(cell(/^The flood/, 'Ines')).queryByRole('combobox')).toBeNull();
    await act(async () => fireEvent.change(own, { target: { value: 'hedges' } }));
    expect(onDisk.passages.map(({ stance }) => stance)).toEqual(['hedges']);
    await act(async () => void (await undoLast()));
    expect(onDisk.passages.map(({ stance }) => stance)).toEqual(['denies']);
  });

  it('takes a passage out of its topic', async () => {
    draw();
    await press(cell(/Warnings/, 'Tomas'), 'Remove passage from topic');
    expect(onDisk.passages).toEqual([]);
    expect(cell(/Warnings/, 'Ines').textContent).toContain('No passage added');
  });

  it('counts a suggestion for nothing until it is accepted', async () => {
    draw(<Table proposed={['b1' as BlockId]} />);
    const meadow = (): HTMLElement => cell(/^The flood/, 'The meadow');
    expect(meadow().textContent).toContain('No passage added');
    expect(meadow().textContent).toContain('Suggested · 1');
    await press(meadow(), 'Accept');
    expect(meadow().textContent).not.toContain('Suggested');
    expect(onDisk.passages.at(-1)).toMatchObject({ topicId: FLOOD, articleId: 'meadow', stance: null });
  });

  it('suggests nothing where the reader said that there is nothing', async () => {
    draw(<Table proposed={['b1' as BlockId]} />);
    await press(cell(/^The flood/, 'The meadow'), 'Says nothing on this');
    expect(cell(/^The flood/, 'The meadow').textContent).not.toContain('Suggested');
  });

  it('adds, renames and removes the reader’s topics, and leaves those of the library alone', async () => {
    const user = userEvent.setup();
    draw();
    await user.type(screen.getByRole('textbox', { name: 'Name of the new topic' }), 'Sheep{Enter}');
    expect(onDisk.topics.map(({ label }) => label)).toEqual(['Warnings', 'Sheep']);
    const name = screen.getByRole('textbox', { name: 'Name of topic “Sheep”' });
    await user.clear(name);
    await user.type(name, 'Cattle{Enter}');
    expect(onDisk.topics.map(({ label }) => label)).toEqual(['Warnings', 'Cattle']);
    await chooseFromMenu(user, 'Warnings', 'Remove topic “Warnings”');
    expect(onDisk.topics.map(({ label }) => label)).toEqual(['Cattle']);
    expect(onDisk.passages).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Actions for topic “The flood”' })).toBeNull();
  });

  it('orders the reader’s topics, and notices a name that is there', async () => {
    const user = userEvent.setup();
    draw();
    const field = screen.getByRole('textbox', { name: 'Name of the new topic' });
    await user.type(field, '  wárnings ');
    expect(screen.getByRole('status').textContent).toContain('“Warnings”');
    await user.keyboard('{Enter}');
    expect(onDisk.topics).toHaveLength(1);
    await user.clear(field);
    await user.type(field, 'Sheep{Enter}');
    await chooseFromMenu(user, 'Sheep', 'Move up');
    expect(onDisk.topics.map(({ label }) => label)).toEqual(['Sheep', 'Warnings']);
    await act(async () => void (await undoLast()));
    expect(onDisk.topics.map(({ label }) => label)).toEqual(['Warnings', 'Sheep']);
  });

  it('merges two topics of one name, with undo', async () => {
    const user = userEvent.setup();
    draw();
    await user.type(screen.getByRole('textbox', { name: 'Name of the new topic' }), 'Alarms{Enter}');
    const name = screen.getByRole('textbox', { name: 'Name of topic “Warnings”' });
    await user.clear(name);
    await user.type(name, 'alarms{Enter}');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Merge' }));
    expect(onDisk.topics.map(({ label }) => label)).toEqual(['Alarms']);
    expect(onDisk.passages.map(({ topicId }) => topicId)).toEqual([onDisk.topics[0]?.id]);
    await act(async () => void (await undoLast()));
    expect(onDisk.topics.map(({ label }) => label)).toEqual(['Warnings', 'Alarms']);
    expect(onDisk.passages.map(({ topicId }) => topicId)).toEqual([OWN]);
  });

  it('shows a passage whole, and marks where its paragraph goes on', () => {
    draw();
    expect(cell(/Warnings/, 'Tomas').textContent).toContain('Nobody was warned.');
    expect(cell(/Warnings/, 'Tomas').textContent).not.toContain('…');
    cleanup();
    const cut = { topicId: OWN, articleId: WEIR.id, anchor: createAnchor(WEIR, 4, 14), stance: null };
    queryClient.setQueryData(['comparisons'], [{ ...COMPARISON, passages: [cut] }]);
    draw();
    expect(cell(/Warnings/, 'Ines').textContent).toContain('… water rose …');
  });

  it('changes nothing where no comparison is open', () => {
    memory.answers['comparisons:list'] = () => [];
    queryClient.setQueryData(['comparisons'], []);
    draw(<Table proposed={['b1' as BlockId]} />);
    expect(screen.queryByRole('button', { name: /Says nothing|Accept|Add topic/ })).toBeNull();
  });
});
