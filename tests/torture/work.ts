import type { ArticleId } from '@core/contract/ids';
import type { Ask } from '../../tools/golden-data-folder/bridge';
import type { Random } from '../core/text/anchoring/anchor-texts';
import type { Ledger } from './ledger';
import { correctTitle, importNew, saveCollection, saveComparison, saveNote, type Act } from './reader-acts';

/** Three readers at once, no two at one subject. @param longest characters of a note */
export const lanesOf = (
  articleId: ArticleId,
  random: Random,
  next: () => number,
  longest = 4_000,
): readonly (() => Act)[] => [
  () => saveNote(articleId, random.below(6), next(), random.below(longest)),
  () =>
    random.below(2) === 0
      ? saveComparison(articleId, random.below(3), next())
      : saveCollection(random.below(3), next()),
  () => (random.below(3) === 0 ? importNew(next()) : correctTitle(articleId, next())),
];

/** Does one act after the other until it is over or the program no longer answers. */
export async function workOn(
  ask: Ask,
  ledger: Ledger,
  lane: () => Act,
  isOver: { readonly now: boolean },
  onAcknowledged: () => void,
): Promise<void> {
  while (!isOver.now) {
    const act = lane();
    ledger.sent(act);
    try {
      await act.do(ask);
    } catch (error) {
      // The program was killed before it answered.
      if (error instanceof TypeError || isOver.now) return;
      throw error;
    }
    ledger.acknowledge(act);
    onAcknowledged();
  }
}
