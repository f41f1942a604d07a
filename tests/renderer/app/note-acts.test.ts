import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '@core/contract/annotation';
import type { Input } from '@core/contract/requests';
import { addTag, colourNotes, takeTag, trashNotes } from '../../../renderer/app/note-acts';
import { cancelBatch } from '../../../renderer/app/note-batches';
import { moveNotes } from '../../../renderer/app/note-order';
import { cachedAnnotations, changeAnnotations, queryClient } from '../../../renderer/app/queries';
import { redoLast, undoLast } from '../../../renderer/app/undo';
import { placed } from '../annotation-fixture';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

beforeEach(() => {
  memory.reset();
  queryClient.clear();
});

function put(fields: readonly Partial<Annotation>[]): readonly Annotation['id'][] {
  const notes = fields.map((one) => placed(one));
  memory.annotations = notes;
  changeAnnotations({ put: notes, gone: [] });
  return notes.map(({ annotation }) => annotation.id);
}
const many = (count: number): readonly Partial<Annotation>[] =>
  Array.from({ length: count }, () => ({ tags: ['old'] }));
const shown = <T>(of: (annotation: Annotation) => T): readonly T[] =>
  memory.annotations.map(({ annotation }) => of(annotation));
const batches = (): readonly Input<'annotations:change'>[] =>
  memory.asked
    .filter(({ channel }) => channel === 'annotations:change')
    .map(({ input }) => input as Input<'annotations:change'>);

describe('an act on many notes', () => {
  it('gives a tag to those that have none such, and is one step of undo', async () => {
    const ids = put([{ tags: [] }, { tags: ['Tide'] }, { tags: ['bell'] }]);
    expect(await addTag(ids, '  tide ')).toBe(true);
    expect(batches()).toHaveLength(1);
    expect(new Set(shown(({ tags }) => tags.join()))).toEqual(new Set(['tide', 'Tide', 'bell,tide']));
    await undoLast();
    expect(new Set(shown(({ tags }) => tags.join()))).toEqual(new Set(['', 'Tide', 'bell']));
    await redoLast();
    expect(shown(({ tags }) => tags).flat()).toHaveLength(4);
  });

  it('takes a tag off, and undo leaves what was written since', async () => {
    const ids = put([{ tags: ['tide', 'bell'], text: 'before' }]);
    await takeTag(ids, 'tide');
    const [note] = cachedAnnotations();
    if (note === undefined) throw new Error('no note');
    changeAnnotations({ put: [{ ...note, annotation: { ...note.annotation, text: 'since' } }], gone: [] });
    await undoLast();
    expect(shown(({ text, tags }) => [text, ...tags].join())).toEqual(['since,tide,bell']);
  });

  it('colours what can have a colour, and gives each its own back', async () => {
    const ids = put([{ colour: 'blue' }, { kind: 'bookmark' }, { kind: 'highlight', colour: 'pink' }]);
    await colourNotes(ids, 'green');
    expect([...shown(({ colour }) => colour)].sort()).toEqual(['green', 'green', null]);
    await undoLast();
    expect(new Set(shown(({ colour }) => colour))).toEqual(new Set(['blue', 'pink', null]));
  });

  it('moves to the trash and brings all of them back', async () => {
    const ids = put(many(3));
    await trashNotes(ids.slice(0, 2));
    expect(memory.annotations).toHaveLength(1);
    expect(cachedAnnotations()).toHaveLength(1);
    await undoLast();
    expect(cachedAnnotations()).toHaveLength(3);
  });

  it('asks for 200 at once, each batch under a name of its own', async () => {
    const ids = put(many(450));
    await addTag(ids, 'new');
    expect(batches().map(({ put: notes }) => notes.length)).toEqual([200, 200, 50]);
    expect(new Set(batches().map(({ act }) => act)).size).toBe(3);
  });

  it.each([
    ['cannot be saved', () => memory.failures.set('annotations:change', { code: 'storage-full' })],
    ['is ended by the reader', () => cancelBatch()],
  ])('leaves nothing of itself where it %s half way', async (_, stop) => {
    const ids = put(many(450));
    let asked = 0;
    const usual = memory.ask;
    vi.spyOn(memory, 'ask').mockImplementation((channel, input) => {
      if (channel === 'annotations:change' && (asked += 1) === 2) stop();
      // The failure is of this one question.
      const answer = usual(channel, input);
      void answer.finally(() => memory.failures.clear());
      return answer;
    });
    expect(await addTag(ids, 'new')).toBe(false);
    vi.restoreAllMocks();
    expect(shown(({ tags }) => tags.join()).filter((tags) => tags !== 'old')).toEqual([]);
  });
});

describe('the undo history on the disk', () => {
  it('knows an act that is taken back, or made again, by the name and the notes of each batch', async () => {
    const ids = put(many(250));
    const acts = [
      () => trashNotes(ids),
      () => addTag(ids, 'new'),
      () => colourNotes(ids, 'green'),
      () => moveNotes(ids.slice(0, 2), { side: 'after', of: ids[9] ?? noId() }),
    ];
    for (const act of acts) {
      memory.asked.length = 0;
      expect(await act()).toBe(true);
      const done = batches().map(named);
      memory.asked.length = 0;
      await undoLast();
      expect(batches().map(named)).toEqual(done);
      memory.asked.length = 0;
      await redoLast();
      expect(batches().map(named)).toEqual(done);
      await undoLast();
    }
  });

  it('is told that an act that was ended is taken back, under the name of its batch', async () => {
    const ids = put(many(250));
    const usual = memory.ask;
    let asked = 0;
    vi.spyOn(memory, 'ask').mockImplementation((channel, input) => {
      if (channel === 'annotations:change' && (asked += 1) === 1) cancelBatch();
      return usual(channel, input);
    });
    memory.asked.length = 0;
    expect(await addTag(ids, 'new')).toBe(false);
    vi.restoreAllMocks();
    const [done, back] = batches();
    expect(back?.act).toBe(done?.act);
    const told = memory.asked.map(({ channel }) => channel).filter((one) => one !== 'annotations:page');
    expect(told).toEqual([
      'annotations:change',
      'undo:taking-back',
      'annotations:change',
      'undo:taking-back',
    ]);
  });

  it('says how many stay changed where they cannot be put back, and Undo puts those back', async () => {
    const ids = put(many(250));
    const usual = memory.ask;
    let asked = 0;
    vi.spyOn(memory, 'ask').mockImplementation((channel, input) => {
      if (channel === 'annotations:change' && (asked += 1) === 2)
        memory.failures.set('annotations:change', { code: 'storage-full' });
      return usual(channel, input);
    });
    expect(await addTag(ids, 'new')).toBe(false);
    vi.restoreAllMocks();
    memory.failures.clear();
    const isChanged = (): number => shown(({ tags }) => tags.includes('new')).filter(Boolean).length;
    expect(isChanged()).toBe(200);
    expect((await undoLast())?.label).toBe('Stopped half way: 200 notes stay changed');
    expect(isChanged()).toBe(0);
  });
});

const noId = (): never => {
  throw new Error('no note');
};
const named = ({ act, put: notes, gone }: Input<'annotations:change'>): unknown => [
  act,
  [...notes.map(({ id }) => id), ...gone].sort(),
];

describe('a note that is written in while an act is under way', () => {
  const writeDuringBatch = (batch: number, id: Annotation['id']): void => {
    let asked = 0;
    const usual = memory.ask;
    vi.spyOn(memory, 'ask').mockImplementation(async (channel, input) => {
      const answer = await usual(channel, input);
      if (channel !== 'annotations:change' || (asked += 1) !== batch) return answer;
      const written = memory.annotations.map((one) =>
        one.annotation.id === id ? { ...one, annotation: { ...one.annotation, text: 'since' } } : one,
      );
      memory.annotations = written;
      changeAnnotations({ put: written.filter(({ annotation }) => annotation.id === id), gone: [] });
      return answer;
    });
  };

  it('keeps what was written, and gets what the act gives', async () => {
    const ids = put(many(300));
    const last = ids.at(-1);
    if (last === undefined) throw new Error('no note');
    writeDuringBatch(1, last);
    await addTag(ids, 'new');
    vi.restoreAllMocks();
    const [note] = memory.annotations.filter(({ annotation }) => annotation.id === last);
    expect([note?.annotation.text, note?.annotation.tags]).toEqual(['since', ['old', 'new']]);
  });
});
