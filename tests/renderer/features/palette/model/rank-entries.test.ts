import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankEntries, type Entry } from '../../../../../renderer/features/palette/model/rank-entries';

const entry = (title: string, also = ''): Entry => ({ id: title, title, also });
const commands = [
  entry('Library', 'Go'),
  entry('Notebook', 'Go'),
  entry('Write a note', 'Annotate'),
  entry('Next passage', 'Read'),
  entry('Highlight', 'Annotate'),
  entry('Search the whole library', 'Find'),
];
const found = (query: string, recent: readonly string[] = []): readonly string[] =>
  rankEntries(commands, query, recent).map(({ title }) => title);

describe('the palette', () => {
  it('shows everything in its own order before a letter is typed', () => {
    expect(found('')).toEqual(commands.map(({ title }) => title));
  });

  it('puts what was used last first', () => {
    expect(found('', ['Highlight', 'Next passage']).slice(0, 3)).toEqual([
      'Highlight',
      'Next passage',
      'Library',
    ]);
  });

  it('prefers the start of a title to the start of a word in it', () => {
    expect(found('note')).toEqual(['Notebook', 'Write a note']);
    expect(found('lib')).toEqual(['Library', 'Search the whole library']);
  });

  it('lets fit go before use', () => {
    expect(found('lib', ['Search the whole library'])[0]).toBe('Library');
  });

  it('finds by initials', () => {
    expect(found('swl')).toEqual(['Search the whole library']);
  });

  it('finds by the group, after those found by title', () => {
    expect(found('annotate')).toEqual(['Write a note', 'Highlight']);
  });

  it('wants every word, in any order', () => {
    expect(found('note write')).toEqual(['Write a note']);
    expect(found('note zebra')).toEqual([]);
  });

  it('finds across accents and case', () => {
    expect(rankEntries([entry('Überblick')], 'uber', [])).toHaveLength(1);
  });

  it('finds every entry by any beginning of its title', () => {
    fc.assert(
      fc.property(fc.constantFrom(...commands), fc.nat(30), (one, length) => {
        expect(rankEntries(commands, one.title.slice(0, length), [])).toContain(one);
      }),
    );
  });
});
