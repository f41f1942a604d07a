import { describe, expect, it } from 'vitest';
import { mergeNotes } from '@core/history/merge-notes';
import type { Annotation } from '@core/contract/annotation';
import { BRIDGE, HARBOUR, noteOn, noteOnWhole } from '../../main/annotations/reader-notes';

const WORDS = { one: 'One:', other: 'Other:' };
const base: Annotation = { ...noteOnWhole(HARBOUR, 1, 'Nine.'), tags: ['a', 'b'], colour: 'yellow' };
const at = (second: number) => ({ modified: `2024-05-06T08:00:0${second}.000Z` });

describe('a note that was saved elsewhere since', () => {
  it('has each field of who changed it, and each tag', () => {
    const mine: Annotation = { ...base, ...at(2), text: 'Nine.\n\nMine.', tags: ['b', 'c'] };
    const theirs: Annotation = { ...base, ...at(1), tags: ['a', 'b', 'd'], colour: 'green', rank: 5 };
    const { annotation, merge } = mergeNotes(base, mine, theirs, WORDS);
    expect(merge).toBe('joined');
    expect(annotation).toEqual({ ...mine, tags: ['b', 'c', 'd'], colour: 'green', rank: 5 });
  });

  it('is what was sent where nothing else had been saved, also where the clock went back', () => {
    const mine = { ...base, ...at(1), text: 'Ten.' };
    expect(mergeNotes(base, mine, base, WORDS)).toEqual({ annotation: mine, merge: null });
    const later = { ...base, ...at(2), text: 'Ten.' };
    expect(mergeNotes(base, mine, later, WORDS)).toEqual({ annotation: later, merge: null });
  });

  it('keeps the passage on which it was put since, and the words of both', () => {
    const moved = noteOn(BRIDGE, 'closed', 1, 'Eleven.').target;
    const { annotation, merge } = mergeNotes(
      base,
      { ...base, ...at(2), text: 'Ten.' },
      { ...base, ...at(1), text: 'Eleven.', target: moved },
      WORDS,
    );
    expect(annotation.target).toEqual(moved);
    expect(annotation.text).toBe('One:\n\nTen.\n\nOther:\n\nEleven.');
    expect(merge).toBe('both');
  });

  it('says that a label gave way', () => {
    const of = (label: string, second: number): Annotation => ({ ...base, ...at(second), label });
    expect(mergeNotes(base, of('mine', 2), of('theirs', 1), WORDS)).toEqual({
      annotation: of('mine', 2),
      merge: 'replaced',
    });
    expect(mergeNotes(base, of('', 2), of('theirs', 1), WORDS).annotation.label).toBe('theirs');
  });

  it.each<[string, Partial<Annotation>, Partial<Annotation>]>([
    ['a colour', { colour: 'pink' }, { colour: 'blue' }],
    ['what it is about', { about: 'date' }, { about: 'provenance' }],
    ['a relation', { relation: 'supports' }, { relation: 'qualifies' }],
    [
      'a passage',
      { target: noteOn(BRIDGE, 'closed', 1).target },
      { target: noteOn(BRIDGE, 'bridge', 1).target },
    ],
  ])('says that %s gave way, and not where one side alone set it or both alike', (_, here, there) => {
    const of = (second: number, fields: Partial<Annotation>): Annotation => ({
      ...base,
      ...fields,
      ...at(second),
    });
    const [mine, theirs] = [of(2, here), of(1, there)];
    expect(mergeNotes(base, mine, theirs, WORDS)).toEqual({ annotation: mine, merge: 'replaced' });
    const wrote = (note: Annotation, text: string): Annotation => ({ ...note, text });
    const both = mergeNotes(base, wrote(mine, 'Ten.'), wrote(theirs, 'Eleven.'), WORDS);
    expect(both.merge).toBe('both-replaced');
    expect(both.annotation).toEqual({ ...mine, text: both.annotation.text });
    expect(mergeNotes(base, mine, of(1, here), WORDS).merge).toBeNull();
    expect(mergeNotes(base, mine, { ...base, ...at(1) }, WORDS).merge).toBeNull();
    expect(mergeNotes(base, of(2, {}), theirs, WORDS).merge).toBe('joined');
  });
});
