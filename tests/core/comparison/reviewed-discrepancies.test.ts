import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { Discrepancy, DiscrepancyKind, DiscrepancySide } from '@core/contract/discrepancy';
import type { DiscrepancyReview, ReaderMark } from '@core/contract/discrepancy-review';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import {
  isCounted,
  numberDifferences,
  reviewDiscrepancies,
  stateOf,
  type Difference,
} from '@core/comparison/reviewed-discrepancies';
import { createAnchor } from '@core/text/anchoring/anchor';
import { plainArticle } from '../../support/plain-article';

const AT = '2026-01-01T00:00:00.000Z';
const QUARRY = plainArticle('quarry', 'Quarry', 'The blast killed 6 men at 7.10.\nNobody slept.');
const PIT = plainArticle('pit', 'Pit', 'At 7.40 the blast killed 9 men.\nThe pit was closed.');

const sideOf = (article: Article, words: string): DiscrepancySide => {
  const start = article.text.indexOf(words);
  const value = { text: words, start, end: start + words.length };
  return { ...value, context: value, about: '', claimant: null };
};
const discrepancy = (
  kind: DiscrepancyKind,
  a: string,
  b: string,
  status: Discrepancy['status'] = 'differs',
): Discrepancy => ({ kind, status, a: sideOf(QUARRY, a), b: sideOf(PIT, b), because: null });

const join = (...differences: readonly Discrepancy[]): ReviewedCorrespondence => {
  const [from, to] = [QUARRY, PIT].map(({ blocks }) => blocks[0]!);
  return {
    ...{ a: 0, b: 1, score: 0.9, reasons: [], values: [], verdict: null, note: '', differences },
    from: { blockId: from!.id, start: from!.start, end: from!.end },
    to: { blockId: to!.id, start: to!.start, end: to!.end },
  };
};
const anchored = (article: Article, words: string) => ({
  articleId: article.id,
  anchor: createAnchor(article, article.text.indexOf(words), article.text.indexOf(words) + words.length),
});
const review = (verdict: DiscrepancyReview['verdict'], rest: Partial<DiscrepancyReview> = {}) =>
  ({
    ...{ by: 'program', kind: 'count', status: 'differs', verdict, note: '', at: AT },
    ...{ a: anchored(QUARRY, '6'), b: anchored(PIT, '9') },
    ...rest,
  }) as const satisfies DiscrepancyReview;
const said = (all: readonly Difference[]): readonly (string | null)[] =>
  all.map((one) => `${one.kind ?? one.by} ${one.verdict}`);

const COUNT = discrepancy('count', '6', '9');
const TIME = discrepancy('time', '7.10', '7.40');

describe('the differences of a comparison', () => {
  it('are listed by what differs, and numbered in that order', () => {
    const all = reviewDiscrepancies([join(TIME, COUNT)], [QUARRY, PIT], []);
    expect(said(all)).toEqual(['count null', 'time null']);
    expect([...numberDifferences(all).values()]).toEqual([1, 2]);
    expect(QUARRY.text.slice(all[0]!.a.value.start, all[0]!.a.value.end)).toBe('6');
  });

  it('stand under what the reader said of them, in whichever order the panes are', () => {
    const confirmed = reviewDiscrepancies([join(COUNT, TIME)], [QUARRY, PIT], [review('confirmed')]);
    expect(said(confirmed)).toEqual(['count confirmed', 'time null']);
    const { a, b } = review('confirmed');
    const swapped = reviewDiscrepancies([join(COUNT)], [QUARRY, PIT], [review('confirmed', { a: b, b: a })]);
    expect(said(swapped)).toEqual(['count confirmed']);
  });

  it('are recognised where a later version takes another word to a value', () => {
    const wider = discrepancy('count', '6 men', '9 men');
    expect(said(reviewDiscrepancies([join(wider)], [QUARRY, PIT], [review('dismissed')]))).toEqual([
      'count dismissed',
    ]);
  });

  it('that were set aside are neither counted nor numbered, and what counts different things is not', () => {
    const scope = discrepancy('time', '7.10', '7.40', 'different-scope');
    const all = reviewDiscrepancies([join(COUNT, scope)], [QUARRY, PIT], [review('dismissed')]);
    expect(all.map(isCounted)).toEqual([false, false]);
    expect(all.map(stateOf)).toEqual(['set-aside', 'open']);
    expect(numberDifferences(all).size).toBe(0);
  });

  it('that the reader confirmed stay where the program does not find them any more', () => {
    const all = reviewDiscrepancies([], [QUARRY, PIT], [review('confirmed'), review('dismissed')]);
    expect(said(all)).toEqual(['count confirmed']);
  });

  it('that were set aside are found anew where their words have changed', () => {
    const corrected = plainArticle('pit', 'Pit', PIT.text.replace('killed 9', 'killed 8'));
    const found = join({ ...COUNT, b: sideOf(corrected, '8') });
    const all = reviewDiscrepancies([found], [QUARRY, corrected], [review('dismissed')]);
    expect(said(all)).toEqual(['count null']);
  });

  it('are gone with a match that the reader dismissed', () => {
    expect(reviewDiscrepancies([{ ...join(COUNT), verdict: 'dismissed' }], [QUARRY, PIT], [])).toEqual([]);
  });

  it('have the marks of the reader beside them, last and apart', () => {
    const mark: ReaderMark = {
      ...{ by: 'reader', verdict: 'difference', note: 'Look again.', at: AT },
      ...{ a: anchored(QUARRY, 'Nobody slept.'), b: anchored(PIT, 'The pit was closed.') },
    };
    const all = reviewDiscrepancies([join(COUNT)], [QUARRY, PIT], [mark, { ...mark, verdict: 'agreement' }]);
    expect(said(all)).toEqual(['count null', 'reader agreement']);
    expect(said(reviewDiscrepancies([], [QUARRY, PIT], [mark]))).toEqual(['reader difference']);
    expect(stateOf(all[1]!)).toBe('confirmed');
  });
});
