import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveByHand, orderByHand } from '@core/annotations/hand-order';
import type { Annotation } from '@core/contract/annotation';
import type { AnnotationId } from '@core/contract/ids';
import { anyAnnotation } from './any-annotation';

const [sample] = fc.sample(anyAnnotation, 1);
const note = (id: string, created: string, rank?: number): Annotation => {
  if (sample === undefined) throw new Error('no sample');
  const { rank: _, ...rest } = sample;
  return { ...rest, id: id as AnnotationId, created, ...(rank === undefined ? {} : { rank }) };
};
const DAY = (day: number): string => `2024-05-0${day}T10:00:00.000Z`;
const order = (notes: readonly Annotation[]): string =>
  orderByHand(notes.map((annotation) => ({ annotation, placement: { state: 'whole' } })))
    .map(({ annotation }) => annotation.id)
    .join('');
const move = (
  notes: readonly Annotation[],
  moved: string,
  side: 'before' | 'after',
  of: string,
): { readonly notes: readonly Annotation[]; readonly changed: number } => {
  const changes = moveByHand(notes, [...moved] as AnnotationId[], { side, of: of as AnnotationId });
  const ranks = new Map(changes.map(({ id, rank }) => [id, rank]));
  return {
    notes: notes.map((one) => {
      const rank = ranks.get(one.id);
      return rank === undefined ? one : { ...one, rank };
    }),
    changed: changes.length,
  };
};

describe('the order by hand', () => {
  const notes = [note('a', DAY(1)), note('b', DAY(2)), note('c', DAY(3)), note('d', DAY(4))];

  it('is that of their making until something is moved', () => {
    expect(order(notes.toReversed())).toBe('abcd');
  });

  it('writes the notes that are moved and no other', () => {
    const moved = move(notes, 'd', 'before', 'b');
    expect([order(moved.notes), moved.changed]).toEqual(['adbc', 1]);
    expect(order(move(notes, 'ac', 'after', 'd').notes)).toBe('bdac');
    expect(order(move(notes, 'c', 'before', 'a').notes)).toBe('cabd');
  });

  it('puts a new note last', () => {
    const moved = move(notes, 'a', 'after', 'd').notes;
    expect(order([...moved, note('e', DAY(5))])).toBe('bcdae');
  });

  it('changes nothing for a place that is not there, or is moved itself', () => {
    expect(move(notes, 'a', 'after', 'x').changed).toBe(0);
    expect(move(notes, 'ab', 'after', 'b').changed).toBe(0);
  });

  it('takes a rank that is no instant for none, and comes to an end', () => {
    const far = [note('a', DAY(1)), note('b', DAY(2), 1e300), note('c', DAY(3), -1e300)];
    expect(order(far)).toBe('abc');
    expect(order(move(far, 'a', 'after', 'b').notes)).toBe('bac');
    expect(order(move(far, 'a', 'after', 'c').notes)).toBe('bca');
  });

  it('makes room among notes of one instant', () => {
    const together = [...'abcdefgh'].map((id) => note(id, DAY(1)));
    expect(order(move(together, 'h', 'after', 'b').notes)).toBe('abhcdefg');
    expect(order(move(together, 'a', 'after', 'g').notes)).toBe('bcdefgah');
  });

  it('is what a list would be in which the same was moved, however often and wherever', () => {
    const ids = [...'abcdefghij'];
    const moves = fc.array(
      fc.record({
        moved: fc.subarray(ids, { minLength: 1, maxLength: 3 }),
        side: fc.constantFrom('before' as const, 'after' as const),
        of: fc.constantFrom(...ids),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 10, maxLength: 10 }),
        moves,
        (days, all) => {
          let present: readonly Annotation[] = ids.map((id, at) => note(id, DAY(days[at] ?? 1)));
          let list = [...order(present)];
          for (const { moved, side, of } of all) {
            present = move(present, moved.join(''), side, of).notes;
            if (!moved.includes(of)) {
              const others = list.filter((id) => !moved.includes(id));
              others.splice(others.indexOf(of) + (side === 'after' ? 1 : 0), 0, ...moved);
              list = others;
            }
            expect(order(present)).toBe(list.join(''));
          }
        },
      ),
    );
  });
});
