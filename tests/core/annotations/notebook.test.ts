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
import { filterAnnotations, NO_FILTER, tagsInUse } from '@core/annotations/filter';
import { orderAnnotations } from '@core/annotations/order';
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
    ['words of the label', { words: 'start' }, [whole]],
    ['nothing where a word is missing', { words: 'tuesday monday' }, []],
    [
      'nothing where two wishes meet in no note',
      { kinds: ['note'] as const, colours: ['blue'] as const },
      [],
    ],
  ])('shows %s', (_, wish, expected) => {
    expect(filterAnnotations(all, { ...NO_FILTER, ...wish })).toEqual(expected);
  });

  it('knows the tags in use, each once', () => {
    const more = placed(createTag(newStamp(), articleTarget(TWO), ['Dates', 'bridge']), { state: 'whole' });
    expect(tagsInUse([...all, more])).toEqual(['bridge', 'Dates']);
  });

  it('trims tags and drops empty and repeated ones', () => {
    expect(cleanTags([' a  b ', 'a b', '', '  ', 'c'])).toEqual(['a b', 'c']);
  });
});
