import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteEditor } from '../../../../../renderer/features/notes/view/NoteEditor';
import { upsertAnnotation, queryClient } from '../../../../../renderer/app/queries';
import { undoLast } from '../../../../../renderer/app/undo';
import { dispatch, resetWindow } from '../../../../../renderer/app/window-store';
import { annotation } from '../../../annotation-fixture';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

beforeEach(() => {
  vi.useFakeTimers();
  memory.reset();
  queryClient.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const draw = (note = annotation()): void => {
  render(
    <QueryClientProvider client={queryClient}>
      <NoteEditor annotation={note} />
    </QueryClientProvider>,
  );
};
const field = (): HTMLTextAreaElement =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note, in Markdown' });
const type = (text: string): void => void fireEvent.change(field(), { target: { value: text } });
const rest = (): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
const savedTexts = (): readonly string[] => memory.annotations.map((one) => one.annotation.text);

describe('a note that is being written', () => {
  it('is on disk a moment after the last letter', async () => {
    draw();
    type('The ferry');
    type('The ferry left');
    expect(savedTexts()).toEqual([]);
    await rest();
    expect(savedTexts()).toEqual(['The ferry left']);
    expect(memory.asked.filter(({ channel }) => channel === 'annotations:save')).toHaveLength(1);
  });

  it('is saved when it is left before that moment has passed', async () => {
    draw();
    type('Cut short');
    cleanup();
    await rest();
    expect(savedTexts()).toEqual(['Cut short']);
  });

  it('takes no key from a word that is being composed', async () => {
    draw();
    type('The ferry');
    const escape = (isComposing: boolean): Promise<void> =>
      act(async () => void fireEvent.keyDown(field(), { key: 'Escape', isComposing }));
    await escape(true);
    expect(savedTexts()).toEqual([]);
    await escape(false);
    expect(savedTexts()).toEqual(['The ferry']);
  });

  it('takes the keys only where writing was asked for', () => {
    resetWindow({ place: 'library' });
    const note = annotation();
    draw(note);
    expect(document.activeElement).toBe(document.body);
    act(() => dispatch({ do: 'edit', annotationId: note.id }));
    expect(document.activeElement).toBe(field());
  });

  it('can be undone also where another place took the reader away from it', async () => {
    const note = annotation({ text: 'Before' });
    memory.annotations = [{ annotation: note, placement: { state: 'whole' } }];
    upsertAnnotation({ annotation: note, placement: { state: 'whole' } });
    draw(note);
    type('After');
    cleanup();
    await rest();
    expect(savedTexts()).toEqual(['After']);
    await act(async () => void (await undoLast()));
    expect(savedTexts()).toEqual(['Before']);
  });

  it('leaves no trace where nothing was written', async () => {
    draw();
    type('   ');
    await rest();
    expect(memory.annotations).toEqual([]);
  });

  it('keeps the words and says why when the disk is full, and saves them when there is room', async () => {
    memory.failures.set('annotations:save', { code: 'storage-full' });
    draw(annotation({ text: 'Before' }));
    type('Before and after');
    await rest();
    expect(field().value).toBe('Before and after');
    expect(screen.getByRole('alert').textContent).toContain('The disk is full');
    expect(savedTexts()).toEqual([]);

    memory.failures.clear();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await rest();
    expect(savedTexts()).toEqual(['Before and after']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is there again, and is not overwritten, when the editor was left and comes back', async () => {
    const draft = annotation();
    draw(draft);
    type('Written first');
    cleanup();
    await rest();
    draw(draft);
    await rest();
    expect(field().value).toBe('Written first');
    type('Written first, and more');
    await rest();
    expect(savedTexts()).toEqual(['Written first, and more']);
  });

  it('stays open with its words when Done is pressed and they could not be saved', async () => {
    memory.failures.set('annotations:save', { code: 'storage-full' });
    const draft = annotation();
    draw(draft);
    type('Not lost');
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await rest();
    expect(field().value).toBe('Not lost');
    cleanup();
    draw(draft);
    expect(field().value).toBe('Not lost');
    memory.failures.clear();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await rest();
    expect(savedTexts()).toEqual(['Not lost']);
  });

  it('never lets an older text land after a newer one, however slow the disk is', async () => {
    let free: () => void = () => undefined;
    memory.holds.set('annotations:save', [new Promise<void>((resolve) => (free = resolve))]);
    draw();
    type('first');
    await rest();
    type('second');
    await rest();
    expect(savedTexts()).toEqual([]);
    free();
    await rest();
    expect(savedTexts()).toEqual(['second']);
  });
});
