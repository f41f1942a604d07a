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
  const known = new Map(all.map((one) => [one.annotation.id, one]));
  const fresh = put.filter((one) => !isDeepEqual(known.get(one.annotation.id), one));
  const leaving = new Set([...gone.filter((id) => known.has(id)), ...fresh.map(idOf)]);
  if (leaving.size === 0) return all;
  const next = all.filter(({ annotation }) => !leaving.has(annotation.id));
  for (const one of fresh) {
    const at = next.findIndex((other) => compareAnnotations(other, one) > 0);
    next.splice(at === -1 ? next.length : at, 0, one);
  }
  return next;
}

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

const idOf = ({ annotation }: PlacedAnnotation): Annotation['id'] => annotation.id;
