import fs from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { notesEntries } from '@core/annotations/notes-entries';
import { checkNotes, putNote, type NotesFile } from '@core/annotations/notes-file';
import { openStore } from '../../../main/storage/conf';
import { JournaledStore } from '../../../main/storage/journaled-store';
import { HARBOUR, noteOnWhole } from '../annotations/reader-notes';
import { tempFolder } from './temp-folder';

afterEach(() => vi.restoreAllMocks());

const SUBJECT = 'urn:synoptic:article:harbour';
const open = (dataDir: string): JournaledStore<NotesFile> =>
  new JournaledStore({
    dataDir,
    file: 'articles/harbour/notes.json',
    check: (body) => checkNotes(SUBJECT, body),
    openStore,
    codec: notesEntries(SUBJECT),
  });

const CALLS = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'fdatasyncSync',
  'ftruncateSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'mkdirSync',
] as const;

/** The program ends at the n-th call that could change the disk: that one and every later one does nothing. */
function dieAt(call: number): { readonly calls: () => number } {
  let calls = 0;
  for (const name of CALLS) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    vi.spyOn(fs, name as 'writeSync').mockImplementation(((...args: unknown[]) => {
      calls += 1;
      if (calls >= call) throw Object.assign(new Error('the machine is off'), { code: 'EIO' });
      return real.apply(fs, args);
    }) as unknown as typeof fs.writeSync);
  }
  return { calls: () => calls };
}

/** Saves, lets the file follow, saves again; answers with what was acknowledged. */
function work(store: JournaledStore<NotesFile>): NotesFile {
  let acknowledged = store.read();
  try {
    for (const [text, isFollowed] of [
      ['one', true],
      ['two', false],
      ['three', true],
      ['four', false],
    ] as const) {
      const next = putNote(acknowledged, noteOnWhole(HARBOUR, text.charCodeAt(1), text));
      store.write(next);
      acknowledged = next;
      if (isFollowed) store.flush();
    }
  } catch {
    // The program would be gone.
  }
  return acknowledged;
}

const textsOf = (notes: NotesFile): unknown[] => notes.items.map(({ annotation }) => annotation?.text).sort();

describe('a program that ends at any call to the file system', () => {
  it('has after the next start exactly what was acknowledged, or that and the change at hand', () => {
    const counted = dieAt(Number.MAX_SAFE_INTEGER);
    const whole = textsOf(work(open(tempFolder())));
    const total = counted.calls();
    vi.restoreAllMocks();
    expect(total).toBeGreaterThan(40);
    for (let call = 1; call <= total; call += 1) {
      const dataDir = tempFolder();
      const store = open(dataDir);
      dieAt(call);
      const acknowledged = textsOf(work(store));
      vi.restoreAllMocks();
      const found = open(dataDir);
      const texts = textsOf(found.read());
      expect(found.recoveries()).toEqual([]);
      for (const text of acknowledged) expect(texts, `call ${call}`).toContain(text);
      for (const text of texts) expect(whole).toContain(text);
      store.abandon();
      found.abandon();
    }
  });
});
