import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import type { Channel } from '@core/contract/requests';
import { queryClient } from '../../../../renderer/app/queries';
import { CompareView } from '../../../../renderer/app/views/CompareView';
import { TopicsView } from '../../../../renderer/app/views/TopicsView';
import { READING } from '../../../../renderer/app/window-state';
import { resetWindow } from '../../../../renderer/app/window-store';
import { LibraryList } from '../../../../renderer/features/library/view/LibraryList';
import { Notebook } from '../../../../renderer/features/notebook/view/Notebook';
import { ReaderPane } from '../../../../renderer/features/reader/view/ReaderPane';
import { memory } from '../../reader-in-memory';

vi.mock('../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../reader-in-memory')).memory,
}));

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
  memory.reset();
  queryClient.clear();
  resetWindow({});
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const nothing = (): void => undefined;

/** Each part of the window, the question for which it waits, and what it says meanwhile. */
const PARTS: readonly (readonly [string, Channel, ReactNode, RegExp])[] = [
  [
    'the library',
    'library:list',
    <LibraryList key="library" onCompare={nothing} onImport={nothing} />,
    /Loading the library/,
  ],
  [
    'an article',
    'library:open',
    <ReaderPane key="reader" pane={READING} articleId={'ferry' as ArticleId} />,
    /Opening the article/,
  ],
  ['the comparisons', 'comparisons:list', <CompareView key="compare" />, /Opening the comparisons/],
  ['the notebook', 'annotations:page', <Notebook key="notebook" draw={() => null} />, /Loading your notes/],
  ['the topic table', 'library:list', <TopicsView key="topics" />, /Loading the topics/],
];

describe('what is still awaited', () => {
  it.each(PARTS)('is said of %s', (_, channel, part, said) => {
    memory.holds.set(
      channel,
      Array.from({ length: 4 }, () => new Promise<void>(nothing)),
    );
    render(<QueryClientProvider client={queryClient}>{part}</QueryClientProvider>);
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(said),
    );
  });
});
