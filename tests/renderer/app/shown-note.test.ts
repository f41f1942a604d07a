import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '@core/contract/annotation';
import type { AnnotationId, ArticleId, ComparisonId } from '@core/contract/ids';
import { addAnnotation } from '../../../renderer/app/annotation-actions';
import { shownNote } from '../../../renderer/app/navigation';
import { removeCachedAnnotation, upsertAnnotation } from '../../../renderer/app/queries';
import { undoLast } from '../../../renderer/app/undo';
import { READING } from '../../../renderer/app/window-state';
import { resetWindow, windowState } from '../../../renderer/app/window-store';
import { annotation, comparisonTarget, passageTarget } from '../annotation-fixture';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const [HARBOUR, MILL] = ['harbour', 'mill'] as [ArticleId, ArticleId];
const known = (target: Annotation['target']): AnnotationId => {
  const note = annotation({ target });
  upsertAnnotation({ annotation: note, placement: { state: 'whole' } });
  return note.id;
};
const point = (id: AnnotationId): void =>
  resetWindow({ shown: { id, pane: null }, comparisonId: 'c1' as ComparisonId });

beforeEach(() => memory.reset());

describe('the note that is pointed out', () => {
  it('is the one to write on beside its article, and beside no other', () => {
    const id = known(passageTarget('harbour', 0));
    point(id);
    expect(shownNote('harbour/', HARBOUR)).toBe(id);
    expect(shownNote('mill/', MILL)).toBeNull();
  });

  it('is the one to write on in its comparison, and in no other place', () => {
    const [own, other] = [known(comparisonTarget('c1')), known(comparisonTarget('c2'))];
    point(own);
    expect(shownNote('mill/', MILL)).toBe(own);
    expect(shownNote(READING, MILL)).toBeNull();
    point(other);
    expect(shownNote('mill/', MILL)).toBeNull();
  });

  it('is none after it was removed in another window', () => {
    const id = known(passageTarget('harbour', 0));
    point(id);
    removeCachedAnnotation(id);
    expect(shownNote('harbour/', HARBOUR)).toBeNull();
  });

  it('is pointed out no more once its making is undone', async () => {
    const note = annotation({ target: passageTarget('harbour', 0) });
    await addAnnotation(note, 'Highlighted');
    point(note.id);
    await undoLast();
    expect(windowState().shown).toBeNull();
  });
});
