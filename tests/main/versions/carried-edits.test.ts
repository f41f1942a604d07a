import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Correction, AccountFacts } from '@core/contract/correction';
import type { AccountId, BlockId } from '@core/contract/ids';
import { libraryFolder } from '../articles/library-folder';
import {
  COUNTED,
  DRAINED,
  EARLIER,
  importText,
  LATER,
  LEFT,
  openVersions,
  page,
  SOLD,
} from './opened-versions';

const keeper: AccountFacts = {
  id: 'keeper' as AccountId,
  witness: 'Ada Byron',
  pseudonym: null,
  role: 'keeper',
  standing: 'witness',
  conditions: [],
  heldBy: null,
  circumstances: null,
  date: null,
  chain: [],
};
const block = (number: number): BlockId => `b${number}` as BlockId;
const give = (...numbers: readonly number[]): Correction => ({
  do: 'assign-voice',
  blockIds: numbers.map(block),
  voice: { by: 'account', accountId: keeper.id },
});

/** Both versions in a library, the earlier with a witness on its second, third and fourth passage, and one joined. */
async function bothVersions() {
  const folder = libraryFolder();
  const app = await openVersions(folder);
  const before = await importText(app, 'log.txt', EARLIER);
  const numberOf = (words: string): number =>
    before.blocks.findIndex(({ start, end }) => before.text.slice(start, end) === words) + 1;
  await app.library.correct(before.id, [
    { do: 'put-account', account: keeper },
    give(numberOf(COUNTED), numberOf(LEFT), numberOf(LEFT) + 1),
    { do: 'set-kind', blockId: block(numberOf(LEFT)), kind: 'quotation', level: 0 },
  ]);
  const after = await importText(app, 'log-2.txt', LATER);
  return { folder, app, before, after };
}

const heard = ({
  text,
  blocks,
  voices,
}: NonNullable<ReturnType<Awaited<ReturnType<typeof openVersions>>['library']['find']>>) =>
  blocks.filter(({ id }) => voices[id]?.by === 'account').map(({ start, end }) => text.slice(start, end));

describe('the reader’s corrections of an earlier version', () => {
  it('go over with the notes, say what became of each, and come back with them after a restart', async () => {
    const { folder, app, before, after } = await bothVersions();
    const { library, carried, versions } = app;
    const told = carried.tell(before.id, after.id);
    expect(told.map(({ is, words, left }) => [is, words.slice(0, 10), left])).toEqual([
      ['put-account', 'Ada Byron', null],
      ['assign-voice', COUNTED.slice(0, 10), null],
      ['assign-voice', LEFT.slice(0, 10), null],
      ['assign-voice', 'The dry do', 'changed'],
      ['set-kind', LEFT.slice(0, 10), null],
    ]);
    expect(library.find(after.id)?.corrected).toBeUndefined();
    const version = await carried.carry(before.id, after.id, true);
    expect(version.withCorrections).toBe(true);
    const later = library.find(after.id);
    expect(later === null ? [] : heard(later)).toEqual([COUNTED, LEFT]);
    expect(later?.blocks.filter(({ kind }) => kind === 'quotation')).toHaveLength(1);
    expect(library.find(before.id)?.corrected?.corrections).toHaveLength(3);
    expect(carried.tell(before.id, after.id)).toEqual(told);
    await app.close();

    const again = await openVersions(folder);
    expect(again.carried.tell(before.id, after.id)).toEqual(told);
    expect(again.versions.correctionsOf(after.id)).toEqual(versions.correctionsOf(after.id));
    await again.carried.separate(after.id);
    expect(again.library.find(after.id)?.corrected?.corrections).toEqual([]);
    expect(again.library.find(after.id)?.text).toBe(after.text);
    expect(again.versions.find(after.id)).toBeNull();
    await again.close();
  });

  it('stay where the reader did not ask for them', async () => {
    const { app, before, after } = await bothVersions();
    const version = await app.carried.carry(before.id, after.id, false);
    expect(version.withCorrections).toBeUndefined();
    expect(app.library.find(after.id)?.corrected).toBeUndefined();
    await app.close();
  });

  it('are taken back alone: what the reader corrected since stays, and so does all that it stands on', async () => {
    const { app, before, after } = await bothVersions();
    const { carried, library } = app;
    await carried.carry(before.id, after.id, true);
    const own: Correction = { do: 'set-kind', blockId: block(1), kind: 'heading', level: 2 };
    const corrections = library.find(after.id)?.corrected?.corrections ?? [];
    await library.correct(after.id, [...corrections, own]);
    await carried.separate(after.id);
    expect(library.find(after.id)?.corrected?.corrections).toEqual([own]);

    await carried.carry(before.id, after.id, true);
    const on = [...(library.find(after.id)?.corrected?.corrections ?? []), give(1)];
    await library.correct(after.id, on);
    await carried.separate(after.id);
    expect(library.find(after.id)?.corrected?.corrections).toEqual(on);
    await app.close();
  });

  it('stay where the reader said since who tells a passage that they joined', async () => {
    const folder = libraryFolder();
    const app = await openVersions(folder);
    const { carried, library } = app;
    const before = await importText(app, 'log.txt', page(COUNTED, LEFT, SOLD));
    await library.correct(before.id, [{ do: 'join', blockId: block(1), nextId: block(2), separator: ' ' }]);
    const after = await importText(app, 'log-2.txt', page(COUNTED, LEFT, SOLD, DRAINED));
    await carried.carry(before.id, after.id, true);
    const built: readonly Correction[] = [
      ...(library.find(after.id)?.corrected?.corrections ?? []),
      { do: 'put-account', account: keeper },
      give(1),
    ];
    await library.correct(after.id, built);
    await carried.separate(after.id);
    const later = library.find(after.id);
    expect(later?.corrected?.corrections).toEqual(built);
    expect(later === null ? [] : heard(later)).toEqual([`${COUNTED} ${LEFT}`]);
    await app.close();
  });

  it('are told as they were when they went over, whatever was put right in the earlier version since', async () => {
    const { app, before, after } = await bothVersions();
    const { carried, library } = app;
    const told = carried.tell(before.id, after.id);
    await carried.carry(before.id, after.id, true);
    const corrections = library.find(before.id)?.corrected?.corrections ?? [];
    await library.correct(before.id, [
      ...corrections,
      { do: 'set-kind', blockId: block(1), kind: 'heading', level: 3 },
    ]);
    expect(carried.tell(before.id, after.id)).toEqual(told);
    await library.correct(before.id, []);
    expect(carried.tell(before.id, after.id)).toEqual([]);
    await app.close();
  });

  it('are as they were where the notes cannot go over', async () => {
    const { app, before, after } = await bothVersions();
    const { carried, library } = app;
    await carried.carry(before.id, after.id, true);
    const corrections = library.find(after.id)?.corrected?.corrections;
    await expect(carried.carry(before.id, after.id, true)).rejects.toThrow('bad-request');
    expect(library.find(after.id)?.corrected?.corrections).toEqual(corrections);
    await app.close();
  });

  it('are undone and made again in one step after a restart', async () => {
    const { folder, app, before, after } = await bothVersions();
    const { carried, undo } = app;
    await undo.recorded({ is: 'version', id: after.id }, () => carried.carry(before.id, after.id, true));
    await app.close();
    const again = await openVersions(folder);
    const upTo = again.undo.mark();
    expect(await again.undo.undo(upTo)).toMatchObject({ is: 'version' });
    expect(again.library.find(after.id)?.corrected?.corrections).toEqual([]);
    await again.undo.redo(upTo);
    const later = again.library.find(after.id);
    expect(later === null ? [] : heard(later)).toEqual([COUNTED, LEFT]);
    expect(again.versions.find(after.id)?.withCorrections).toBe(true);
    await again.close();
  });

  it('are forgotten with an article that is removed for good', async () => {
    const { folder, app, before, after } = await bothVersions();
    await app.carried.carry(before.id, after.id, true);
    app.versions.forget(before.id);
    await app.close();
    expect(fs.readFileSync(`${folder.dataDir}/versions.json`, 'utf8')).not.toContain('Ada Byron');
  });
});
