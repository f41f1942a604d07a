import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, renderHook, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportReportDialog } from '../../../../../renderer/features/import/view/ImportReportDialog';
import type { BatchReport } from '../../../../../renderer/features/import/model/import-report';
import { queryClient } from '../../../../../renderer/app/queries';
import { useOpenVersions } from '../../../../../renderer/app/versions';
import { summary } from '../../../annotation-fixture';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const EMPTY: BatchReport = {
  added: [],
  existing: [],
  refused: [],
  likenesses: [],
  attached: [],
  isCancelled: false,
};
const REFUSED = [
  { file: 'a.jpg', reason: 'Files of the kind “.jpg” cannot be read.' },
  { file: 'scan.pdf', reason: 'It is a scan.' },
  { file: 'b\n\u202Egpj.jpg', reason: 'Files of the kind “.jpg” cannot be read.' },
];

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  // react-aria asks for it when a dialog opens; jsdom has none.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function draw(report: Partial<BatchReport>) {
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={queryClient}>
      <ImportReportDialog report={{ ...EMPTY, ...report }} />
    </QueryClientProvider>,
  );
  return { user, dialog: within(screen.getByRole('dialog', { name: 'Import results' })) };
}

describe('the report of an import', () => {
  it('says that there was nothing, rather than three times zero', () => {
    const { dialog } = draw({});
    expect(dialog.getByRole('status').textContent).toBe('Nothing to import: no files were found.');
    expect(dialog.queryByRole('region')).toBeNull();
    expect(dialog.queryByRole('button', { name: 'Copy list' })).toBeNull();
  });

  it('asks of each later version apart, and does not call it a copy as well', async () => {
    const [one, other] = [summary('one', { title: 'The log' }), summary('other', { title: 'The older log' })];
    const { user, dialog } = draw({
      added: [one, other],
      versions: [{ articleId: one.id, earlier: other.id, because: 'title' }],
      likenesses: [
        { articleId: one.id, likeTo: other.id, as: 'near-duplicate', because: 'text', shared: [] },
      ],
    });
    const part = dialog.getByRole('region', { name: 'Later versions' });
    expect(part.textContent).toContain('“The log” seems to be a later version of “The older log”');
    expect(dialog.queryByRole('region', { name: 'Similar to existing texts' })).toBeNull();
    await user.click(within(part).getByRole('button', { name: 'Review…' }));
    expect(renderHook(() => useOpenVersions()).result.current).toMatchObject({
      is: 'offer',
      likely: { articleId: one.id },
    });
  });

  it('says that it was cancelled before the first file', () => {
    expect(draw({ isCancelled: true }).dialog.getByRole('status').textContent).toMatch(
      /^Nothing was imported/,
    );
  });

  it('counts, and copies the names that are not in under their reasons, one line each', async () => {
    const { user, dialog } = draw({ added: [summary('a')], refused: REFUSED });
    expect(dialog.getByRole('status').textContent).toBe('1 added, 3 not imported.');
    await user.click(dialog.getByRole('button', { name: 'Copy list' }));
    await dialog.findByRole('button', { name: 'Copied' });
    expect(await navigator.clipboard.readText()).toBe(
      'It is a scan.\n  scan.pdf\n\nFiles of the kind “.jpg” cannot be read.\n  a.jpg\n  b\uFFFD\uFFFDgpj.jpg',
    );
  });

  it('says so where the clipboard is closed', async () => {
    const { user, dialog } = draw({ refused: REFUSED });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    document.execCommand = () => false;
    await user.click(dialog.getByRole('button', { name: 'Copy list' }));
    await dialog.findByRole('button', { name: 'Could not copy' });
  });
});
