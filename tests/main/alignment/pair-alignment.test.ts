import { describe, expect, it } from 'vitest';
import type { PaneSubject } from '@core/contract/comparison';
import type { Correspondences } from '@core/contract/correspondence';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId } from '@core/contract/ids';
import { createPairAlignment } from '../../../main/alignment/pair-alignment';

const subject = (id: string): PaneSubject => ({ articleId: id as ArticleId, accountId: null });
const PAIR = [subject('quay'), subject('pier')] as const;
const OTHER = [subject('quay'), subject('mole')] as const;

/** Comparisons that end when the test lets them, or with `cancelled` where they are aborted. */
function slowComparisons() {
  const begun: { readonly pair: readonly PaneSubject[]; readonly finish: () => void }[] = [];
  let revision = 'one';
  const pairs = createPairAlignment({
    compare: (pair, signal) =>
      new Promise((resolve, reject) => {
        begun.push({ pair, finish: () => resolve({ subjects: pair } as unknown as Correspondences) });
        signal.addEventListener('abort', () => reject(new ReaderError({ code: 'cancelled' })));
      }),
    revisionOf: () => revision,
  });
  return { begun, pairs, change: (to: string) => void (revision = to) };
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('pairs that are compared in the background', () => {
  it('are compared one after the other, and once while both texts stay as they are', async () => {
    const { begun, pairs, change } = slowComparisons();
    const both = [pairs.align(PAIR), pairs.align(OTHER)];
    await settle();
    expect(begun).toHaveLength(1);
    begun[0]?.finish();
    await settle();
    begun[1]?.finish();
    await Promise.all(both);
    await pairs.align(PAIR);
    expect(begun).toHaveLength(2);
    change('two');
    void pairs.align(PAIR);
    await settle();
    expect(begun).toHaveLength(3);
  });

  it('make room for a comparison of the reader’s, and begin again after it', async () => {
    const { begun, pairs } = slowComparisons();
    const answer = pairs.align(PAIR);
    await settle();
    let endForeground = (): void => undefined;
    void pairs.yieldTo(new Promise<void>((resolve) => (endForeground = resolve)));
    await settle();
    expect(begun).toHaveLength(1);
    endForeground();
    await settle();
    expect(begun).toHaveLength(2);
    begun[1]?.finish();
    expect((await answer).subjects).toEqual(PAIR);
  });

  it('end where they are stopped, those that wait with them, and can be asked for again', async () => {
    const { begun, pairs } = slowComparisons();
    const both = [pairs.align(PAIR), pairs.align(OTHER)].map((one) =>
      one.catch((error: unknown) => (error instanceof ReaderError ? error.failure.code : error)),
    );
    await settle();
    pairs.stop();
    expect(await Promise.all(both)).toEqual(['cancelled', 'cancelled']);
    expect(begun).toHaveLength(1);
    void pairs.align(PAIR);
    await settle();
    expect(begun).toHaveLength(2);
  });
});
