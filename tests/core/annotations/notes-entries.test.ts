import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleTarget, createNote } from '@core/annotations/create';
import { keyOfNote, notesEntries } from '@core/annotations/notes-entries';
import {
  emptyNotes,
  putNotes,
  readNotesItem,
  removeNotes,
  restoreNote,
  type NotesFile,
} from '@core/annotations/notes-file';
import type { Annotation } from '@core/contract/annotation';
import type { AnnotationId, ArticleId } from '@core/contract/ids';

const SUBJECT = 'urn:synoptic:article:harbour';
const idOf = (number: number): AnnotationId =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as AnnotationId;
const noteOf = (number: number, text: string): Annotation =>
  createNote(
    { id: idOf(number), now: '2024-05-06T07:08:09.000Z' },
    articleTarget('harbour' as ArticleId),
    text,
  );

const ids = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 6 });
const act = fc.oneof(
  fc.record({ act: fc.constant('put' as const), ids, text: fc.string({ maxLength: 3 }) }),
  fc.record({ act: fc.constant('remove' as const), ids }),
  fc.record({ act: fc.constant('restore' as const), ids }),
);
/** What stood in the file at the start that this version cannot read or tell apart. */
const unread = fc.array(fc.nat(3), { maxLength: 3 });
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function change(notes: NotesFile, one: Act): NotesFile {
  if (one.act === 'put')
    return putNotes(
      notes,
      one.ids.map((number) => noteOf(number, one.text)),
    );
  if (one.act === 'remove') return removeNotes(notes, new Set(one.ids.map(idOf)), '2024-05-07T07:08:09.000Z');
  return one.ids.map(idOf).reduce(restoreNote, notes);
}

const startWith = (values: readonly number[]): NotesFile => ({
  ...emptyNotes(SUBJECT),
  items: values.flatMap((value) => [{ id: '', value }, 'no note']).map(readNotesItem),
});

it('what changed from one state to another, put into the one, gives the entries of the other', () => {
  const codec = notesEntries(SUBJECT);
  fc.assert(
    fc.property(
      unread,
      fc.array(act, { maxLength: 6 }),
      fc.array(act, { maxLength: 3 }),
      (start, first, then) => {
        const before = first.reduce(change, startWith(start));
        const after = then.reduce(change, before);
        const changes = codec.changes(before, after);
        const reached = changes.reduce((state, { key, value }) => codec.put(state, key, value), before);
        const keys = [...before.items, ...before.removed, ...after.items, ...after.removed].map(keyOfNote);
        for (const key of new Set(keys))
          if (key !== '') expect(codec.entry(reached, key)).toEqual(codec.entry(after, key));
        for (const { key, value } of changes) expect(codec.entry(after, key)).toEqual(value);
      },
    ),
  );
});

it('finds an entry alike whether it looks for a few or for many', () => {
  const codec = notesEntries(SUBJECT);
  fc.assert(
    fc.property(unread, fc.array(act, { maxLength: 6 }), (start, acts) => {
      const notes = acts.reduce(change, startWith(start));
      const keys = Array.from({ length: 12 }, (_, number) => `urn:uuid:${idOf(number)}`);
      const early = keys.map((key) => codec.entry({ ...notes }, key));
      expect(keys.map((key) => codec.entry(notes, key))).toEqual(early);
    }),
  );
});
