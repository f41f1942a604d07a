import type { Article } from '../contract/article';
import type { Correction } from '../contract/correction';
import type { BlockId } from '../contract/ids';
import { fromDraftBlocks } from './block-lines';
import { applyCorrection, draftOf } from './correction-draft';
import type { Hash } from '../text/hash';

/**
 * Applies the reader's corrections to an article. What was read from the file is never changed: the corrections are
 * stored beside it and applied each time, so that any of them can be undone. A correction that does not fit (its block
 * is gone, because the file was read again by a better reader) changes nothing and is kept.
 */
export function applyCorrections(article: Article, corrections: readonly Correction[], hash: Hash): Article {
  if (corrections.length === 0) return article;
  const draft = draftOf(article);
  for (const correction of corrections) applyCorrection(draft, correction);
  const { citation, heardBy, chain, accounts, voices, topics, places, endPlaces, turns } = draft;
  const canonical = fromDraftBlocks(draft.lines);
  return {
    ...article,
    citation,
    heardBy,
    chain,
    ...canonical,
    articleRev: canonical.text === article.text ? article.articleRev : hash(canonical.text),
    accounts,
    voices,
    topics,
    ...(article.places === undefined ? {} : { places }),
    ...(endPlaces === null ? {} : { endPlaces }),
    ...(turns === null ? {} : { turns }),
    corrected: { corrections, lastBlock: lastBlockNumber(article, corrections) },
  };
}

/** Indices of the corrections that do not fit. */
export function findInapplicable(article: Article, corrections: readonly Correction[]): readonly number[] {
  const draft = draftOf(article);
  return corrections.flatMap((correction, index) => (applyCorrection(draft, correction) ? [] : [index]));
}

/** The list with one more; what the reader said of the whole article before is then no longer said. */
export const withCorrection = (
  corrections: readonly Correction[],
  correction: Correction,
): readonly Correction[] => [
  ...(correction.do === 'set-citation'
    ? corrections.filter((one) => one.do !== 'set-citation')
    : corrections),
  correction,
];

/** The highest number that a block has or had: ids are never used again, not after an undo either. */
export function lastBlockNumber(article: Article, corrections: readonly Correction[], known = 0): number {
  const ids = [
    ...article.blocks.map(({ id }) => id),
    ...corrections.flatMap((one) => (one.do === 'split' ? [one.newId] : [])),
  ];
  return ids.reduce((highest, id) => Math.max(highest, numberOf(id)), known);
}

/** An id for the second part of a split, which no block of the article ever had. */
export const nextBlockId = (article: Article): BlockId =>
  `b${(article.corrected?.lastBlock ?? lastBlockNumber(article, [])) + 1}` as BlockId;

const numberOf = (id: BlockId): number => Number(id.slice(1));
