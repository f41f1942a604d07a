import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Mark } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { Passage } from '../../../../../renderer/features/reader/view/Passage';
import type { BlockState, PassageProps } from '../../../../../renderer/features/reader/view/passage-props';
import { passageTarget, placed } from '../../../annotation-fixture';

const TEXT = 'The lamp went out before the boat was seen.';
const block: Block = { id: 'b4' as BlockId, kind: 'paragraph', level: 0, start: 0, end: TEXT.length };
const onFocus = vi.fn();
const onMenu = vi.fn();
const onOpenNote = vi.fn();
const onShowNote = vi.fn();
const onLink = vi.fn();

/** A passage of which no more is known than is given. */
function draw(fields: Partial<PassageProps> = {}): HTMLElement {
  render(
    <Passage
      block={block}
      text={TEXT}
      marks={[]}
      annotations={[]}
      parts={[]}
      proposed={[]}
      onProposed={() => undefined}
      number={4}
      total={9}
      voice={null}
      spoken="the keeper"
      isFocused={false}
      isTabStop={false}
      isDimmed={false}
      join={null}
      answers=""
      onReading={null}
      {...{ onFocus, onMenu, onOpenNote, onShowNote, onLink }}
      {...fields}
    />,
  );
  return screen.getAllByRole('group')[0] as HTMLElement;
}

const on = (exact: string, fields: Partial<PlacedAnnotation['annotation']>): PlacedAnnotation => {
  const start = TEXT.indexOf(exact);
  return placed(
    { target: passageTarget('log', start, exact), ...fields },
    { state: 'exact', start, end: start + exact.length },
  );
};
const mark = (exact: string, kind: Mark['kind'], href: string | null = null): Mark => {
  const start = TEXT.indexOf(exact);
  return { kind, start, end: start + exact.length, href };
};
const NOT_COMPARED: BlockState = {
  status: 'not-compared',
  differs: false,
  isClaims: false,
  numbers: '',
  isLinked: false,
  answers: null,
  relation: null,
};

beforeEach(() => [onFocus, onMenu, onOpenNote, onShowNote, onLink].forEach((spy) => spy.mockReset()));
afterEach(cleanup);

describe('a passage', () => {
  it('tells the ear its number, its speaker and what the reader left on it', () => {
    const passage = draw({
      annotations: [on('The lamp', { kind: 'bookmark' }), on('boat', { kind: 'inference' })],
    });
    expect(passage.getAttribute('aria-label')).toBe(
      'Passage 4 of 9, the keeper, bookmarked, with your conclusion',
    );
  });

  it('has no number where it is a heading, and stands one level below the title', () => {
    const passage = draw({ block: { ...block, kind: 'heading', level: 2 }, number: null });
    expect(passage.getAttribute('aria-label')).toBe('Heading, the keeper');
    expect(within(passage).getByRole('heading', { level: 3 }).textContent).toBe(TEXT);
  });

  it('names the speaker and how he told it where the voice changes', () => {
    const passage = draw({ voice: { name: 'Ines', manner: 'in custody', tone: 'custody' } });
    expect(passage.textContent).toContain('Inesin custody');
  });

  it('says how it stands to the passage in focus in another text', () => {
    const passage = draw({ join: { ...NOT_COMPARED, answers: 'also', relation: 'same-topic' } });
    expect(passage.getAttribute('aria-label')).toContain('also same topic as the passage in focus');
  });

  it('shows what a comparison says of it, and nothing where it says nothing', () => {
    const state: BlockState = { ...NOT_COMPARED, differs: true, isLinked: true };
    expect(draw({ join: state }).textContent).toContain('Differs Matched by you');
    cleanup();
    expect(draw({ join: { ...NOT_COMPARED, status: 'only-here' } }).textContent).toContain('Only here');
    cleanup();
    expect(draw({ join: NOT_COMPARED }).textContent).toBe(`4${TEXT}`);
  });

  it('takes the focus with anything in it, and gives its menu', () => {
    const passage = draw({ annotations: [on('boat', { kind: 'highlight', colour: 'green' })] });
    fireEvent.focus(within(passage).getByText('boat'));
    expect(onFocus).toHaveBeenCalledWith('b4');
    fireEvent.contextMenu(passage);
    expect(onMenu).toHaveBeenCalledWith(expect.anything(), 'b4');
  });

  it('points a note out by click and opens it by key', () => {
    const note = on('boat', { kind: 'note' });
    const passage = draw({ annotations: [note] });
    const words = within(passage).getByText('boat');
    fireEvent.click(words, { detail: 1 });
    expect(onShowNote.mock.calls).toEqual([[note.annotation.id, 'text']]);
    expect(onOpenNote).not.toHaveBeenCalled();
    fireEvent.keyDown(words, { key: 'Enter' });
    // A press without a pointer, as a screen reader makes it.
    fireEvent.click(words, { detail: 0 });
    expect(onOpenNote.mock.calls).toEqual([[note.annotation.id], [note.annotation.id]]);
  });

  it('points no note out where the click was the end of a selection', () => {
    const passage = draw({ annotations: [on('boat', { kind: 'highlight', colour: 'blue' })] });
    const words = within(passage).getByText('boat');
    document.getSelection()?.selectAllChildren(words);
    fireEvent.click(words, { detail: 2 });
    // Nor the one that the first click of a double one pointed out.
    expect(onShowNote.mock.calls).toEqual([[null, 'text']]);
    document.getSelection()?.removeAllRanges();
  });

  it('points no note out any more where its plain text is clicked', () => {
    const passage = draw({ annotations: [on('boat', { kind: 'note' })] });
    fireEvent.click(within(passage).getByText(/The lamp went out/));
    expect(onShowNote.mock.calls).toEqual([[null, 'text']]);
  });

  it('has a sign in the margin for each kind of note, named by its label', () => {
    const bookmark = on('The lamp', { kind: 'bookmark', label: 'Lights' });
    const passage = draw({ annotations: [bookmark, on('boat', { kind: 'note' })] });
    expect(within(passage).getByRole('button', { name: 'Note' })).toBeDefined();
    const sign = within(passage).getByRole('button', { name: 'Bookmark: Lights' });
    fireEvent.click(sign, { detail: 1 });
    expect(onShowNote).toHaveBeenCalledWith(bookmark.annotation.id, 'sign');
    fireEvent.click(sign, { detail: 0 });
    expect(onOpenNote).toHaveBeenCalledWith(bookmark.annotation.id);
  });

  it('lets the tab key into its notes only where it is the passage that the key stops at', () => {
    const annotations = [on('boat', { kind: 'note' })];
    const stops = (isTabStop: boolean): readonly number[] => {
      const passage = draw({ annotations, isTabStop });
      const found = [passage, ...within(passage).getAllByRole('button')].map(({ tabIndex }) => tabIndex);
      cleanup();
      return found;
    };
    expect(stops(false)).toEqual([-1, -1, -1]);
    expect(stops(true)).toEqual([0, 0, 0]);
  });

  it('hands a link on instead of following it', () => {
    const passage = draw({ marks: [mark('lamp', 'link', 'https://harbour.example/lamp')] });
    const isFollowed = fireEvent.click(within(passage).getByRole('link', { name: 'lamp' }));
    expect(isFollowed).toBe(false);
    expect(onLink).toHaveBeenCalledWith('https://harbour.example/lamp');
  });

  it('keeps the words whole however its marks and notes overlap', () => {
    const passage = draw({
      marks: [mark('lamp went out', 'emphasis'), mark('out before', 'strong')],
      annotations: [on('went out before the boat', { kind: 'highlight', colour: 'pink' })],
    });
    expect(passage.querySelector('p')?.textContent).toBe(TEXT);
    const emphasised = [...passage.querySelectorAll('em')].map(({ textContent }) => textContent).join('');
    expect(emphasised).toBe('lamp went out');
  });
});
