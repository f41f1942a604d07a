import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { findConflictCopies, mergeConflictCopies } from '../../../main/merging/conflict-copies';
import { listStores } from '../../../main/merging/stores';
import { openStore } from '../../../main/storage/conf';
import { acts, perform, type Act } from '../../support/random-library';
import { tempFolder } from '../storage/temp-folder';

const START = Date.parse('2026-11-30T09:00:00Z');
const note = (words: string): Act => ({ do: 'note', which: 0, words });
const BASE: readonly Act[] = [{ do: 'import', which: 0, words: '' }, note('First.')];

/** A folder that began as a copy of another one, on another machine. */
function machine(from: string, list: readonly Act[], start: number): string {
  const dataDir = tempFolder();
  fs.cpSync(from, dataDir, { recursive: true });
  perform(dataDir, list, start);
  return dataDir;
}

/** What a sync tool does where both sides changed a file: one keeps its name, the other lies beside it. */
function carry(from: string, into: string, mark: (stem: string) => string): void {
  for (const { file } of listStores(from))
    for (const kind of ['json', 'history', 'journal']) {
      const name = file.replace(/json$/, kind);
      const source = path.join(from, name);
      if (!fs.existsSync(source)) continue;
      const there = path.join(into, name);
      const isOther = fs.existsSync(there) && !fs.readFileSync(there).equals(fs.readFileSync(source));
      const to = isOther ? path.join(path.dirname(there), `${mark(path.parse(name).name)}.${kind}`) : there;
      fs.mkdirSync(path.dirname(to), { recursive: true });
      fs.copyFileSync(source, to);
    }
}

const syncthing = (stem: string): string => `${stem}.sync-conflict-20261130-101010-ABCDEFG`;
const dropbox = (stem: string): string => `${stem} (Maria's conflicted copy 2026-11-30)`;

const merge = async (dataDir: string): Promise<number> =>
  mergeConflictCopies(dataDir, await findConflictCopies(dataDir), openStore);

/** Notes and their histories, by what they say; the order of a file says nothing. */
const notesIn = (dataDir: string): unknown =>
  listStores(dataDir)
    .filter(({ is }) => is === 'notes')
    .map((store) => {
      const { copy } = store.open(dataDir, openStore);
      return [
        store.file,
        [...copy.entries].sort(([a], [b]) => (a < b ? -1 : 1)),
        copy.history.map(withoutSeq),
      ];
    });

function withoutSeq(line: object): object {
  const { seq: _, ...rest } = line as { readonly seq?: number };
  return rest;
}

const textsIn = (dataDir: string): readonly string[] =>
  createAnnotations({ dataDir, openStore, announce: () => undefined, openArticle: () => null })
    .list()
    .map(({ annotation }) => annotation.text)
    .sort();

const based = (): string => {
  const dataDir = tempFolder();
  perform(dataDir, BASE, START);
  return dataDir;
};

describe("a sync tool's conflict copies of notes", () => {
  it.each([syncthing, dropbox, (stem: string) => `${stem} (1)`, (stem: string) => `${stem}-LAPTOP`])(
    'are merged, with both versions of a note, and kept in quarantine',
    async (mark) => {
      const base = based();
      const here = machine(base, [note('Mine.')], START + 600_000);
      const there = machine(
        base,
        [note('Theirs.'), { do: 'note', which: 1, words: 'New.' }],
        START + 900_000,
      );
      carry(there, here, mark);
      expect(textsIn(here)).not.toContain('Theirs.');
      expect(await merge(here)).toBeGreaterThan(0);
      expect(textsIn(here)).toEqual(['Mine.', 'New.', 'Theirs.']);
      expect(await findConflictCopies(here)).toEqual([]);
      expect(fs.readdirSync(path.join(here, 'quarantine')).length).toBeGreaterThan(0);
    },
  );

  it('that are damaged, or of another article, stay where they are and change nothing', async () => {
    const here = based();
    const [store] = listStores(here);
    const folder = path.join(here, path.dirname(store?.file ?? ''));
    fs.writeFileSync(path.join(folder, `${syncthing('notes')}.json`), '{"schema":1}');
    const before = textsIn(here);
    expect(await merge(here)).toBe(0);
    expect(textsIn(here)).toEqual(before);
    expect(fs.existsSync(path.join(folder, `${syncthing('notes')}.json`))).toBe(true);
  });

  it('come to one state on every machine, in whatever order they arrive, and no version is lost', async () => {
    const changes = fc.tuple(acts(5), acts(5), acts(5));
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async ([a, b, c], isTurned) => {
        const base = based();
        const lists = [a, b, c].map((list) => list.filter(({ do: act }) => /note$/.test(act)));
        const machines = lists.map((list, at) => machine(base, list, START + 600_000 + at * 500));
        const [first, third] = [0, 2].map((at) => machine(machines[at] ?? '', [], START)) as [string, string];
        // One gets both at once, the other one after the other and the other way round.
        carry(machines[1] ?? '', first, syncthing);
        carry(machines[2] ?? '', first, dropbox);
        await merge(first);
        const [next, last] = isTurned ? [0, 1] : [1, 0];
        carry(machines[next] ?? '', third, dropbox);
        await merge(third);
        carry(machines[last] ?? '', third, syncthing);
        await merge(third);
        expect(notesIn(third)).toEqual(notesIn(first));
        const known = JSON.stringify(notesIn(first));
        for (const { do: act, words } of lists.flat())
          if (act === 'note') expect(known).toContain(JSON.stringify(words));
      }),
      { numRuns: Number(process.env['SYNOPTIC_RUNS'] ?? 12) },
    );
  }, 3_600_000);
});
