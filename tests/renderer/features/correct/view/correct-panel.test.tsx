import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { applyCorrections } from '@core/library/corrections';
import { CorrectPanel } from '../../../../../renderer/features/correct/view/CorrectPanel';
import { correctArticle } from '../../../../../renderer/app/correction-actions';
import { queryClient, useArticle } from '../../../../../renderer/app/queries';
import { redoLast, undoLast } from '../../../../../renderer/app/undo';
import { Toasts } from '../../../../../renderer/ui/Toasts';
import { plainArticle } from '../../../../support/plain-article';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const FOG = plainArticle('fog', 'Fog', 'Nobody saw him leave\nthe quay.\nHe came back.', {
  added: '2024-03-01T12:00:00.000Z',
});
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
let article: Article = FOG;

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  article = FOG;
  memory.answers = {
    'library:open': () => article,
    'library:correct': ({ corrections }) => (article = applyCorrections(FOG, corrections, hash)),
  };
});
afterEach(cleanup);

function Panel({ chosen }: { readonly chosen: readonly BlockId[] }): ReactNode {
  const open = useArticle(FOG.id).data;
  return open == null ? null : <CorrectPanel article={open} chosen={chosen} />;
}

async function draw(...chosen: readonly string[]): Promise<void> {
  render(
    <QueryClientProvider client={queryClient}>
      <Panel chosen={chosen as readonly BlockId[]} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'Edit details' });
}
/** Where a form is named, in it alone: a witness has a source trail as the article has. */
const inForm = (form: string | undefined) =>
  form === undefined ? screen : within(screen.getByRole('form', { name: form }));
const field = (name: string, form?: string): HTMLInputElement =>
  inForm(form).getByRole<HTMLInputElement>('textbox', { name });
const fill = (name: string, value: string, form?: string): void =>
  void fireEvent.change(field(name, form), { target: { value } });
const press = (name: string, form?: string): void =>
  void fireEvent.click(inForm(form).getByRole('button', { name }));

describe('the panel that corrects an article', () => {
  it('saves the whole citation, and takes it back and again', async () => {
    await draw();
    fill('Title', 'Fog over the river');
    fill('Authors, one per line', 'Ada Byron\n\nC. Babbage ');
    fill('Date', 'Sept. 1843');
    press('Save citation');
    await waitFor(() => expect(article.citation.title).toBe('Fog over the river'));
    expect(article.citation).toMatchObject({
      author: [{ literal: 'Ada Byron' }, { literal: 'C. Babbage' }],
      issued: '1843-09',
      containerTitle: null,
    });
    await act(async () => void (await undoLast()));
    expect(article.citation).toEqual(FOG.citation);
    await waitFor(() => expect(field('Title').value).toBe('Fog'));
    await act(async () => void (await redoLast()));
    expect(article.citation.title).toBe('Fog over the river');
  });

  it('keeps what is typed while a save is on its way', async () => {
    await draw();
    let store = (): void => undefined;
    const stored = new Promise<void>((resolve) => (store = resolve));
    memory.holds.set('library:correct', [stored]);
    fill('Title', 'Fog over the river');
    press('Save citation');
    fill('Outlet', 'The Pier');
    const save = screen.getByRole('button', { name: 'Save citation' });
    store();
    await waitFor(() => expect(article.citation.title).toBe('Fog over the river'));
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
    expect([field('Title').value, field('Outlet').value]).toEqual(['Fog over the river', 'The Pier']);
    expect(save.getAttribute('aria-disabled')).not.toBe('true');
    await act(async () => void (await undoLast()));
    await waitFor(() => expect(field('Title').value).toBe('Fog'));
    expect(field('Outlet').value).toBe('The Pier');
  });

  it('says what is wrong with a date, and saves nothing until it is right', async () => {
    await draw();
    fill('Date', '2022-02-31');
    expect(screen.getByText(/Enter a date such as/)).toBeDefined();
    fireEvent.submit(screen.getByRole('form', { name: 'Citation' }));
    const save = screen.getByRole('button', { name: 'Save citation' });
    expect(save.getAttribute('aria-disabled')).toBe('true');
    press('Save citation');
    await act(async () => undefined);
    expect(article).toBe(FOG);
  });

  it('joins, splits at the cursor and marks the passage in focus', async () => {
    await draw('b1');
    press('Join with next passage');
    await waitFor(() => expect(article.text).toBe('Nobody saw him leave the quay.\nHe came back.'));
    const words = await screen.findByDisplayValue('Nobody saw him leave the quay.');
    (words as HTMLTextAreaElement).setSelectionRange(11, 11);
    fireEvent.select(words);
    press('Split at cursor');
    await waitFor(() => expect(article.blocks.map(({ id }) => id)).toEqual(['b1', 'b4', 'b3']));
    fireEvent.change(await screen.findByRole('combobox', { name: 'Type' }), { target: { value: '7' } });
    await waitFor(() => expect(article.blocks[0]?.kind).toBe('furniture'));
  });

  it('lets nothing be written into the words that are cut', async () => {
    await draw('b1');
    const words = screen.getByRole('textbox', { name: 'Click where to split' });
    const typed = new InputEvent('beforeinput', { data: 'x', cancelable: true, bubbles: true });
    expect(words.dispatchEvent(typed)).toBe(false);
    expect(words.getAttribute('aria-readonly')).toBe('true');
  });

  it('makes one correction of a choice of which every letter is typed', async () => {
    await draw('b1');
    const kind = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Type' });
    fireEvent.change(kind, { target: { value: '1' } });
    expect(kind.value).toBe('1');
    await waitFor(() => expect(article.blocks[0]).toMatchObject({ kind: 'heading', level: 1 }));
    expect(article.corrected?.corrections).toHaveLength(1);
  });

  it('adds a witness and gives the passage to him', async () => {
    await draw('b3');
    press('Add witness');
    fill('Role', 'pilot');
    press('Add step', 'New witness');
    fill('Who, step 1', 'Harbour Post', 'New witness');
    fill('How (told, wrote, published), step 1', 'interview', 'New witness');
    fill('When, step 1', 'May 2021', 'New witness');
    fireEvent.click(screen.getByRole('radio', { name: 'No passage yet' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Interview' }));
    press('Save witness');
    const teller = await screen.findByRole('combobox', { name: 'Speaker' });
    await screen.findByRole('option', { name: 'pilot' });
    fireEvent.change(teller, { target: { value: 'account:witness-1' } });
    await waitFor(() =>
      expect(article.accounts).toMatchObject([
        {
          role: 'pilot',
          witness: null,
          conditions: ['interview'],
          chain: [{ who: 'Harbour Post', how: 'interview', when: 'May 2021' }],
          blocks: ['b3'],
        },
      ]),
    );
    expect(article.voices['b3']).toEqual({ by: 'account', accountId: 'witness-1' });
  });

  it('sets the source trail of the article, and takes it back', async () => {
    await draw();
    const rows = () => screen.queryAllByRole('button', { name: /^Remove step/ }).length;
    while (rows() > 0) press('Remove step 1', 'Source trail');
    press('Add step', 'Source trail');
    fill('Who, step 1', 'A sailor', 'Source trail');
    fill('How (told, wrote, published), step 1', 'told the keeper', 'Source trail');
    fill('When, step 1', '1911', 'Source trail');
    press('Add step', 'Source trail');
    fill('Who, step 2', 'The keeper', 'Source trail');
    fill('How (told, wrote, published), step 2', 'wrote it down', 'Source trail');
    press('Save source trail');
    await waitFor(() =>
      expect(article.chain).toEqual([
        { who: 'A sailor', how: 'told the keeper', when: '1911' },
        { who: 'The keeper', how: 'wrote it down', when: null },
      ]),
    );
    await act(() => undoLast());
    expect(article.chain).toEqual(FOG.chain);
  });

  it('gives the chosen passages, or the whole text, to a new witness', async () => {
    await draw('b1', 'b2');
    press('Add witness');
    fill('Name', 'Ada Byron');
    press('Save witness');
    await waitFor(() =>
      expect(article.accounts).toMatchObject([{ witness: 'Ada Byron', blocks: ['b1', 'b2'] }]),
    );
    await act(() => undoLast());
    expect(article.accounts).toEqual(FOG.accounts);
    cleanup();
    await draw('b1');
    press('Add witness');
    fill('Name', 'Ada Byron');
    press('Save witness');
    await waitFor(() => expect(article.accounts[0]?.blocks).toEqual(article.blocks.map(({ id }) => id)));
  });

  it('gives several passages to one speaker at once, and says where they have several', async () => {
    await draw('b1', 'b2');
    const speaker = (): HTMLSelectElement =>
      screen.getByRole<HTMLSelectElement>('combobox', { name: 'Speaker' });
    fireEvent.change(speaker(), { target: { value: 'article' } });
    await waitFor(() =>
      expect(article.voices).toMatchObject({ b1: { by: 'article' }, b2: { by: 'article' } }),
    );
    cleanup();
    await draw('b2', 'b3');
    expect(speaker().selectedOptions[0]?.textContent).toBe('Several speakers');
  });

  it('takes neither day of an all-figure date, and says how to write it', async () => {
    await draw();
    fill('Date', '04/05/1843');
    press('Save citation');
    expect(screen.getByText(/Day or month first/)).toBeTruthy();
    expect(article.citation).toEqual(FOG.citation);
  });

  it('brings all page furniture back as one step', async () => {
    article = applyCorrections(
      FOG,
      ['b1', 'b3'].map((id) => ({ do: 'set-kind', blockId: id as BlockId, kind: 'furniture', level: 0 })),
      hash,
    );
    await draw();
    press('Restore 2 hidden headers, footers and navigation items');
    await waitFor(() => expect(article.blocks.map(({ kind }) => kind)).not.toContain('furniture'));
    await act(() => undoLast());
    expect(article.blocks.filter(({ kind }) => kind === 'furniture')).toHaveLength(2);
  });

  it('takes back one correction and leaves a later one where it is', async () => {
    render(<Toasts />);
    const mark = (id: string, kind: 'heading' | 'furniture'): Promise<boolean> =>
      correctArticle(FOG.id, `Marked ${id}`, () => [
        { do: 'set-kind', blockId: id as BlockId, kind, level: 0 },
      ]);
    await mark('b1', 'heading');
    await mark('b3', 'furniture');
    const kinds = (): readonly string[] => article.blocks.map(({ kind }) => kind);
    expect(kinds()).toEqual(['heading', 'paragraph', 'furniture']);
    const first = (await screen.findByText('Marked b1')).closest('.toast');
    fireEvent.click(within(first as HTMLElement).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kinds()).toEqual(['paragraph', 'paragraph', 'furniture']));
    await redoLast();
    expect(kinds()).toEqual(['heading', 'paragraph', 'furniture']);
  });

  it('takes back the correction before one that is not stored yet, and loses neither', async () => {
    const mark = (id: string): Promise<boolean> =>
      correctArticle(FOG.id, `Marked ${id}`, () => [
        { do: 'set-kind', blockId: id as BlockId, kind: 'heading', level: 1 },
      ]);
    await mark('b1');
    const second = mark('b3');
    await Promise.all([second, undoLast()]);
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'heading']);
  });

  it('takes back one of two that are the same, and the earlier one stays', async () => {
    render(<Toasts />);
    const mark = (label: string, id: string, kind: 'heading' | 'furniture'): Promise<boolean> =>
      correctArticle(FOG.id, label, () => [{ do: 'set-kind', blockId: id as BlockId, kind, level: 0 }]);
    await mark('first', 'b1', 'heading');
    await mark('between', 'b1', 'furniture');
    await mark('again', 'b1', 'heading');
    await mark('since', 'b3', 'furniture');
    const again = (await screen.findByText('again')).closest('.toast');
    fireEvent.click(within(again as HTMLElement).getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(article.blocks.map(({ kind }) => kind)).toEqual(['furniture', 'paragraph', 'furniture']),
    );
    expect(article.corrected?.corrections).toHaveLength(3);
  });

  it('keeps the form of a witness while a word is being composed', async () => {
    await draw();
    press('Add witness');
    const form = screen.getByRole('form', { name: 'New witness' });
    fireEvent.keyDown(within(form).getByRole('textbox', { name: 'Name' }), {
      key: 'Escape',
      isComposing: true,
    });
    expect(form.isConnected).toBe(true);
    fireEvent.keyDown(within(form).getByRole('textbox', { name: 'Name' }), { key: 'Escape' });
    await waitFor(() => expect(form.isConnected).toBe(false));
  });
});
