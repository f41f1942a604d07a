/** What the reader says of the passages of the open comparison, and his notes on it. */
import type { Review, ReviewStatus } from '@core/contract/comparison';
import { ReaderError } from '@core/contract/failure';
import type { ComparisonId } from '@core/contract/ids';
import { mergeTexts, type MergedText } from '@core/history/merge-texts';
import { changePresent, inTurn, saveComparison } from './comparison-changes';
import { anchorSide, isAbout, isSide, type CorrespondenceSide } from './correspondence-sides';
import { findComparison } from './current-comparison';
import { notedOf, noteFinding, type NotedFinding } from './difference-reviews';
import { mergeWords } from './merge-words';
import { t } from './messages';
import { recordAction } from './undo';

/** A reviewed correspondence of one comparison. */
export interface ReviewNoteAt {
  readonly comparisonId: ComparisonId;
  readonly a: CorrespondenceSide;
  readonly b: CorrespondenceSide;
  /** Of a note on a difference, whose values the sides then are. */
  readonly finding?: NotedFinding;
}

/**
 * Saves the note on a judged correspondence; without a word, for it is saved while it is written. Answers with the note as it
 * is then: what another window saved since goes in.
 * @param base the note with which the writing began
 * @throws ReaderError where it could not be saved, or where the comparison or the judgement is gone.
 */
export const noteCorrespondence = (at: ReviewNoteAt, note: string, base: string): Promise<MergedText> =>
  inTurn(async () => {
    const { comparisonId, a, b, finding } = at;
    const present = findComparison(comparisonId);
    if (present !== null && finding !== undefined) {
      const merged = mergeTexts(base, note, notedOf(present, { a, b, ...finding }), mergeWords());
      await saveComparison(present, { differences: noteFinding(present, { a, b, ...finding }, merged.text) });
      return merged;
    }
    const judged = present?.judgements.find((one) => isAbout(one, a, b));
    if (present === null || judged === undefined)
      throw new ReaderError({ code: 'not-found', what: 'comparison' });
    const merged = mergeTexts(base, note, judged.note, mergeWords());
    await saveComparison(present, {
      judgements: present.judgements.map((one) => (one === judged ? { ...one, note: merged.text } : one)),
    });
    return merged;
  });

/** Enters an editing session of a note in the undo history as one step. */
export const recordReviewNote = (at: ReviewNoteAt, before: string, after: string): void =>
  recordAction({
    label: at.finding === undefined ? t('done.match-note') : t('done.difference-note'),
    do: async () => void (await noteCorrespondence(at, after, before)),
    undo: async () => void (await noteCorrespondence(at, before, after)),
  });

/** Saves the reader's review of two passages; `null` withdraws it. A note on them is kept with it. */
export const reviewCorrespondence = (
  a: CorrespondenceSide,
  b: CorrespondenceSide,
  verdict: ReviewStatus | null,
): Promise<boolean> =>
  changePresent(
    ({ judgements }) => {
      const before = judgements.find((one) => isAbout(one, a, b));
      const others = judgements.filter((one) => one !== before);
      if (verdict === null) return { judgements: others };
      const judgement: Review = {
        a: anchorSide(a),
        b: anchorSide(b),
        verdict,
        note: before?.note ?? '',
        at: new Date().toISOString(),
      };
      return { judgements: [...others, judgement] };
    },
    verdict === null ? t('done.verdict-removed') : t(`done.match-${verdict}`),
  );

/**
 * The reader's word that only this text has a passage; he can take it back. Offsets as in {@link CorrespondenceSide}.
 */
export const sayOnlyHere = (side: CorrespondenceSide, isOnlyHere: boolean): Promise<boolean> =>
  changePresent(
    ({ panes, onlyHere = [] }) => {
      const others = onlyHere.filter((one) => !isSide(one, side));
      const said = {
        ...anchorSide(side),
        against: [...new Set(panes.map(({ articleId }) => articleId))].filter((id) => id !== side.article.id),
        at: new Date().toISOString(),
      };
      return { onlyHere: isOnlyHere ? [...others, said] : others };
    },
    isOnlyHere ? t('done.only-here') : t('done.not-only-here'),
  );
