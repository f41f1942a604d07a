/**
 * The comparison of two texts: correspondences with what differs, possible matches, and the overlap of sources. Hides
 * that the two are aligned in a canonical order, so that the result does not depend on the order in which they are
 * given.
 */
import type { Article } from '../contract/article';
import type { Discrepancy, ValueRow } from '../contract/discrepancy';
import { alignByAnchors } from '../alignment/align-by-anchors';
import { alignTexts } from '../alignment/align-pair';
import type { Correspondence, Passage } from '../alignment/sentence';
import { comparePassages, type PassageComparison } from '../discrepancies/compare-passages';
import type { Lexicon } from '../discrepancies/lexicon';
import type { PassageContext } from '../discrepancies/read-passage';
import { areInOneLanguage } from '../language/same-language';
import type { Token } from '../language/tokens';
import { voiceOf } from '../text/attribution-text';
import { tellsAll } from '../text/voice-parts';
import { itemAt } from '../text/item-at';
import { listInPlace } from './text-order';
import { alignAccounts } from './align-accounts';
import type { ComparedText } from './compared-passages';
import { listDifferingCandidates } from './differing-candidates';
import { joinNames } from './joined-names';
import { withoutDiffering } from './differing-reasons';
import { listPossibleMatches, type PossibleMatch, type RankedAlignment, type Side } from './possible-matches';
import { findSourceOverlaps, type SourceOverlap } from './source-overlap';
import type { Analysers } from './analysers';

export interface ComparedPair {
  /** Indices into the texts as given, `a` < `b`. */
  readonly a: number;
  readonly b: number;
  /** By `a`, then by score from high to low. */
  readonly correspondences: readonly ComparedCorrespondence[];
  /** Candidates of the blocks without a correspondence. */
  readonly possible: readonly PossibleMatch[];
  readonly dependences: readonly SourceOverlap[];
  /** False where the two are in different languages: their correspondences then rest on names, numbers and dates. */
  readonly isOneLanguage: boolean;
}

export interface ComparedCorrespondence extends Correspondence {
  /** The offsets of their sides are relative to the passages. */
  readonly differences: readonly Discrepancy[];
  /** Likewise relative. */
  readonly values: readonly ValueRow[];
}

/** A text with its passages. */
export interface PreparedText extends Side {
  /** Among the texts as given. */
  readonly index: number;
  readonly text: ComparedText;
}

/** What all pairs of one comparison share. */
export interface PairTools extends Analysers {
  readonly lexicon: Lexicon;
  /** As `listAliases` gives them. */
  readonly aliases: ReadonlySet<string>;
  readonly wordsOf: (article: Article) => readonly Token[];
}

/** @param onShare called with the share of the work that is done, 0–1; what it throws cancels */
export function comparePair(
  a: PreparedText,
  b: PreparedText,
  tools: PairTools,
  onShare: (share: number) => void,
): ComparedPair {
  const isSwapped = keyOf(a.text) > keyOf(b.text);
  const [first, second] = isSwapped ? [b, a] : [a, b];
  const isOneLanguage = areInOneLanguage(a.text.article, b.text.article);
  const alignment = isOneLanguage
    ? align(first, second, tools, onShare)
    : {
        ...NO_ALIGNMENT,
        correspondences: alignByAnchors(first.passages, second.passages, tools.aliases),
      };
  const aligned = alignment.correspondences.filter(
    (found) => first.isChosen[found.a] === true && second.isChosen[found.b] === true,
  );
  const correspondences = [
    ...aligned,
    ...(isOneLanguage
      ? listDifferingCandidates(first, second, alignment, (one, other) =>
          compareSides(first, second, { a: one, b: other }, tools.lexicon, false),
        )
      : []),
  ];
  const isInPlace = listInPlace(aligned);
  const compared = correspondences.map((found): ComparedCorrespondence => {
    const isAligned = found.score >= ALIGNED && (found.score >= SURE || isInPlace(found));
    const said = isOneLanguage
      ? compareSides(first, second, found, tools.lexicon, isAligned)
      : NOTHING_COMPARED;
    const reasons = joinNames(
      withoutDiffering(found.reasons, said.differences),
      itemAt(first.passages, found.a).text,
      itemAt(second.passages, found.b).text,
    );
    const one = { ...found, ...said, reasons };
    return isSwapped ? { ...one, a: found.b, b: found.a, ...swapSides(said) } : one;
  });
  const possible = listPossibleMatches(first, second, { ...alignment, correspondences });
  return {
    a: a.index,
    b: b.index,
    correspondences: compared.sort((x, y) => x.a - y.a || y.score - x.score || x.b - y.b),
    possible: isSwapped ? possible.map(swapRanks) : possible,
    dependences: findSourceOverlaps(a.text, b.text, tools.wordsOf),
    isOneLanguage,
  };
}

/** Values are read in one language; across two nothing is said of what differs. */
const NOTHING_COMPARED: PassageComparison = { differences: [], values: [] };

const NO_ALIGNMENT: RankedAlignment = {
  correspondences: [],
  candidatesOfA: [],
  candidatesOfB: [],
  sharedWords: () => [],
};

/** The model was fitted on pairs in one language; across two only names, numbers and dates can be compared. */
function align(
  first: PreparedText,
  second: PreparedText,
  { analyserOf: readerOf, analyse: readText, lexicon }: PairTools,
  onShare: (share: number) => void,
): RankedAlignment {
  const analyser = readerOf(first.index, second.index);
  const options = { wordVectors: lexicon.vectors, onShare };
  return first.text.article.id === second.text.article.id
    ? alignAccounts(first, second, analyser, options)
    : alignTexts(readText(first.index, analyser), readText(second.index, analyser), analyser, options);
}

/** Least score at which two passages are taken to tell one thing; below it what differs must show that they do. */
const ALIGNED = 0.36;
/** The same for two that stand where most others say that they do not correspond. */
const SURE = 0.6;

function compareSides(
  first: PreparedText,
  second: PreparedText,
  { a, b }: Pick<Correspondence, 'a' | 'b'>,
  lexicon: Lexicon,
  isAligned: boolean,
): PassageComparison {
  const contextOf = ({ text, passages }: PreparedText, at: number): PassageContext => {
    const passage = itemAt(passages, at);
    return { text: passage.text, reference: referenceOf(text, passage) };
  };
  return comparePassages(contextOf(first, a), contextOf(second, b), lexicon, isAligned);
}

/**
 * The document date, against which relative dates are resolved: the account's where the block is in one, else the
 * article's.
 */
function referenceOf({ article }: ComparedText, passage: Passage): string | null {
  const { blockId, start, end } = passage;
  if (blockId === null) return article.citation.issued;
  const account = article.accounts.find(
    ({ id, blocks }) =>
      blocks.includes(blockId) &&
      (voiceOf(article, blockId).by !== 'parts' || tellsAll(article, id, { blockId, start, end })),
  );
  return account?.date ?? article.citation.issued;
}

const swapRanks = ({ a, b, rankOfA, rankOfB, ...rest }: PossibleMatch): PossibleMatch => ({
  ...rest,
  a: b,
  b: a,
  rankOfA: rankOfB,
  rankOfB: rankOfA,
});

function swapSides({ differences, values }: PassageComparison): PassageComparison {
  const swap = <T>(one: { readonly a: T; readonly b: T }): { readonly a: T; readonly b: T } => ({
    a: one.b,
    b: one.a,
  });
  const relations = { equal: 'equal', unequal: 'unequal', 'only-a': 'only-b', 'only-b': 'only-a' } as const;
  return {
    differences: differences.map((one) => ({ ...one, ...swap(one) })),
    values: values.map((row) => ({ ...row, ...swap(row), relation: relations[row.relation] })),
  };
}

const keyOf = ({ article, accountId }: ComparedText): string =>
  `${article.id}\n${accountId ?? ''}\n${article.articleRev}`;
