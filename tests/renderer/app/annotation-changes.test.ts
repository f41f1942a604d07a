import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNote, articleTarget } from '@core/annotations/create';
import { orderAnnotations } from '@core/annotations/order';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import {
  applyAnnotationChange,
  expectAnnounced,
  noteAnnounced,
  shareAnnotations,
} from '../../../renderer/app/annotation-changes';

const id = (number: number): AnnotationId =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as AnnotationId;

const note = (number: number, start: number, text = ''): PlacedAnnotation => ({
  annotation: createNote(
    { id: id(number), now: '2024-05-06T07:08:09.000Z' },
    articleTarget('harbour' as ArticleId),
    text,
  ),
  placement: { state: 'exact', start, end: start + 5 },
});

const notes = fc
  .uniqueArray(fc.nat(60), { maxLength: 20 })
  .chain((numbers) =>
    fc
      .array(fc.nat(30), { minLength: numbers.length, maxLength: numbers.length })
      .map((starts) => numbers.map((number, at) => note(number, starts[at] ?? 0))),
  );

describe('the annotations of a window', () => {
  it('are after a change what the program would list', () => {
    fc.assert(
      fc.property(notes, notes, fc.array(fc.nat(60)), (before, put, numbers) => {
        const gone = numbers.map(id).filter((one) => put.every(({ annotation }) => annotation.id !== one));
        const left = before.filter(
          ({ annotation }) =>
            !gone.includes(annotation.id) && put.every((one) => one.annotation.id !== annotation.id),
        );
        const after = applyAnnotationChange(orderAnnotations(before), { put, gone });
        expect(after).toEqual(orderAnnotations([...left, ...put]));
      }),
    );
  });

  it('stay the same list where a change says nothing new', () => {
    const all = [note(1, 0), note(2, 9)];
    expect(applyAnnotationChange(all, { put: [note(2, 9)], gone: [id(3)] })).toBe(all);
  });

  it('keep the objects of those that an answer repeats', () => {
    const all = [note(1, 0), note(2, 9)];
    expect(shareAnnotations(all, [note(1, 0), note(2, 9)])).toBe(all);
    const [first, second] = shareAnnotations(all, [note(1, 0), note(2, 9, 'changed')]);
    expect(first).toBe(all[0]);
    expect(second?.annotation.text).toBe('changed');
  });
});

describe('an answer', () => {
  it('is overtaken where something else was announced while it was on its way', () => {
    const own = note(1, 0);
    const isOvertaken = expectAnnounced(id(1));
    noteAnnounced({ put: [own], gone: [] });
    expect(isOvertaken(own.annotation.modified)).toBe(false);

    const isSecondOvertaken = expectAnnounced(id(1));
    noteAnnounced({ put: [own], gone: [] });
    noteAnnounced({ put: [], gone: [id(1)] });
    expect(isSecondOvertaken(own.annotation.modified)).toBe(true);
  });

  it('stands where nothing was announced', () => {
    expect(expectAnnounced(id(1))('2024-05-06T07:08:09.000Z')).toBe(false);
  });
});
