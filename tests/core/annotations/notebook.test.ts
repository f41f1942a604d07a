import { describe, expect, it } from 'vitest';
import {
  cleanTags,
  createBookmark,
  createHighlight,
  createInference,
  createNote,
  createTag,
  articleTarget,
  passageTarget,
} from '@core/annotations/create';
import {
  createNotesTest,
  filterAnnotations,
  NO_FILTER,
  tagsInUse,
  type NoteContext,
} from '@core/annotations/filter';
import { orderAnnotations } from '@core/annotations/order';
import { sortAnnotations } from '@core/annotations/sort';
import { createNoteTest } from '@core/search/note-words';
import type { Annotation, PlacedAnnotation, Placement } from '@core/contract/annotation';
import type { AnnotationId, ArticleId } from '@core/contract/ids';

const ONE = 'one' as ArticleId;
const TWO = 'two' as ArticleId;
let made = 0;
const newStamp = () => {
  made += 1;
  const number = String(made).padStart(12, '0');
  return { id: `00000000-0000-4000-8000-${number}` as AnnotationId, now: '2024-05-06T07:08:09.000Z' };
};
const anchor = (start: number, exact: string) => ({
  articleRev: '0'.repeat(64),
  start,
  end: start + exact.length,
  exact,
  prefix: '',
  suffix: '',
  blockId: null,
});
const placed = (annotation: Annotation, placement: Placement): PlacedAnnotation => ({
  annotation,
  placement,
});
const exact = (start: number): Placement => ({ state: 'exact', start, end: start + 1 });

const whole = placed(createBookmark(newStamp(), articleTarget(ONE), 'Start here'), { state: 'whole' });
const late = placed(
  createHighlight(newStamp(), passageTarget(ONE, anchor(5, 'le café fermé')), 'blue'),
  exact(90),
);
const early = placed(
  createNote(newStamp(), passageTarget(ONE, anchor(80, 'ferry')), 'Which *Tuesday*?'),
  exact(10),
);
const lost = placed(createTag(newStamp(), passageTarget(ONE, anchor(1, 'gone')), ['Dates']), {
  state: 'orphan',
});
const other = placed(createInference(newStamp(), articleTarget(TWO), 'date', 'After the storm'), {
  state: 'whole',
});
const all = [lost, other, late, whole, early];
const context: NoteContext = {
  collectionsOf: (subject) => (subject === TWO ? ['winter'] : ['summer', 'winter']),
  accountsOf: (one) => (one === early ? ['one/maxim', 'one/lena'] : []),
  topicsOf: (one) => (one === late ? ['ferry'] : []),
  wordTest: createNoteTest,
};
const dated = (one: PlacedAnnotation, created: string, modified = created): PlacedAnnotation => ({
  ...one,
  annotation: { ...one.annotation, created, modified },
});

describe('the notebook', () => {
  it('lists by article and present place, what is on the whole first and orphans last', () => {
    expect(orderAnnotations(all)).toEqual([whole, early, late, lost, other]);
  });

  it('takes the order of the articles from outside', () => {
    const rank = (subject: string) => (subject === TWO ? 0 : 1);
    expect(orderAnnotations(all, rank)[0]).toBe(other);
  });

  it.each([
    ['everything by default', {}, [lost, other, late, whole, early]],
    ['one article', { subjects: [TWO] }, [other]],
    ['some kinds', { kinds: ['bookmark', 'note'] as const }, [whole, early]],
    ['a colour', { colours: ['blue'] as const }, [late]],
    ['a tag, however it is written', { tags: ['dates'] }, [lost]],
    ['words of the note', { words: 'tues which' }, [early]],
    ['words of the quotation, without its accents', { words: 'CAFE ferme' }, [late]],
    ['what is in a collection', { collections: ['summer'] }, [lost, late, whole, early]],
    ['what an account tells', { accounts: ['one/lena'] }, [early]],
    ['what belongs to a topic', { topics: ['ferry', 'tide'] }, [late]],
    ['another form of a word', { words: 'storms' }, [other]],
    ['a phrase of the quotation', { words: '"café fermé"' }, [late]],
    ['no phrase whose words stand otherwise', { words: '"fermé café"' }, []],
    ['what lacks a word', { words: '-ferry -storm -gone' }, [late, whole]],
    ['words of the note alone', { words: 'note:ferry' }, []],
    ['words of the passage alone', { words: 'text:ferry' }, [early]],
    ['words of the label', { words: 'start' }, [whole]],
    ['nothing where a word is missing', { words: 'tuesday monday' }, []],
    [
      'nothing where two wishes meet in no note',
      { kinds: ['note'] as const, colours: ['blue'] as const },
      [],
    ],
  ])('shows %s', (_, wish, expected) => {
    expect(filterAnnotations(all, { ...NO_FILTER, ...wish }, context)).toEqual(expected);
  });

  it('keeps to the days of the reader, the first and the last with it', () => {
    const at = (day: number, hour: number): string => new Date(2024, 4, day, hour, 30).toISOString();
    const notes = [dated(whole, at(5, 23)), dated(late, at(6, 0), at(9, 12)), dated(early, at(7, 23))];
    const within = (dates: Partial<typeof NO_FILTER.dates>) =>
      filterAnnotations(
        notes,
        { ...NO_FILTER, dates: { of: 'created', from: '', to: '', ...dates } },
        context,
      ).map((one) => notes.indexOf(one));
    expect(within({ from: '2024-05-06', to: '2024-05-07' })).toEqual([1, 2]);
    expect(within({ to: '2024-05-06' })).toEqual([0, 1]);
    expect(within({ of: 'modified', from: '2024-05-08' })).toEqual([1]);
    expect(within({ from: 'soon' })).toEqual([0, 1, 2]);
  });

  it('knows which one part of the filter keeps a note away', () => {
    const missedBy = createNotesTest({ ...NO_FILTER, kinds: ['note'], colours: ['blue'] }, context);
    expect([early, late, whole].map(missedBy)).toEqual(['colours', 'kinds', 'several']);
  });

  it('sorts by date, the newest first, and by colour, and keeps the order of the text among equals', () => {
    const notes = [
      dated(whole, '2024-05-01T10:00:00.000Z', '2024-05-09T10:00:00.000Z'),
      dated(late, '2024-05-03T10:00:00.000Z'),
      dated(early, '2024-05-03T10:00:00.000Z'),
    ];
    const order = (sort: Parameters<typeof sortAnnotations>[1]) =>
      sortAnnotations(notes, sort).map((one) => notes.indexOf(one));
    expect(order('place')).toEqual([0, 2, 1]);
    expect(order('created')).toEqual([2, 1, 0]);
    expect(order('modified')).toEqual([0, 2, 1]);
    expect(order('colour')).toEqual([1, 0, 2]);
  });

  it('knows the tags in use, each once', () => {
    const more = placed(createTag(newStamp(), articleTarget(TWO), ['Dates', 'bridge']), { state: 'whole' });
    expect(tagsInUse([...all, more])).toEqual(['bridge', 'Dates']);
  });

  it('trims tags and drops empty and repeated ones', () => {
    expect(cleanTags([' a  b ', 'a b', '', '  ', 'c'])).toEqual(['a b', 'c']);
  });
});
