import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { Correction } from '@core/contract/correction';
import { ReaderError } from '@core/contract/failure';
import type { BlockId, ComparisonId, TopicId } from '@core/contract/ids';
import type { Input } from '@core/contract/requests';
import { createAnchor } from '@core/text/anchoring/anchor';
import { FileSection } from '../../../../../renderer/features/correct/view/FileSection';
import { queryClient, useArticle } from '../../../../../renderer/app/queries';
import { undoLast } from '../../../../../renderer/app/undo';
import { Toasts } from '../../../../../renderer/ui/Toasts';
import { placed } from '../../../annotation-fixture';
import { plainArticle } from '../../../../support/plain-article';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const origin = { format: 'txt', sha256: '', bytes: 40, encoding: 'windows-1252' };
const FOG = plainArticle('fog', 'Fog', 'Nobody saw him leave.', {
  added: '2024-03-01T12:00:00.000Z',
  origin,
});
const JOIN: Correction = { do: 'join', blockId: 'b1' as BlockId, nextId: 'b2' as BlockId, separator: ' ' };
const TOPIC = 'alarm' as TopicId;
const COMPARISON: Comparison = {
  id: '00000000-0000-4000-8000-000000000001' as ComparisonId,
  title: '',
  created: FOG.added ?? '',
  modified: FOG.added ?? '',
  panes: [],
  topics: [],
  passages: [],
  silent: [],
  judgements: [],
};
let article: Article;

function readAs({ encoding }: Input<'library:set-encoding'>): Article {
  const { encoding: _, ...corrected } = { corrections: [], lastBlock: 1, ...article.corrected };
  article =
    encoding === null
      ? { ...article, origin, corrected }
      : {
          ...article,
          origin: { ...origin, encoding, isEncodingChosen: true },
          corrected: { ...corrected, encoding },
        };
  return article;
}

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  article = FOG;
  memory.answers = {
    'library:open': () => article,
    'library:correct': ({ corrections }) =>
      (article = { ...article, corrected: { lastBlock: 1, ...article.corrected, corrections } }),
    'library:set-encoding': readAs,
  };
});
afterEach(cleanup);

function Panel(): ReactNode {
  const open = useArticle(FOG.id).data;
  return open == null ? null : <FileSection article={open} />;
}
async function draw(): Promise<HTMLSelectElement> {
  render(
    <QueryClientProvider client={queryClient}>
      <Panel />
      <Toasts />
    </QueryClientProvider>,
  );
  return screen.findByRole<HTMLSelectElement>('combobox', { name: 'Encoding' });
}
const choose = (encoding: string): void =>
  void fireEvent.change(screen.getByRole('combobox', { name: 'Encoding' }), { target: { value: encoding } });

describe('the choice of an encoding', () => {
  it('shows which was detected, reads the text in another, and undoes it', async () => {
    const select = await draw();
    expect(select.selectedOptions[0]?.textContent).toBe('windows-1252 (detected)');
    choose('koi8-u');
    await waitFor(() => expect(select.value).toBe('koi8-u'));
    await waitFor(() => expect(select.disabled).toBe(false));
    await act(async () => void (await undoLast()));
    expect(article.origin).toEqual(origin);
    await waitFor(() => expect(select.value).toBe(''));
  });

  it('says which corrections stand in the way and leaves them out where it is told to, until the undo', async () => {
    article = { ...FOG, corrected: { corrections: [JOIN], lastBlock: 2 } };
    memory.answers['library:set-encoding'] = (input) => {
      if (input.encoding !== null && (article.corrected?.corrections.length ?? 0) > 0)
        throw new ReaderError({ code: 'corrections-misfit', count: 1 });
      return readAs(input);
    };
    const answer = memory.ask;
    vi.spyOn(memory, 'ask').mockImplementation(async (channel, input) => {
      try {
        return await answer(channel, input);
      } catch (error) {
        if (error instanceof ReaderError) return { ok: false, failure: error.failure };
        throw error;
      }
    });
    const select = await draw();
    choose('utf-16le');
    expect((await screen.findByRole('alert')).textContent).toContain('1 correction of a passage');
    expect(article.origin).toEqual(origin);
    fireEvent.click(screen.getByRole('button', { name: 'Discard 1 correction and change the encoding' }));
    await waitFor(() => expect(select.value).toBe('utf-16le'));
    expect(article.corrected?.corrections).toEqual([]);
    await waitFor(() => expect(select.disabled).toBe(false));
    await act(async () => void (await undoLast()));
    expect(article).toMatchObject({ origin, corrected: { corrections: [JOIN] } });
  });

  it('says what of the notes and of the comparisons has no place in the text as it is read then', async () => {
    const anchor = createAnchor(FOG, 0, FOG.text.length);
    const target = { on: 'passage', articleId: FOG.id, anchor } as const;
    memory.annotations = [placed({ target }, { state: 'exact', start: 0, end: anchor.end })];
    memory.answers['comparisons:list'] = () => [
      { ...COMPARISON, passages: [{ topicId: TOPIC, ...target, stance: 'asserts' }] },
    ];
    memory.answers['library:set-encoding'] = (input) => {
      memory.annotations = [placed({ target }, { state: 'orphan' })];
      return { ...readAs(input), ...plainArticle('fog', 'Fog', '敎慳扬慥敭') };
    };
    await draw();
    choose('utf-16le');
    await screen.findByText(
      '1 note and 1 passage of a comparison have no place in the text as it is read now. They are kept, and Undo restores them.',
    );
  });

  it('is not offered for a PDF, which says itself how it is read', async () => {
    article = { ...FOG, origin: { ...origin, format: 'pdf', encoding: null } };
    render(
      <QueryClientProvider client={queryClient}>
        <Panel />
      </QueryClientProvider>,
    );
    await screen.findByRole('heading', { name: 'File' });
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
