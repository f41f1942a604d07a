import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Comparison, PaneSubject } from '@core/contract/comparison';
import type { AccountId, ArticleId, ComparisonId } from '@core/contract/ids';
import { addPane, chooseAccount, closePane, swapPanes } from '../../../renderer/app/pane-actions';
import { startComparison } from '../../../renderer/app/comparison-actions';
import { queryClient } from '../../../renderer/app/queries';
import { undoLast } from '../../../renderer/app/undo';
import { dispatch } from '../../../renderer/app/window-store';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const ID = 'c0000000-0000-4000-8000-000000000002' as ComparisonId;
const subject = (article: string, account: string | null = null): PaneSubject => ({
  articleId: article as ArticleId,
  accountId: account as AccountId | null,
});
const [WHOLE, OFFICER, CLERK, OTHER] = [
  subject('mill'),
  subject('mill', 'officer'),
  subject('mill', 'clerk'),
  subject('fire'),
];
let saves = 0;
let onDisk: Comparison;

function open(...panes: readonly PaneSubject[]): void {
  const at = '2026-01-01T00:00:00.000Z';
  onDisk = {
    id: ID,
    title: '',
    created: at,
    modified: at,
    panes,
    topics: [],
    passages: [],
    silent: [],
    judgements: [],
  };
  queryClient.setQueryData(['comparisons'], [onDisk]);
  dispatch({ do: 'open-comparison', comparisonId: ID });
}

beforeEach(() => {
  memory.reset();
  saves = 0;
  memory.answers['comparisons:save'] = ({ comparison }) => {
    saves += 1;
    return (onDisk = comparison);
  };
});

describe('the panes of a comparison', () => {
  test('never show one account twice', async () => {
    open(OFFICER, OTHER, CLERK);
    await chooseAccount(OFFICER, CLERK.accountId);
    expect(onDisk.panes).toEqual([OFFICER, OTHER, CLERK]);
    expect(saves).toBe(0);
  });

  test('never show all voices of one article twice', async () => {
    open(OFFICER, WHOLE);
    await chooseAccount(OFFICER, null);
    expect(onDisk.panes).toEqual([OFFICER, WHOLE]);
  });

  test('take an article that is put beside twice in one breath once', async () => {
    open(OFFICER);
    await Promise.all([addPane(WHOLE.articleId), addPane(WHOLE.articleId)]);
    expect(onDisk.panes).toEqual([OFFICER, WHOLE]);
  });

  test('come back by Undo while what closed one of them is still being saved', async () => {
    open(OFFICER, OTHER);
    await swapPanes(OFFICER, OTHER);
    let save = (): void => undefined;
    memory.holds.set('comparisons:save', [new Promise<void>((resolve) => (save = resolve))]);
    const closing = closePane(OTHER);
    const undoing = undoLast();
    save();
    await Promise.all([closing, undoing]);
    expect((await undoing)?.label).toBe('Pane closed');
    expect(onDisk.panes).toEqual([OTHER, OFFICER]);
  });

  test('begin with each article once', async () => {
    await startComparison([WHOLE.articleId, OTHER.articleId, WHOLE.articleId]);
    expect(onDisk.panes).toEqual([WHOLE, OTHER]);
  });

  test('give an account back by undo', async () => {
    open(OFFICER, OTHER);
    await chooseAccount(OFFICER, CLERK.accountId);
    expect(onDisk.panes).toEqual([CLERK, OTHER]);
    expect((await undoLast())?.label).toBe('Account selected');
    expect(onDisk.panes).toEqual([OFFICER, OTHER]);
  });

  test('are named by what they show, so that one whose article is gone changes nothing for the others', async () => {
    open(subject('gone'), WHOLE, OTHER);
    await swapPanes(WHOLE, OTHER);
    expect(onDisk.panes).toEqual([subject('gone'), OTHER, WHOLE]);
    await closePane(OTHER);
    expect(onDisk.panes).toEqual([subject('gone'), WHOLE]);
  });
});
