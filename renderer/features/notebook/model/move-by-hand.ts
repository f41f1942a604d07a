import type { PlaceByHand } from '@core/annotations/hand-order';
import type { AnnotationId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import { moveNotes } from '../../../app/note-order';
import { selectedNotes, shownNotes } from './selection';

/** What a card takes along: itself, or all that are chosen where it is one of them. */
export function movedWith(id: AnnotationId): readonly AnnotationId[] {
  const chosen = selectedNotes();
  return chosen.has(id) ? shownNotes().filter((one) => chosen.has(one)) : [id];
}

/** @param say tells where the card now stands */
export async function putByHand(
  id: AnnotationId,
  place: PlaceByHand,
  say: (words: string) => void,
): Promise<boolean> {
  const ids = movedWith(id);
  if (ids.includes(place.of) || !(await moveNotes(ids, place))) return false;
  const others = shownNotes().filter((one) => !ids.includes(one));
  const at = others.indexOf(place.of) + (place.side === 'after' ? 1 : 0);
  say(t('notebook.hand.moved', { count: ids.length, at: at + 1, of: shownNotes().length }));
  return true;
}
