// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Mark } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { Passage } from '../../../../../renderer/features/reader/view/Passage';
import { placed } from '../../../annotation-fixture';

afterEach(cleanup);

const TEXT = 'They accused them publically [as in the copy] of it.';
const BRACKET = '[as in the copy]';
const start = TEXT.indexOf(BRACKET);
const mark: Mark = {
  kind: 'editorial',
  start,
  end: start + BRACKET.length,
  href: null,
  note: 'The copy spells it so; publicly is meant.',
};
const block: Block = { id: 'b1' as BlockId, kind: 'paragraph', level: 0, start: 0, end: TEXT.length };
const nothing = (): void => undefined;

function show(
  isTabStop: boolean,
  annotations: Parameters<typeof Passage>[0]['annotations'] = [],
): HTMLElement {
  render(
    <Passage
      block={block}
      text={TEXT}
      marks={[mark]}
      annotations={annotations}
      parts={[]}
      proposed={[]}
      onProposed={() => undefined}
      number={1}
      total={1}
      voice={null}
      spoken="the article"
      isFocused={isTabStop}
      isTabStop={isTabStop}
      isDimmed={false}
      join={null}
      answers=""
      onFocus={nothing}
      onMenu={nothing}
      onOpenNote={nothing}
      onShowNote={nothing}
      onLink={nothing}
      onReading={null}
    />,
  );
  return screen.getByRole('note');
}

it('“as in the copy” tells its reason to the pointer and to a screen reader', () => {
  const note = show(false);
  expect(note.textContent).toBe(BRACKET);
  expect(note.title).toBe(mark.note);
  expect(note.getAttribute('aria-description')).toBe(mark.note);
});

it('the tab key stops at “as in the copy” of the passage that it stands on, and of no other', () => {
  expect(show(true).tabIndex).toBe(0);
  cleanup();
  expect(show(false).tabIndex).toBe(-1);
});

it('a highlight over “as in the copy” leaves its reason to be told', () => {
  const whole = placed({ kind: 'highlight' }, { state: 'exact', start: 0, end: TEXT.length });
  const note = show(true, [whole]);
  expect(note.closest('[role=button]')).toBeNull();
  expect(note.querySelector('mark')?.textContent).toBe(BRACKET);
  // One highlight is one control, whatever stands in it.
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
