import fs from 'node:fs';
import path from 'node:path';
import type { ComparisonId } from '@core/contract/ids';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plainArticle } from '../../support/plain-article';
import { tempFolder } from '../storage/temp-folder';
import { BRIDGE, HARBOUR, noteId, noteOn, noteOnWhole, openNotes, textsOf } from './reader-notes';
import { thrownFailureOf } from '../../support/failure-of';

afterEach(() => vi.restoreAllMocks());

const fileOf = (dataDir: string, id: string): string => path.join(dataDir, 'articles', id, 'notes.json');

describe('notes', () => {
  it('are there after a restart, by article and place', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    service.save(noteOn(HARBOUR, 'Two crews', 1, 'last'));
    service.save(noteOn(HARBOUR, 'The ferry', 2, 'first'));
    service.save(noteOnWhole(HARBOUR, 3, 'whole'));
    service.save(noteOnWhole(BRIDGE, 4, 'bridge'));
    expect(textsOf(openNotes(dataDir))).toEqual(['bridge', 'whole', 'first', 'last']);
    expect(openNotes(dataDir).list()).toEqual(service.list());
  });

  it('tell what changed and nothing else, and stay the same objects where nothing did', () => {
    const service = openNotes(tempFolder());
    const first = service.save(noteOn(HARBOUR, 'storm', 1));
    service.save(noteOnWhole(HARBOUR, 2));
    const changes: unknown[] = [];
    service.onChange((change) => changes.push(change));
    const changed = service.save(noteOnWhole(HARBOUR, 2, 'more'));
    service.remove(noteId(2));
    const back = service.restore(noteId(2));
    expect(changes).toEqual([
      { put: [changed], gone: [] },
      { put: [], gone: [noteId(2)] },
      { put: [back], gone: [] },
    ]);
    expect(service.list().find(({ annotation }) => annotation.id === noteId(1))).toBe(first);
    service.refresh();
    expect(changes.at(-1)).toBeNull();
  });

  it('lie in one file for each article and comparison', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    const comparisonId = noteId(99) as string as ComparisonId;
    service.save(noteOnWhole(HARBOUR, 1));
    service.save({ ...noteOnWhole(BRIDGE, 2), target: { on: 'comparison', comparisonId } });
    service.close();
    expect(fs.existsSync(fileOf(dataDir, 'harbour'))).toBe(true);
    expect(fs.existsSync(path.join(dataDir, 'comparisons', comparisonId, 'notes.json'))).toBe(true);
    expect(openNotes(dataDir).list()).toHaveLength(2);
  });

  it('can be removed and restored, after a restart too', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    service.save(noteOn(HARBOUR, 'storm', 1));
    const before = service.list();
    service.remove(noteId(1));
    expect(service.list()).toEqual([]);
    const restarted = openNotes(dataDir);
    expect(restarted.list()).toEqual([]);
    expect(restarted.restore(noteId(1))).toEqual(before[0]);
    expect(openNotes(dataDir).list()).toEqual(before);
  });

  it('that were removed while being typed come back with what was typed', () => {
    const service = openNotes(tempFolder());
    service.save(noteOnWhole(HARBOUR, 1, 'half'));
    service.remove(noteId(1));
    service.save(noteOnWhole(HARBOUR, 1, 'half a thought'));
    expect(textsOf(service)).toEqual(['half a thought']);
    expect(thrownFailureOf(() => service.restore(noteId(1)))).toMatchObject({ code: 'not-found' });
  });

  it('saved by two windows that began with one version have the words of both, after a restart too', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    const base = service.save(noteOnWhole(HARBOUR, 1, 'Which ferry?')).annotation;
    const by = (text: string, second: number) => ({
      ...base,
      text,
      modified: `2024-05-06T08:00:0${second}.000Z`,
    });
    expect(service.save(by('Which ferry?\n\nThe red one.', 1), base).merge).toBeUndefined();
    expect(service.save(by('Which ferry?\n\nThe white one.', 2), base).merge).toBe('joined');
    expect(textsOf(openNotes(dataDir))).toEqual(['Which ferry?\n\nThe white one.\n\nThe red one.']);
    const saved = service.save(by('Which boat?', 3), base);
    expect(saved.merge).toBe('joined');
    const both = service.save(by('What ferry?', 4), base);
    expect(both.merge).toBe('both');
    for (const words of ['Which boat?', 'What ferry?', 'The red one.', 'The white one.'])
      expect(both.annotation.text.split(words)).toHaveLength(2);
    expect(service.save(by('Stands alone.', 5)).annotation.text).toBe('Stands alone.');
  });

  it('that another window wrote in and removed come back with the words of both, once', () => {
    const by = (text: string) => ({ ...noteOnWhole(HARBOUR, 1, text), modified: '2024-05-06T08:00:01.000Z' });
    const saves: ((service: ReturnType<typeof openNotes>) => unknown)[] = [
      (service) => service.save(by('a, window one'), noteOnWhole(HARBOUR, 1, 'a')).merge,
      (service) => service.change([by('a, window one')], [], [noteOnWhole(HARBOUR, 1, 'a')]).put.length,
    ];
    for (const save of saves) {
      const dataDir = tempFolder();
      const service = openNotes(dataDir);
      service.save(noteOnWhole(HARBOUR, 1, 'a'));
      service.save(by('a\n\nwindow two'));
      service.remove(noteId(1));
      expect(save(service)).toBe(save === saves[0] ? 'joined' : 1);
      expect(textsOf(openNotes(dataDir))).toEqual(['a, window one\n\nwindow two']);
      expect(service.removed()).toEqual([]);
    }
  });

  it('that were removed and come back by Undo are as they were, whatever was removed', () => {
    const service = openNotes(tempFolder());
    const before = service.save(noteOnWhole(HARBOUR, 1, 'a')).annotation;
    service.remove(noteId(1));
    service.restore(noteId(1));
    expect(textsOf(service)).toEqual(['a']);
    service.save({ ...before, text: 'b' }, before);
    service.change([], [noteId(1)]);
    service.change([before], []);
    expect(textsOf(service)).toEqual(['a']);
    service.change([], [noteId(1)]);
    expect(service.save({ ...before, text: 'a, on' }, before).merge).toBeUndefined();
    expect(textsOf(service)).toEqual(['a, on']);
  });

  it('of which many are changed at once keep what another window wrote in them since', () => {
    const service = openNotes(tempFolder());
    const bases = [1, 2].map((number) => service.save(noteOnWhole(HARBOUR, number)).annotation);
    service.save({ ...noteOnWhole(HARBOUR, 2), text: 'Written since.' });
    const tagged = bases.map((note) => ({ ...note, tags: ['ferry'] }));
    const { put } = service.change(tagged, [], bases);
    expect(put.map(({ annotation }) => annotation.text)).toEqual(['Note 1', 'Written since.']);
    expect(service.list().map(({ annotation }) => annotation.tags)).toEqual([['ferry'], ['ferry']]);
    expect(textsOf(service).toSorted()).toEqual(['Note 1', 'Written since.']);
  });

  it('that do not exist, or would change their article, are refused', () => {
    const service = openNotes(tempFolder());
    service.save(noteOnWhole(HARBOUR, 1));
    const notFound = { code: 'not-found', what: 'annotation' };
    expect(thrownFailureOf(() => service.remove(noteId(2)))).toEqual(notFound);
    expect(thrownFailureOf(() => service.restore(noteId(1)))).toEqual(notFound);
    expect(thrownFailureOf(() => service.save(noteOnWhole(BRIDGE, 1)))).toMatchObject({
      code: 'bad-request',
    });
    const unknown = plainArticle('unknown', 'Unknown', 'Text.');
    expect(thrownFailureOf(() => service.save(noteOnWhole(unknown, 3)))).toEqual({
      code: 'not-found',
      what: 'article',
    });
  });

  it('are announced when they change', () => {
    const heard: string[] = [];
    const service = openNotes(tempFolder(), { announce: (event) => heard.push(event) });
    let changes = 0;
    const stop = service.onChange(() => (changes += 1));
    service.save(noteOnWhole(HARBOUR, 1));
    service.remove(noteId(1));
    service.restore(noteId(1));
    service.refresh();
    expect(heard).toEqual(Array(4).fill('annotations:changed'));
    expect(changes).toBe(4);
    stop();
    service.remove(noteId(1));
    expect(changes).toBe(4);
  });
});

describe('a change of several notes', () => {
  const three = [noteOn(HARBOUR, 'storm', 1), noteOnWhole(HARBOUR, 2), noteOnWhole(BRIDGE, 3)];

  it('saves some, removes others, is announced as one and is there after a restart', () => {
    const dataDir = tempFolder();
    const heard: unknown[] = [];
    const service = openNotes(dataDir, { announce: (_, payload) => heard.push(payload) });
    three.forEach((note) => service.save(note));
    heard.length = 0;
    const tagged = three.slice(0, 2).map((note) => ({ ...note, tags: ['tide'] }));
    const change = service.change(tagged, [noteId(3), noteId(77)]);
    expect(change.gone).toEqual([noteId(3)]);
    expect(heard).toEqual([change]);
    const after = openNotes(dataDir).list();
    expect(after.map(({ annotation }) => [annotation.id, annotation.tags])).toEqual([
      [noteId(2), ['tide']],
      [noteId(1), ['tide']],
    ]);
    openNotes(dataDir).change([three[2] ?? noteOnWhole(BRIDGE, 3)], []);
    expect(openNotes(dataDir).list()).toHaveLength(3);
  });

  it('is one line of the journal for an article', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    service.change(three, []);
    const journal = fs.readFileSync(path.join(dataDir, 'articles', 'harbour', 'notes.journal'), 'utf8');
    expect(journal.trim().split('\n')).toHaveLength(1);
  });

  it('is made as a whole or not at all', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    three.forEach((note) => service.save(note));
    const before = service.list();
    const wrong = { ...noteOnWhole(BRIDGE, 1, 'elsewhere') };
    expect(thrownFailureOf(() => service.change([wrong], [noteId(3)]))).toMatchObject({
      code: 'bad-request',
    });
    expect(service.list()).toEqual(before);
    const open = fs.openSync.bind(fs);
    // The second of two articles cannot be written.
    vi.spyOn(fs, 'openSync').mockImplementation((file, ...rest) => {
      if (String(file).includes('bridge')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return open(file, ...rest);
    });
    const changed = three.map((note) => ({ ...note, tags: ['tide'] }));
    expect(thrownFailureOf(() => service.change(changed, []))).toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    expect(service.list()).toEqual(before);
    expect(openNotes(dataDir).list()).toEqual(before);
  });
});

describe('a change of notes', () => {
  it('is announced with its contents, so that a window need not ask for all of them', () => {
    const heard: unknown[] = [];
    const service = openNotes(tempFolder(), { announce: (_, payload) => heard.push(payload) });
    const saved = service.save(noteOnWhole(HARBOUR, 1));
    service.remove(noteId(1));
    service.refresh();
    expect(heard).toEqual([{ put: [saved], gone: [] }, { put: [], gone: [noteId(1)] }, {}]);
  });
});

describe('notes on a text that changed', () => {
  it('move with their passage, and without it become orphans that stay in the list', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    service.save(noteOn(HARBOUR, 'Nobody saw it come back before the storm.', 1));
    service.save(noteOn(HARBOUR, 'The ferry left at nine in the morning.', 2));
    service.close();
    const onDisk = fs.readFileSync(fileOf(dataDir, 'harbour'));

    const changed = plainArticle(
      'harbour',
      'The harbour',
      `It was May.\n${HARBOUR.text.split('\n').slice(1).join('\n')}`,
    );
    const states = openNotes(dataDir, { articles: [changed] }).list();
    expect(states.map(({ annotation, placement }) => [annotation.text, placement.state])).toEqual([
      ['Note 1', 'moved'],
      ['Note 2', 'orphan'],
    ]);
    expect(
      openNotes(dataDir, { articles: [] })
        .list()
        .map(({ placement }) => placement.state),
    ).toEqual(['orphan', 'orphan']);
    expect(fs.readFileSync(fileOf(dataDir, 'harbour'))).toEqual(onDisk);
    expect(openNotes(dataDir).list()).toEqual(service.list());
  });

  it('can still be edited when their article is gone', () => {
    const dataDir = tempFolder();
    openNotes(dataDir).save(noteOn(HARBOUR, 'storm', 1));
    const without = openNotes(dataDir, { articles: [] });
    without.save(noteOn(HARBOUR, 'storm', 1, 'kept'));
    expect(textsOf(openNotes(dataDir))).toEqual(['kept']);
  });
});

describe('a damaged notes file', () => {
  it('is set aside and reported, all is made anew from the journal, and the other articles load', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    service.save(noteOnWhole(HARBOUR, 1, 'one'));
    service.save(noteOnWhole(HARBOUR, 2, 'two'));
    service.save(noteOnWhole(BRIDGE, 3, 'three'));
    service.close();
    const damaged = fs.readFileSync(fileOf(dataDir, 'harbour'));
    damaged.writeUInt8(damaged.readUInt8(200) ^ 1, 200);
    fs.writeFileSync(fileOf(dataDir, 'harbour'), damaged);

    const restarted = openNotes(dataDir);
    expect(textsOf(restarted)).toEqual(['three', 'one', 'two']);
    const [report, ...others] = restarted.recoveries();
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      file: 'articles/harbour/notes.json',
      restoredFrom: 'journal',
      kept: 2,
    });
    expect(fs.readFileSync(report?.setAside ?? '')).toEqual(damaged);
    restarted.save(noteOnWhole(HARBOUR, 4, 'four'));
    expect([...textsOf(openNotes(dataDir))].sort()).toEqual(['four', 'one', 'three', 'two']);
  });

  it('that holds the notes on another article is not shown as this one’s', () => {
    const dataDir = tempFolder();
    const service = openNotes(dataDir);
    service.save(noteOnWhole(HARBOUR, 1, 'harbour'));
    service.save(noteOnWhole(BRIDGE, 2, 'bridge'));
    service.close();
    fs.copyFileSync(fileOf(dataDir, 'bridge'), fileOf(dataDir, 'harbour'));
    const restarted = openNotes(dataDir);
    expect(textsOf(restarted)).toEqual(['bridge', 'harbour']);
    expect(restarted.recoveries()).toMatchObject([
      { file: 'articles/harbour/notes.json', restoredFrom: 'journal', kept: 1 },
    ]);
  });
});

describe('a failed save', () => {
  it('changes neither the list nor the file, announces nothing, and can be tried again', () => {
    const dataDir = tempFolder();
    const heard: string[] = [];
    const service = openNotes(dataDir, { announce: (event) => heard.push(event) });
    service.save(noteOnWhole(HARBOUR, 1, 'old'));
    const before = service.list();
    const spy = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    for (const act of [
      () => service.save(noteOnWhole(HARBOUR, 1, 'new')),
      () => service.save(noteOnWhole(BRIDGE, 2)),
      () => service.remove(noteId(1)),
    ]) {
      expect(thrownFailureOf(act)).toEqual({ code: 'storage-full' });
      expect(service.list()).toEqual(before);
    }
    spy.mockRestore();
    expect(heard).toHaveLength(1);
    expect(textsOf(openNotes(dataDir))).toEqual(['old']);
    service.save(noteOnWhole(HARBOUR, 1, 'new'));
    expect(textsOf(openNotes(dataDir))).toEqual(['new']);
  });
});
