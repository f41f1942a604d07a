import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '@core/contract/ids';
import type { UndoSubject } from '@core/contract/undo';
import { createUndo, type UndoService } from '../../../main/undo/undo-service';
import { tempFolder } from '../storage/temp-folder';

const subject = { is: 'note', id: 'n-1' as AnnotationId } as const;

/** One note that can be set, over a folder; `now` goes on by two minutes a change. */
function open(
  dataDir: string,
  note: { text: string | null },
): UndoService & { set(text: string | null): void } {
  let now = 0;
  const subjects = {
    stateOf: () => (note.text === null ? null : { text: note.text }),
    put: (_: UndoSubject, state: unknown) => {
      note.text = (state as { text: string } | null)?.text ?? null;
      return Promise.resolve();
    },
  };
  const undo = createUndo(dataDir, subjects, () => (now += 120_000));
  return { ...undo, set: (text) => undo.recorded(subject, () => void (note.text = text)) };
}

describe('undo after a restart', () => {
  it('takes back what was done before it, one step after the other, and makes it again', async () => {
    const dataDir = tempFolder();
    const note: { text: string | null } = { text: null };
    const before = open(dataDir, note);
    before.set('one');
    before.set('two');
    before.set(null);
    before.close();

    const after = open(dataDir, note);
    const upTo = after.mark();
    expect(await after.undo(upTo)).toEqual({ is: 'note', change: 'removed' });
    expect(note.text).toBe('two');
    expect(await after.undo(upTo)).toEqual({ is: 'note', change: 'changed' });
    expect(await after.redo(upTo)).toEqual({ is: 'note', change: 'changed' });
    expect(note.text).toBe('two');
    await after.undo(upTo);
    await after.undo(upTo);
    expect(note.text).toBeNull();
    expect(await after.undo(upTo)).toBeNull();
  });

  it('leaves what this window did to the window’s own undo', async () => {
    const dataDir = tempFolder();
    const note: { text: string | null } = { text: null };
    const undo = open(dataDir, note);
    undo.set('one');
    const upTo = undo.mark();
    undo.set('two');
    expect(await undo.undo(upTo)).toBeNull();
    undo.setTakingBack(true);
    undo.set('one');
    undo.setTakingBack(false);
    expect(await undo.undo(upTo)).toEqual({ is: 'note', change: 'added' });
  });

  it('keeps nothing of what is removed for good, and a damaged file costs the undo alone', async () => {
    const dataDir = tempFolder();
    const note: { text: string | null } = { text: null };
    const undo = open(dataDir, note);
    undo.set('a secret');
    undo.close();
    const file = path.join(dataDir, 'undo.json');
    expect(fs.readFileSync(file, 'utf8')).toContain('secret');
    undo.forget(subject.id);
    expect(fs.readFileSync(file, 'utf8')).not.toContain('secret');
    fs.truncateSync(file, 20);
    expect(await open(dataDir, note).undo(9)).toBeNull();
  });
});
