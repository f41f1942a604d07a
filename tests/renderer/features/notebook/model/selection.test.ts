import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationId } from '@core/contract/ids';
import {
  clearSelection,
  selectAllNotes,
  selectedNotes,
  selectTo,
  setShownNotes,
  toggleNote,
} from '../../../../../renderer/features/notebook/model/selection';

const id = (name: string): AnnotationId => name as AnnotationId;
const show = (names: string): void => setShownNotes([...names].map(id));
const chosen = (): string => [...selectedNotes()].sort().join('');

beforeEach(() => {
  clearSelection();
  show('abcdef');
});

describe('choosing notes', () => {
  it('goes one by one, and back', () => {
    ['b', 'd', 'b'].forEach((name) => toggleNote(id(name)));
    expect(chosen()).toBe('d');
  });

  it('takes what stands between, in the order shown, and draws a range anew', () => {
    toggleNote(id('a'));
    toggleNote(id('d'));
    selectTo(id('f'));
    expect(chosen()).toBe('adef');
    selectTo(id('c'));
    expect(chosen()).toBe('acd');
  });

  it('begins a range at the note itself where none was begun', () => {
    selectTo(id('c'));
    expect(chosen()).toBe('c');
    selectTo(id('e'));
    expect(chosen()).toBe('cde');
  });

  it('takes all that are shown', () => {
    selectAllNotes();
    expect(chosen()).toBe('abcdef');
  });

  it('lets go of what is not shown any more', () => {
    selectAllNotes();
    show('bdx');
    expect(chosen()).toBe('bd');
    selectTo(id('x'));
    expect(chosen()).toBe('bdx');
    show('');
    expect(chosen()).toBe('');
  });
});
