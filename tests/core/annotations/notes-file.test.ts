import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkNotes,
  emptyNotes,
  findNote,
  findRemoved,
  parseNotes,
  serializeNotes,
  putNote,
  removeNote,
  restoreNote,
  type NotesFile,
} from '@core/annotations/notes-file';
import { serializeAnnotation } from '@core/annotations/web-annotation';
import type { Annotation } from '@core/contract/annotation';
import { anyAnnotation } from './any-annotation';

const SUBJECT = 'urn:synoptic:article:one';
const NOW = '2024-05-06T07:08:09.000Z';
const again = (notes: NotesFile): NotesFile =>
  parseNotes(SUBJECT, JSON.parse(JSON.stringify(serializeNotes(notes))) as Record<string, unknown>);
const kept = (notes: NotesFile) => notes.items.map(({ annotation }) => annotation);
const list = fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });

describe('a file of notes', () => {
  it('holds what was put, replaced, removed and restored, before and after a restart', () => {
    fc.assert(
      fc.property(
        list,
        fc.array(fc.tuple(fc.constantFrom('put', 'remove', 'restore'), fc.nat())),
        (annotations, steps) => {
          let notes = emptyNotes(SUBJECT);
          const there = new Map<string, Annotation>();
          const gone = new Map<string, Annotation>();
          for (const [step, pick] of steps) {
            const annotation = annotations[pick % annotations.length];
            if (annotation === undefined) continue;
            const { id } = annotation;
            if (step === 'put') {
              const changed = { ...annotation, text: `${annotation.text} ${pick}` };
              notes = putNote(notes, changed);
              there.set(id, changed);
              gone.delete(id);
            } else if (step === 'remove') {
              notes = removeNote(notes, id, NOW);
              const old = there.get(id);
              if (old !== undefined) gone.set(id, old);
              there.delete(id);
            } else {
              notes = restoreNote(notes, id);
              const old = gone.get(id);
              if (old !== undefined) there.set(id, old);
              gone.delete(id);
            }
            for (const version of [notes, again(notes)]) {
              for (const { id } of annotations) {
                expect(findNote(version, id)).toEqual(there.get(id) ?? null);
                expect(findRemoved(version, id)).toEqual(gone.get(id) ?? null);
              }
              expect(version.items.length).toBe(there.size);
            }
          }
        },
      ),
    );
  });

  it('writes back untouched what this version cannot read', () => {
    fc.assert(
      fc.property(anyAnnotation, anyAnnotation, (one, two) => {
        const strange = { type: 'Annotation', motivation: 'moderating', from: 'later' };
        const raw: Record<string, unknown> = {
          ...serializeNotes(putNote(emptyNotes(SUBJECT), one)),
          later: { key: 1 },
        };
        const file = { ...raw, items: [strange, ...(raw['items'] as unknown[]), 7] };
        const notes = putNote(parseNotes(SUBJECT, file), two);
        const printed = serializeNotes(notes);
        expect(printed['items']).toEqual(expect.arrayContaining([strange, 7]));
        expect(printed['later']).toEqual({ key: 1 });
        expect(kept(notes)).toContainEqual(one.id === two.id ? two : one);
      }),
    );
  });

  it('keeps foreign parts of an annotation that is changed', () => {
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        const raw = {
          ...serializeNotes(emptyNotes(SUBJECT)),
          items: [{ ...serializeAnnotation(annotation), creator: 'x' }],
        };
        const changed = putNote(parseNotes(SUBJECT, raw), { ...annotation, label: 'new' });
        expect(changed.items[0]?.raw).toMatchObject({ creator: 'x', 'synoptic:label': 'new' });
      }),
    );
  });

  it('of another article, or without its list, is unfit', () => {
    const good = serializeNotes(emptyNotes(SUBJECT));
    expect(checkNotes(SUBJECT, good)).toBeNull();
    expect(checkNotes('urn:synoptic:article:two', good)).not.toBeNull();
    expect(checkNotes(SUBJECT, { ...good, items: {} })).not.toBeNull();
    expect(checkNotes(SUBJECT, { ...good, 'synoptic:removed': 1 })).not.toBeNull();
  });
});
