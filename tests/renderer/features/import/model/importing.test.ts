import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { Input, Output } from '@core/contract/requests';
import {
  closeBatchReport,
  openBatchReport,
  useLastReport,
  useOpenReport,
} from '../../../../../renderer/features/import/model/import-report';
import {
  cancelImport,
  importFiles,
  useImporting,
} from '../../../../../renderer/features/import/model/importing';
import { useToastList } from '../../../../../renderer/app/toasts';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const file = (name: string, text = name): File => new File([text], name);
const imported = ({ documents }: Input<'library:import'>): Output<'library:import'> => ({
  added: documents.map(
    ({ name }) =>
      ({ id: name as ArticleId, title: name, creators: '', outlet: null, heardBy: null }) as ArticleSummary,
  ),
  existing: [],
  refused: [],
  likenesses: [],
  attached: [],
});
const report = () => renderHook(() => useLastReport()).result.current;
const progress = () => renderHook(() => useImporting()).result.current;
const titles = (): readonly string[] => report()?.added.map(({ title }) => title) ?? [];

beforeEach(() => {
  memory.reset();
  memory.answers['library:import'] = imported;
  closeBatchReport();
});

/** Turns of the event loop: what could be done without an answer is done by then. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

describe('files that are brought in', () => {
  it('come one after another, are told of in their order, and their progress in files and bytes', async () => {
    let release: () => void = () => undefined;
    const more = [file('c.txt', '1'), file('d.txt', '1')];
    memory.holds.set('library:import', [new Promise((resolve) => (release = resolve))]);
    const all = importFiles([file('a.txt', '12345'), file('b.txt', '123'), ...more]);
    await vi.waitFor(() => expect(progress()?.name).toBe('a.txt'));
    expect(progress()).toEqual({
      ...{ done: 0, total: 4, bytesDone: 0, bytesTotal: 10, bytesAtHand: 5 },
      ...{ name: 'a.txt', page: null },
    });
    release();
    await all;
    expect(progress()).toBeNull();
    expect(titles()).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  });

  it('are read one ahead and sent one after another, a small one no sooner than the large one before it', async () => {
    const read = vi.spyOn(FileReader.prototype, 'readAsDataURL');
    const names = () => read.mock.calls.map(([blob]) => (blob as File).name);
    const sent: (string | null)[] = [];
    memory.answers['library:import'] = (input: Input<'library:import'>) => {
      sent.push(...input.documents.map(({ name }) => name));
      return imported(input);
    };
    let release: () => void = () => undefined;
    memory.holds.set('library:import', [new Promise((resolve) => (release = resolve))]);
    const large = file('large.txt', 'x'.repeat(1_000_000));
    const all = importFiles([large, file('b.txt'), file('c.txt')]);
    try {
      await vi.waitFor(() => expect(names()).toEqual(['large.txt', 'b.txt']));
      await turns(10);
      // Neither is the third read nor the second sent before the first is in.
      expect(names()).toEqual(['large.txt', 'b.txt']);
      expect(sent.filter((name) => name !== 'large.txt')).toEqual([]);
    } finally {
      release();
      await all;
      read.mockRestore();
    }
    expect(sent).toEqual(['large.txt', 'b.txt', 'c.txt']);
    expect(titles()).toEqual(['large.txt', 'b.txt', 'c.txt']);
  });

  it('do not come in after a cancel, whether they were being read or were read ahead', async () => {
    const sent: (string | null)[] = [];
    memory.answers['library:import'] = (input: Input<'library:import'>) => {
      sent.push(...input.documents.map(({ name }) => name));
      return imported(input);
    };
    const all = importFiles([file('a.txt'), file('b.txt')]);
    cancelImport();
    await all;
    expect(sent).toEqual([]);

    let release: () => void = () => undefined;
    memory.holds.set('library:import', [new Promise((resolve) => (release = resolve))]);
    const more = importFiles([file('c.txt'), file('d.txt')]);
    await vi.waitFor(() => expect(progress()?.name).toBe('c.txt'));
    await turns(10);
    cancelImport();
    release();
    await more;
    expect(sent).toEqual(['c.txt']);
    expect(report()?.isCancelled).toBe(true);
  });

  it('while others are under way join them in one report', async () => {
    const first = importFiles([file('a.txt')]);
    const second = importFiles([file('b.txt')]);
    expect(progress()?.total).toBe(1);
    await Promise.all([first, second]);
    expect(titles()).toEqual(['a.txt', 'b.txt']);
  });

  it('after a cancel begin a batch of their own, and the report of the first says that it was cancelled', async () => {
    const first = importFiles([file('a.txt'), file('b.txt'), file('c.txt')]);
    cancelImport();
    const second = importFiles([file('d.txt'), file('e.txt')]);
    await first;
    expect(report()?.isCancelled).toBe(true);
    await second;
    expect(report()).toMatchObject({ isCancelled: false });
    expect(titles()).toEqual(['d.txt', 'e.txt']);
  });

  it('are refused with their reason where the host is gone, and the next is tried', async () => {
    memory.failures.set('library:import', { code: 'unreachable' });
    await importFiles([file('a.txt'), file('b.txt')]);
    expect(report()?.refused.map(({ file: name }) => name)).toEqual(['a.txt', 'b.txt']);
  });

  it('are told of by name where a dropped folder could not give them', async () => {
    await importFiles([file('a.txt')], ['closed', 'gone.txt']);
    expect(titles()).toEqual(['a.txt']);
    expect(report()?.refused.map(({ file: name }) => name)).toEqual(['closed', 'gone.txt']);
  });

  it('are told of in a line of counts, and in full only when that is asked for, also later', async () => {
    const opened = () => renderHook(() => useOpenReport()).result.current;
    const lines = () => renderHook(() => useToastList()).result.current;
    await importFiles([file('a.txt'), file('b.txt')]);
    expect(opened()).toBeNull();
    const line = lines().at(-1);
    expect(line?.text).toBe('2 added.');
    line?.action?.run();
    expect(opened()?.added).toHaveLength(2);
    closeBatchReport();
    expect(opened()).toBeNull();
    openBatchReport();
    expect(opened()?.added).toHaveLength(2);
  });

  it('and are none are reported as well', async () => {
    await importFiles([]);
    expect(report()).toMatchObject({ added: [], existing: [], refused: [], isCancelled: false });
  });
});
