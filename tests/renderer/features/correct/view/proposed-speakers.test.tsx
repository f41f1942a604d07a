import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import { ReaderError } from '@core/contract/failure';
import { applyCorrections } from '@core/library/corrections';
import { ProposedSpeakers } from '../../../../../renderer/features/correct/view/ProposedSpeakers';
import { queryClient, useArticle } from '../../../../../renderer/app/queries';
import { undoLast } from '../../../../../renderer/app/undo';
import { plainArticle } from '../../../../support/plain-article';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const QUAY = plainArticle('quay', 'Quay', '“The crane fell,” said Ada Moor.\nThe tide was low.', {
  added: '2024-03-01T12:00:00.000Z',
});
const rangeOf = (words: string) => {
  const start = QUAY.text.indexOf(words);
  return { start, end: start + words.length };
};
const NOTHING: ArticleAttributions = {
  articleId: QUAY.id,
  articleRev: QUAY.articleRev,
  isKnownLanguage: true,
  attributions: [],
  speakers: [],
};
const FOUND: ArticleAttributions = {
  ...NOTHING,
  attributions: [
    {
      id: 'a1',
      kind: 'direct',
      source: [rangeOf('Ada Moor')],
      cue: [rangeOf('said')],
      content: [rangeOf('“The crane fell,”')],
      certainty: 0.97,
      isShown: true,
      reasons: [],
      speakerId: 's1',
      hearing: [],
      relayedBy: null,
      hearer: null,
      hedges: [],
      reportedIn: null,
    },
  ],
  speakers: [
    {
      id: 's1',
      name: rangeOf('Ada Moor'),
      label: null,
      role: null,
      organisation: null,
      isGroup: false,
      mentions: [],
    },
  ],
};
let article: Article = QUAY;
let found: ArticleAttributions = FOUND;

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  article = QUAY;
  found = FOUND;
  memory.answers = {
    'library:open': () => article,
    'library:attributions': () => found,
    'library:correct': ({ corrections }) => (article = applyCorrections(QUAY, corrections, () => 'other')),
  };
});
afterEach(cleanup);

function Shown(): ReactNode {
  const open = useArticle(QUAY.id).data;
  return open == null ? null : <ProposedSpeakers article={open} speakerId={null} />;
}

const draw = (): void =>
  void render(
    <QueryClientProvider client={queryClient}>
      <Shown />
    </QueryClientProvider>,
  );
const press = (name: RegExp | string): void => void fireEvent.click(screen.getByRole('button', { name }));

describe('who says what in an article', () => {
  it('names the speaker, and marks in his passage what is said, by which words and by whom', async () => {
    draw();
    const head = await screen.findByRole('button', { name: /Ada Moor/ });
    expect(head.textContent).toContain('1 passage');
    expect(head.textContent).toContain('Not reviewed · Very likely');
    const list = screen.getByRole('list', { name: 'Speakers found' });
    expect([...list.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      '“The crane fell,”',
      'said',
      'Ada Moor',
    ]);
    expect(article.accounts).toEqual([]);
  });

  it('accepts him with the passage that is ticked, and undo takes both back', async () => {
    draw();
    await screen.findByRole('button', { name: /Ada Moor/ });
    press('Accept, with 1 passage');
    await waitFor(() => expect(article.accounts).toMatchObject([{ witness: 'Ada Moor', blocks: ['b1'] }]));
    expect(await screen.findByText(/Attributed to Ada Moor/)).toBeTruthy();
    await undoLast();
    await waitFor(() => expect(article.accounts).toEqual([]));
  });

  it('accepts nothing without a passage', async () => {
    draw();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Passage 1: attribute to Ada Moor' }));
    press('Accept');
    expect(article.accounts).toEqual([]);
  });

  it('rejects him, and restores the proposal', async () => {
    draw();
    await screen.findByRole('button', { name: /Ada Moor/ });
    press('Not a speaker');
    await waitFor(() => expect(article.corrected?.corrections).toHaveLength(1));
    const list = screen.getByRole('list', { name: 'Speakers found' });
    expect(await within(list).findByText('Not a speaker')).toBeTruthy();
    press('Restore proposal');
    await waitFor(() => expect(article.corrected?.corrections ?? []).toHaveLength(0));
  });

  it('says that nothing was found, and that it knows English alone', async () => {
    found = NOTHING;
    draw();
    expect(await screen.findByText(/^No reported speech/)).toBeTruthy();
    cleanup();
    queryClient.clear();
    found = { ...NOTHING, isKnownLanguage: false };
    draw();
    expect(await screen.findByText(/in English articles only/)).toBeTruthy();
  });

  it('says while it reads that it does, and after a failure offers to try again', async () => {
    memory.answers = {
      ...memory.answers,
      'library:attributions': () => {
        throw new ReaderError({ code: 'reader-crashed', isOutOfMemory: false });
      },
    };
    draw();
    expect((await screen.findByRole('status')).textContent).toContain('Finding who says what');
    await screen.findByRole('alert');
    memory.answers = { ...memory.answers, 'library:attributions': () => found };
    press('Try again');
    expect(await screen.findByRole('button', { name: /Ada Moor/ })).toBeTruthy();
  });
});
