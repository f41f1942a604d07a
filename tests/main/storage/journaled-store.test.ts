import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../main/storage/conf';
import type { Body } from '../../../main/storage/envelope';
import { JournaledStore } from '../../../main/storage/journaled-store';
import type { EntryCodec } from '../../../main/storage/journal-replay';
import { thrownFailureOf } from '../../support/failure-of';
import { tempFolder } from './temp-folder';

afterEach(() => vi.restoreAllMocks());

const FILE = 'articles/one/notes.json';
type Shelf = Readonly<Record<string, unknown>>;

/** Each member of the body is an entry. */
const shelf: EntryCodec<Shelf> = {
  parse: (body) => body ?? {},
  serialize: (state) => state,
  entry: (state, key) => (Object.hasOwn(state, key) ? state[key] : null),
  put(state, key, value) {
    const { [key]: _, ...others } = state;
    return value === null ? others : { ...others, [key]: value };
  },
  changes: (before, after) =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => before[key] !== after[key])
      .map((key) => ({ key, value: after[key] ?? null })),
};

const NOW = Date.parse('2024-05-06T07:08:09.000Z');
const open = (dataDir: string, now = (): number => NOW): JournaledStore<Shelf> =>
  new JournaledStore({ dataDir, file: FILE, check: () => null, openStore, codec: shelf, now });
const at = (dataDir: string, kind: string): string => path.join(dataDir, FILE.replace(/json$/, kind));
const storeBody = (dataDir: string): unknown =>
  (JSON.parse(fs.readFileSync(at(dataDir, 'json'), 'utf8')) as { readonly body: Body }).body;

describe('a store behind a journal', () => {
  it('acknowledges a change once its line is on the disk, before the store file has it', () => {
    const dataDir = tempFolder();
    open(dataDir).write({ a: 'ferry' });
    expect(fs.existsSync(at(dataDir, 'json'))).toBe(false);
    expect(open(dataDir).read()).toEqual({ a: 'ferry' });
  });

  it('leaves a store file that is whole by itself, and no journal, when it is closed', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.write({ a: 1 });
    store.write({ a: 2, b: 3 });
    store.flush();
    expect(storeBody(dataDir)).toEqual({ a: 2, b: 3 });
    expect(fs.existsSync(at(dataDir, 'journal'))).toBe(false);
    expect(open(dataDir).read()).toEqual({ a: 2, b: 3 });
  });

  it('keeps every version of an entry, from the first on and across restarts', () => {
    const dataDir = tempFolder();
    const first = open(dataDir);
    first.write({ a: 'one' });
    first.write({ a: 'two', b: 0 });
    first.flush();
    const second = open(dataDir);
    second.write({ a: 'three', b: 0 });
    second.write({ b: 0 });
    expect(second.versions('a').map(({ value }) => value)).toEqual(['one', 'two', 'three', null]);
    expect(open(dataDir).versions('a')).toEqual(second.versions('a'));
  });

  it('knows the version from before there was a journal', () => {
    const dataDir = tempFolder();
    openStore({ dataDir, file: FILE, check: () => null }).write({ a: 'old' });
    const store = open(dataDir);
    store.write({ a: 'new' });
    expect(store.versions('a')).toMatchObject([{ at: null, value: 'old' }, { value: 'new' }]);
  });

  it('changes nothing where the line cannot be written, and goes on once it can', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.write({ a: 1 });
    const size = fs.statSync(at(dataDir, 'journal')).size;
    vi.spyOn(fs, 'fdatasyncSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect(thrownFailureOf(() => store.write({ a: 2 }))).toEqual({ code: 'storage-full' });
    expect(store.read()).toEqual({ a: 1 });
    expect(fs.statSync(at(dataDir, 'journal')).size).toBe(size);
    store.write({ a: 3 });
    expect(open(dataDir).read()).toEqual({ a: 3 });
  });

  it('refuses to continue a journal that another program has shortened', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.write({ a: 1 });
    fs.truncateSync(at(dataDir, 'journal'));
    expect(thrownFailureOf(() => store.write({ a: 2 }))).toMatchObject({ code: 'storage-failed' });
  });

  it('cut at any byte holds every change before the cut, and says nothing of a torn tail', () => {
    const source = tempFolder();
    const store = open(source);
    const states = [{ a: 'ferry' }, { a: 'ferry', b: 'крига' }, { b: 'лід' }, { b: 'лід', c: [1, 2] }];
    const ends = states.map((state) => {
      store.write(state);
      return fs.statSync(at(source, 'journal')).size;
    });
    const bytes = fs.readFileSync(at(source, 'journal'));
    const dataDir = tempFolder();
    fs.mkdirSync(path.dirname(at(dataDir, 'json')), { recursive: true });
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      fs.writeFileSync(at(dataDir, 'journal'), bytes.subarray(0, cut));
      const whole = ends.filter((end) => end <= cut).length;
      const opened = open(dataDir);
      expect(opened.read()).toEqual(states[whole - 1] ?? {});
      expect(opened.recoveries()).toEqual([]);
    }
  });

  it('with a damaged line tells of it, keeps the file as it was found, and holds the other changes', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.write({ a: 1 });
    store.write({ a: 1, b: 2 });
    store.write({ a: 1, b: 2, c: 3 });
    const bytes = fs.readFileSync(at(dataDir, 'journal'));
    const second = bytes.indexOf('\n') + 40;
    bytes.writeUInt8(bytes.readUInt8(second) ^ 1, second);
    fs.writeFileSync(at(dataDir, 'journal'), bytes);
    const opened = open(dataDir);
    expect(opened.read()).toEqual({ a: 1, c: 3 });
    const [recovery, ...others] = opened.recoveries();
    expect(others).toEqual([]);
    expect(recovery).toMatchObject({ file: 'articles/one/notes.journal', fault: { code: 'checksum' } });
    expect(fs.readFileSync(recovery?.setAside ?? '')).toEqual(bytes);
  });

  it('makes a store file that is gone from its history, and says so', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.write({ a: 1 });
    store.write({ a: 1, b: 2 });
    store.flush();
    for (const kind of ['json', 'json.prev']) fs.rmSync(at(dataDir, kind), { force: true });
    const opened = open(dataDir);
    expect(opened.read()).toEqual({ a: 1, b: 2 });
    expect(opened.recoveries()).toMatchObject([
      { file: FILE, fault: { code: 'missing' }, restoredFrom: 'journal' },
    ]);
    opened.flush();
    expect(storeBody(dataDir)).toEqual({ a: 1, b: 2 });
  });

  it('loses nothing where an older Synoptic wrote the store file before the journal was followed', () => {
    const dataDir = tempFolder();
    const entry = (text: string, day: number) => ({ text, modified: `2024-05-0${day}T00:00:00.000Z` });
    const store = open(dataDir);
    store.write({ a: entry('first', 1), b: entry('kept', 1) });
    store.flush();
    open(dataDir).write({ a: entry('mine', 3), b: entry('mine', 2) });
    openStore({ dataDir, file: FILE, check: () => null }).write({
      a: entry('older', 2),
      b: entry('later', 4),
    });
    const opened = open(dataDir);
    expect(opened.read()).toEqual({ a: entry('mine', 3), b: entry('later', 4) });
    expect(opened.versions('a').map(({ value }) => value)).toEqual(
      ['first', 'mine', 'older', 'mine'].map((text) => expect.objectContaining({ text }) as unknown),
    );
  });

  it('leaves no trace of what is erased in any of its files', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.write({ a: 'a secret', b: 'stays' });
    store.flush();
    store.write({ a: 'a secret again', b: 'stays too' });
    store.erase(new Set(['a']));
    const folder = path.dirname(at(dataDir, 'json'));
    for (const name of fs.readdirSync(folder))
      expect(fs.readFileSync(path.join(folder, name), 'utf8')).not.toContain('secret');
    expect(open(dataDir).read()).toEqual({ b: 'stays too' });
    expect(
      open(dataDir)
        .versions('b')
        .map(({ value }) => value),
    ).toEqual(['stays', 'stays too']);
  });

  it.each([
    ['a flipped bit', (bytes: Buffer) => bytes.fill((bytes[60] ?? 0) ^ 1, 60, 61)],
    ['a torn end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 5)],
    ['nothing in it', () => Buffer.of()],
  ])(
    'with %s in its history tells of it once a version is asked for, and gives the sound ones',
    (_, damage) => {
      const dataDir = tempFolder();
      const store = open(dataDir);
      store.write({ a: 'one' });
      store.write({ a: 'two' });
      store.flush();
      const found = damage(fs.readFileSync(at(dataDir, 'history')));
      fs.writeFileSync(at(dataDir, 'history'), found);
      const opened = open(dataDir);
      expect(opened.versions('a').length).toBeLessThan(2);
      expect(opened.recoveries()).toMatchObject([{ file: 'articles/one/notes.history' }]);
      expect(fs.readFileSync(opened.recoveries()[0]?.setAside ?? '')).toEqual(found);
      expect(opened.read()).toEqual({ a: 'two' });
    },
  );

  it('bounds its history, and keeps the first version and the last', () => {
    const dataDir = tempFolder();
    let now = NOW;
    const store = open(dataDir, () => now);
    for (let count = 0; count < 600; count += 1) {
      now += 7_000;
      store.write({ a: `${count} ${'x'.repeat(8_000)}` });
      if (count % 50 === 49) store.flush();
    }
    store.flush();
    expect(fs.statSync(at(dataDir, 'history')).size).toBeLessThan(2_200_000);
    const numbers = store.versions('a').map(({ value }) => Number.parseInt(String(value), 10));
    expect([numbers.at(0), numbers.at(-1)]).toEqual([0, 599]);
    expect(numbers.length).toBeGreaterThan(20);
  });

  it('holds after random changes, flushes and restarts what was acknowledged last', () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('put' as const),
        key: fc.constantFrom('a', 'b', 'c'),
        value: fc.integer(),
      }),
      fc.record({ do: fc.constant('take' as const), key: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ do: fc.constantFrom('flush' as const, 'restart' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const dataDir = fs.mkdtempSync(path.join(tempFolder(), 'run-'));
        let store = open(dataDir);
        let held: Shelf = {};
        for (const one of steps) {
          if (one.do === 'put') held = shelf.put(held, one.key, one.value);
          if (one.do === 'take') held = shelf.put(held, one.key, null);
          if (one.do === 'flush') store.flush();
          if (one.do === 'restart') store = open(dataDir);
          store.write(held);
          expect(store.read()).toEqual(held);
        }
        expect(open(dataDir).read()).toEqual(held);
      }),
      { numRuns: 60 },
    );
  });
});
