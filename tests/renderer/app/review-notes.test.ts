import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Comparison } from '@core/contract/comparison';
import type { ComparisonId } from '@core/contract/ids';
import { plainArticle } from '../../support/plain-article';
import { reviewCorrespondence } from '../../../renderer/app/review-actions';
import { endNote, flushNote, writeNote } from '../../../renderer/app/note-autosave';
import { keyOfReviewNote, reviewNote } from '../../../renderer/app/review-note';
import { queryClient } from '../../../renderer/app/queries';
import { undoLast } from '../../../renderer/app/undo';
import { dispatch } from '../../../renderer/app/window-store';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const FIRE = plainArticle('fire', 'Fire', 'The mill burned down in the night.\nThe river was low.');
const MILL = plainArticle('mill', 'Mill', 'In the night the mill burned down.\nA fair was held.');
const side = (article: typeof FIRE, block: number) => {
  const { start, end } = article.blocks[block]!;
  return { article, start, end };
};
const ID = 'c0000000-0000-4000-8000-000000000001' as ComparisonId;
const empty: Comparison = {
  id: ID,
  title: '',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  panes: [],
  topics: [],
  passages: [],
  silent: [],
  judgements: [],
};
let onDisk: Comparison = empty;
const first = [side(FIRE, 0), side(MILL, 0)] as const;
const second = [side(FIRE, 1), side(MILL, 1)] as const;
const at = { comparisonId: ID, a: first[0], b: first[1] };
const notes = (): string[] => onDisk.judgements.map(({ note }) => note);
const verdicts = (): string[] => onDisk.judgements.map(({ verdict }) => verdict);

beforeEach(() => {
  memory.reset();
  onDisk = empty;
  memory.answers['comparisons:save'] = ({ comparison }) => (onDisk = comparison);
  queryClient.setQueryData(['comparisons'], [empty]);
  dispatch({ do: 'open-comparison', comparisonId: ID });
});

describe('the reader’s word on a correspondence', () => {
  test('undone, leaves a later word on another one as it is', async () => {
    await reviewCorrespondence(...second, 'dismissed');
    const [later] = onDisk.judgements;
    await undoLast();
    await reviewCorrespondence(...first, 'confirmed');
    // Said in another window, whose actions are not undone here.
    onDisk = { ...onDisk, judgements: [...onDisk.judgements, ...(later === undefined ? [] : [later])] };
    queryClient.setQueryData(['comparisons'], [onDisk]);
    await undoLast();
    expect(verdicts()).toEqual(['dismissed']);
  });

  test('is taken back although the text was corrected since', async () => {
    await reviewCorrespondence(...first, 'confirmed');
    const longer = plainArticle('fire', 'Fire', `A heading.\n${FIRE.text}`);
    await reviewCorrespondence(side(longer, 1), first[1], null);
    expect(verdicts()).toEqual([]);
  });
});

describe('the note on a correspondence', () => {
  test('is saved while it is written, and one sitting is one step to undo', async () => {
    await reviewCorrespondence(...first, 'confirmed');
    writeNote(reviewNote(at, ''), { text: 'Two' });
    await flushNote(keyOfReviewNote(at));
    expect(notes()).toEqual(['Two']);
    writeNote(reviewNote(at, 'Two'), { text: 'Two counts' });
    await endNote(keyOfReviewNote(at));
    expect(notes()).toEqual(['Two counts']);
    await undoLast();
    expect(notes()).toEqual(['']);
    expect(verdicts()).toEqual(['confirmed']);
  });

  test('keeps the words that could not be saved, and saves them at the next attempt', async () => {
    await reviewCorrespondence(...first, 'confirmed');
    memory.failures.set('comparisons:save', { code: 'storage-full' });
    writeNote(reviewNote(at, ''), { text: 'Not to be lost' });
    expect(await endNote(keyOfReviewNote(at))).toBe(false);
    expect(notes()).toEqual(['']);
    memory.failures.clear();
    expect(await endNote(keyOfReviewNote(at))).toBe(true);
    expect(notes()).toEqual(['Not to be lost']);
  });

  test('has the words of another window as well, which undo leaves there', async () => {
    await reviewCorrespondence(...first, 'confirmed');
    const elsewhere = (note: string): void => {
      onDisk = { ...onDisk, judgements: onDisk.judgements.map((one) => ({ ...one, note })) };
      queryClient.setQueryData(['comparisons'], [onDisk]);
    };
    writeNote(reviewNote(at, ''), { text: 'Mine.' });
    elsewhere('Theirs.');
    await flushNote(keyOfReviewNote(at));
    expect(notes()).toEqual(['Mine.\n\nTheirs.']);
    await endNote(keyOfReviewNote(at));
    await undoLast();
    expect(notes()).toEqual(['Theirs.']);
    writeNote(reviewNote(at, 'Theirs.'), { text: 'Theirs, here.' });
    elsewhere('Theirs, there.');
    await endNote(keyOfReviewNote(at));
    for (const words of ['Theirs, here.', 'Theirs, there.']) expect(notes()[0]).toContain(words);
  });
});
