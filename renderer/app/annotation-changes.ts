import { compareAnnotations } from '@core/annotations/order';
import type { Annotation, AnnotationChange, PlacedAnnotation } from '@core/contract/annotation';
import { isDeepEqual } from './deep-equal';

/**
 * The annotations of this window follow from the changes that are announced: thousands are never asked for again because
 * one of them changed. Announcements arrive in their order, but by another way than the answers to this window's own
 * requests; an answer that was overtaken is noticed by `expectAnnounced`.
 */
type Placed = readonly PlacedAnnotation[];

/** The list after a change, in the notebook's order. What is the same keeps its object, and so is not drawn again. */
export function applyAnnotationChange(all: Placed, { put, gone }: Required<AnnotationChange>): Placed {
  // Of hundreds, each would be looked for among thousands.
  const known = put.length > 1 ? byId(all) : null;
  const fresh = put.filter(
    (one) => !isDeepEqual(known === null ? find(all, one.annotation.id) : known.get(one.annotation.id), one),
  );
  const leaving = new Set([...gone, ...fresh.map(({ annotation }) => annotation.id)]);
  const kept = all.filter(({ annotation }) => !leaving.has(annotation.id));
  if (fresh.length === 0 && kept.length === all.length) return all;
  for (const one of fresh) kept.splice(placeFor(kept, one), 0, one);
  return kept;
}

/** A list that was asked for, with the objects of the list before wherever they say the same (structural sharing). */
export function shareAnnotations(before: Placed, next: Placed): Placed {
  const known = byId(before);
  const shared = next.map((one) => {
    const own = known.get(one.annotation.id);
    return own !== undefined && isDeepEqual(own, one) ? own : one;
  });
  return shared.length === before.length && shared.every((one, at) => one === before[at]) ? before : shared;
}

const byId = (all: Placed): ReadonlyMap<Annotation['id'], PlacedAnnotation> =>
  new Map(all.map((one) => [one.annotation.id, one]));

const find = (all: Placed, id: Annotation['id']): PlacedAnnotation | undefined =>
  all.find(({ annotation }) => annotation.id === id);

/** By binary search: the list is kept in its order. */
function placeFor(all: Placed, one: PlacedAnnotation): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = all[middle];
    if (other !== undefined && compareAnnotations(other, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Changes of the list since each question for all of it that is not answered yet; of an answer, those since its question. */
const asked = new Set<Required<AnnotationChange>[]>();
const answered = new WeakMap<object, Required<AnnotationChange>[]>();

/** Answers with all annotations, which can be older than what was changed while they were on their way. */
export const annotationAnswers = {
  async follow(ask: () => Promise<Placed>): Promise<Placed> {
    const changes: Required<AnnotationChange>[] = [];
    asked.add(changes);
    try {
      const all = [...(await ask())];
      answered.set(all, changes);
      return all;
    } catch (error) {
      asked.delete(changes);
      throw error;
    }
  },
  note(change: Required<AnnotationChange>): void {
    asked.forEach((changes) => changes.push(change));
  },
  /** At the moment in which an answer takes the place of the list before; any other list is taken as it is. */
  settle(before: unknown, answer: unknown): unknown {
    const changes = typeof answer === 'object' && answer !== null ? answered.get(answer) : undefined;
    if (changes === undefined) return answer;
    asked.delete(changes);
    return changes.reduce(
      applyAnnotationChange,
      shareAnnotations((before as Placed | undefined) ?? [], answer as Placed),
    );
  },
};

/** Of each annotation that this window waits for: what was announced of it last, by its `modified`; `null` is gone. */
const announced = new Map<Annotation['id'], { waiting: number; last: string | null | undefined }>();

export function noteAnnounced({ put, gone }: Required<AnnotationChange>): void {
  for (const { annotation } of put) tell(annotation.id, annotation.modified);
  for (const id of gone) tell(id, null);
}

function tell(id: Annotation['id'], last: string | null): void {
  const entry = announced.get(id);
  if (entry !== undefined) entry.last = last;
}

/**
 * Listens to what is announced of an annotation while a request on it is under way. To be called once the answer is
 * there, with what it says; answers whether something else was announced meanwhile.
 */
export function expectAnnounced(id: Annotation['id']): (modified: string | null) => boolean {
  const entry = announced.get(id) ?? { waiting: 0, last: undefined };
  entry.waiting += 1;
  announced.set(id, entry);
  return (modified) => {
    entry.waiting -= 1;
    if (entry.waiting === 0) announced.delete(id);
    return entry.last !== undefined && entry.last !== modified;
  };
}
