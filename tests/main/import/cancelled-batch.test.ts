import { expect, describe, it, vi } from 'vitest';
import type { ImportClient } from '../../../main/import/import-client';
import { createInProcessImport } from '../../support/in-process-import';
import { file, libraryFolder } from '../articles/library-folder';

const TEXT = (at: number): string =>
  `Report ${String(at)}\n\n${`On day ${String(at)} the warden counted the boats of the harbour.\n\n`.repeat(9)}`;
const documents = (...numbers: readonly number[]) => numbers.map((at) => file(`${String(at)}.txt`, TEXT(at)));

/** Reads a document, but hands it on no sooner than `release` is called. */
function heldReader() {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let taken = 0;
  const open = (): ImportClient => {
    const reader = createInProcessImport();
    return {
      ...reader,
      async take(...call) {
        const read = await reader.take(...call);
        taken += 1;
        await held;
        return read;
      },
    };
  };
  return { open, release: () => release(), taken: () => taken };
}

describe('a batch that was cancelled', () => {
  it('takes nothing of a request that was sent before and arrives later, and another batch does', async () => {
    const library = await libraryFolder().open();
    const [first, later, other] = documents(1, 2, 3);
    if (first === undefined || later === undefined || other === undefined) throw new Error('three');
    expect((await library.import([first], 'a')).added).toHaveLength(1);
    library.cancelImport('a');
    const report = await library.import([later], 'a');
    expect([report.added, report.refused]).toEqual([[], []]);
    expect((await library.import([other], 'b')).added).toHaveLength(1);
    // Who names no batch is not meant.
    expect((await library.import([later])).added).toHaveLength(1);
    await library.close();
  });

  it('does not list what was read and had not come to its turn, and leaves no file of it', async () => {
    const { open, release, taken } = heldReader();
    const folder = libraryFolder();
    const library = await folder.open(open);
    const report = library.import(documents(1, 2, 3), 'a');
    await vi.waitFor(() => expect(taken()).toBe(2));
    library.cancelImport('a');
    release();
    const { added, refused } = await report;
    expect(added).toEqual([]);
    expect(refused.map(({ failure }) => failure.code)).toEqual(['cancelled', 'cancelled']);
    expect(library.list().articles.filter(({ id }) => id.startsWith('sha256-'))).toEqual([]);
    await library.close();
    const again = await folder.open();
    expect(again.list().broken).toEqual([]);
    expect((await again.import(documents(1, 2, 3))).added).toHaveLength(3);
    await again.close();
  });
});
