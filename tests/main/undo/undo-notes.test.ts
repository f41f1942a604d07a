import { expect, it } from 'vitest';
import type { UndoSubject } from '@core/contract/undo';
import type { AnnotationService } from '../../../main/annotations/annotation-service';
import { createUndo, type UndoService } from '../../../main/undo/undo-service';
import { undoSubjects } from '../../../main/undo/undo-subjects';
import { BRIDGE, HARBOUR, noteId, noteOnWhole, openNotes, textsOf } from '../annotations/reader-notes';
import { tempFolder } from '../storage/temp-folder';

const undoOf = (dataDir: string, annotations: AnnotationService): UndoService =>
  createUndo(dataDir, undoSubjects({ annotations } as Parameters<typeof undoSubjects>[0]));

it('an act on several notes is taken back as one, and made again, after a restart', async () => {
  const dataDir = tempFolder();
  const notes = openNotes(dataDir);
  notes.change(
    [noteOnWhole(HARBOUR, 1, 'one'), noteOnWhole(BRIDGE, 2, 'two'), noteOnWhole(BRIDGE, 3, 'three')],
    [],
  );
  const undo = undoOf(dataDir, notes);
  const subject: UndoSubject = { is: 'notes', id: 'act-1', ids: [noteId(1), noteId(2)] };
  undo.recorded(subject, () => notes.change([noteOnWhole(HARBOUR, 1, 'ONE')], [noteId(2)]));
  expect([...textsOf(notes)].sort()).toEqual(['ONE', 'three']);
  undo.close();

  const again = openNotes(dataDir);
  const restarted = undoOf(dataDir, again);
  const upTo = restarted.mark();
  expect(await restarted.undo(upTo)).toEqual({ is: 'notes', change: 'changed' });
  expect([...textsOf(again)].sort()).toEqual(['one', 'three', 'two']);
  expect(await restarted.redo(upTo)).toEqual({ is: 'notes', change: 'changed' });
  expect([...textsOf(again)].sort()).toEqual(['ONE', 'three']);
});

it('an act that the window took back under its own name is not done again by Undo after a restart', async () => {
  const dataDir = tempFolder();
  const notes = openNotes(dataDir);
  notes.save(noteOnWhole(HARBOUR, 1, 'one'));
  const undo = undoOf(dataDir, notes);
  const subject: UndoSubject = { is: 'notes', id: 'act-1-0', ids: [noteId(1)] };
  undo.recorded(subject, () => notes.change([], [noteId(1)]));
  undo.setTakingBack(true);
  undo.recorded(subject, () => notes.change([noteOnWhole(HARBOUR, 1, 'one')], []));
  undo.setTakingBack(false);
  undo.close();

  const again = openNotes(dataDir);
  const restarted = undoOf(dataDir, again);
  const upTo = restarted.mark();
  expect(await restarted.undo(upTo)).toBeNull();
  expect(textsOf(again)).toEqual(['one']);
});

it('an act that removed all its notes is named as that', async () => {
  const notes = openNotes(tempFolder());
  notes.change([noteOnWhole(HARBOUR, 1, 'one'), noteOnWhole(BRIDGE, 2, 'two')], []);
  const undo = undoOf(tempFolder(), notes);
  const ids = [noteId(1), noteId(2)];
  undo.recorded({ is: 'notes', id: 'act-1-0', ids }, () => notes.change([], ids));
  expect(await undo.undo(undo.mark())).toEqual({ is: 'notes', change: 'removed' });
  expect([...textsOf(notes)].sort()).toEqual(['one', 'two']);
});
