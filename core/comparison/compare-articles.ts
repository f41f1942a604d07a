/**
 * The whole comparison of two to four texts: correspondences and discrepancies for every pair, and the overlap of
 * sources. Hides that pairs are aligned in a canonical order, so that the
 * result does not depend on the order in which the texts are given.
 */
import type { Article } from '../contract/article';
import type { AccountId } from '../contract/ids';
import { sentencesOf } from '../text/sentences';
import { STOP_WORDS } from '../language/en/stop-words';
import { alignByAnchors } from '../alignment/align-by-anchors';
import { alignTexts } from '../alignment/align-pair';
import { alignAccounts } from './align-accounts';
import { withoutDiffering } from './differing-reasons';
import { listPossibleMatches, type PossibleMatch, type RankedAlignment, type Side } from './possible-matches';
import { findSourceOverlaps, type SourceOverlap } from './source-overlap';
import type { Discrepancy, ValueRow } from '../contract/discrepancy';
import { comparePassages, type PassageComparison } from '../discrepancies/compare-passages';
import type { PassageContext } from '../discrepancies/read-passage';
import { comparedText } from './editorial-frames';
import { MIN_REASONS } from '../alignment/evidence-filter';
import { createReaders, listAliases } from './text-readers';
import type { Correspondence, Passage } from '../alignment/sentence';
import type { DocumentFrequencies } from '../language/document-frequencies';
import { areInOneLanguage } from '../language/same-language';
import { NO_EMBEDDINGS, type Embeddings } from '../language/embeddings';
import { NO_THESAURUS, type Thesaurus } from '../language/thesaurus';
import { tokenize, type Token } from '../language/tokens';
import { itemAt } from '../text/item-at';

export interface ComparedText {
  readonly article: Article;
  /**
   * Results are limited to this account's blocks; to none where `null`. The article is aligned whole in either case: a
   * probability from a small table of pairs would be too high.
   */
  readonly accountId: AccountId | null;
}

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

export interface ComparedPassage {
  readonly passage: Passage;
  /** False where it is not in the chosen account. */
  readonly isChosen: boolean;
  /** True where the passage has too few content words to give a correspondence enough reasons. */
  readonly isTooShort: boolean;
}

export interface ComparisonResult {
  /** By text its passages in order. */
  readonly texts: readonly (readonly ComparedPassage[])[];
  readonly pairs: readonly ComparedPair[];
}

export interface CompareContext {
  readonly statistics: DocumentFrequencies;
  readonly wordVectors?: Embeddings;
  readonly thesaurus?: Thesaurus;
  /** Called after each pair: pairs done and pairs in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Progress: called often with the share of the work that is done, 0–1 and rising. What it throws cancels. */
  readonly onShare?: (share: number) => void;
  /**
   * Called with each pair as soon as it is complete, so that its correspondences can be shown before the others are.
   */
  readonly onPair?: (pair: ComparedPair, passages: readonly (readonly Passage[])[]) => void;
}

/** Values are read in one language; across two nothing is said of what differs. */
const NOTHING_COMPARED: PassageComparison = { differences: [], values: [] };

const NO_ALIGNMENT: RankedAlignment = {
  correspondences: [],
  candidatesOfA: [],
  candidatesOfB: [],
  sharedWords: () => [],
};

/** Least score at which anything is said to differ; below it only values that are not comparable are shown. */
const SURE = 0.5;

export function compareArticles(texts: readonly ComparedText[], context: CompareContext): ComparisonResult {
  const passages = texts.map(listPassages);
  const chosen = texts.map(({ article, accountId }, text) =>
    choosePassages(article, accountId, itemAt(passages, text)),
  );
  const articles = texts.map(({ article }) => article);
  const aliases = listAliases(articles);
  const { readerOf, readText } = createReaders(articles, passages, context.statistics, aliases);
  const lexicon = {
    vectors: context.wordVectors ?? NO_EMBEDDINGS,
    thesaurus: context.thesaurus ?? NO_THESAURUS,
  };
  const words = new Map<Article, readonly Token[]>();
  const wordsOf = (article: Article): readonly Token[] => {
    const known = words.get(article) ?? tokenize(comparedText(article));
    words.set(article, known);
    return known;
  };
  const places = texts.flatMap((_, a) => texts.slice(a + 1).map((__, k) => [a, a + 1 + k] as const));
  const work = places.map(([a, b]) => workOf(itemAt(passages, a), itemAt(passages, b)));
  const whole = work.reduce((sum, one) => sum + one, 0) || 1;
  let before = 0;
  const pairs = places.map(([a, b], done): ComparedPair => {
    const isSwapped = keyOf(itemAt(texts, a)) > keyOf(itemAt(texts, b));
    const [first, second] = isSwapped ? [b, a] : [a, b];
    const options = {
      wordVectors: context.wordVectors,
      onShare: (share: number) => context.onShare?.((before + share * itemAt(work, done)) / whole),
    };
    const reader = readerOf(first, second);
    const isOneLanguage = areInOneLanguage(itemAt(texts, a).article, itemAt(texts, b).article);
    // The model was fitted on pairs in one language; across two only names, numbers and dates can be compared.
    const sideOf = (text: number): Side => ({
      passages: itemAt(passages, text),
      isChosen: itemAt(chosen, text),
    });
    const [sideA, sideB] = [sideOf(first), sideOf(second)];
    const alignment = !isOneLanguage
      ? { ...NO_ALIGNMENT, correspondences: alignByAnchors(sideA.passages, sideB.passages, aliases) }
      : itemAt(texts, first).article.id === itemAt(texts, second).article.id
        ? alignAccounts(sideA, sideB, reader, options)
        : alignTexts(readText(first, reader), readText(second, reader), reader, options);
    const correspondences = alignment.correspondences.filter(
      (found) => sideA.isChosen[found.a] === true && sideB.isChosen[found.b] === true,
    );
    const compared = correspondences
      .map((found): ComparedCorrespondence => {
        const sides = isSwapped ? { a: found.b, b: found.a } : { a: found.a, b: found.b };
        const { differences, values } = isOneLanguage ? compareSides(sides, found.score) : NOTHING_COMPARED;
        const reasons = withoutDiffering(found.reasons, differences);
        return { ...found, ...sides, reasons, differences, values };
      })
      .sort((x, y) => x.a - y.a || y.score - x.score || x.b - y.b);
    const pair: ComparedPair = {
      a,
      b,
      correspondences: compared,
      possible: listPossibleMatches(sideA, sideB, { ...alignment, correspondences }).map((one) =>
        isSwapped ? swapRanks(one) : one,
      ),
      dependences: findSourceOverlaps(itemAt(texts, a), itemAt(texts, b), wordsOf),
      isOneLanguage,
    };
    before += itemAt(work, done);
    context.onPair?.(pair, passages);
    context.onProgress?.(done + 1, places.length);
    return pair;

    function compareSides(sides: { a: number; b: number }, score: number): PassageComparison {
      const side = (text: number, passage: Passage): PassageContext => ({
        text: passage.text,
        reference: referenceOf(itemAt(texts, text), passage),
      });
      const ofA = side(a, itemAt(itemAt(passages, a), sides.a));
      const ofB = side(b, itemAt(itemAt(passages, b), sides.b));
      // Compared in the canonical order and then given in the caller's.
      const found = isSwapped
        ? swapSides(comparePassages(ofB, ofA, lexicon, score >= SURE))
        : comparePassages(ofA, ofB, lexicon, score >= SURE);
      if (score >= SURE) return found;
      return { ...found, differences: found.differences.filter((one) => one.status === 'different-scope') };
    }
  });
  return {
    texts: passages.map((list, text) =>
      list.map((passage, index) => ({
        passage,
        isChosen: itemAt(chosen, text)[index] === true,
        isTooShort: countContent(passage.text) < MIN_REASONS,
      })),
    ),
    pairs,
  };
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

/** Estimated cost of a pair, in pairs of passages: analysing one passage costs as much as some pairs. */
const workOf = (a: readonly Passage[], b: readonly Passage[]): number =>
  a.length * b.length + READING_CELLS * (a.length + b.length);
const READING_CELLS = 50;

/** The sentences of the blocks that are compared, in text order; boilerplate and code are not. */
export function listPassages({ article }: Pick<ComparedText, 'article'>): Passage[] {
  const text = comparedText(article);
  return article.blocks
    .filter((block) => block.kind !== 'furniture' && block.kind !== 'code')
    .flatMap((block) =>
      sentencesOf(article, block).map(({ start, end }) => ({
        text: text.slice(start, end),
        start,
        end,
        blockId: block.id,
      })),
    );
}

/** By passage whether it is in the account; all are where none is chosen or the article does not have it. */
function choosePassages(
  { accounts }: Article,
  accountId: AccountId | null,
  passages: readonly Passage[],
): readonly boolean[] {
  const account = accounts.find(({ id }) => id === accountId);
  const own = account === undefined ? null : new Set(account.blocks);
  return passages.map(({ blockId }) => own === null || (blockId !== null && own.has(blockId)));
}

const keyOf = ({ article, accountId }: ComparedText): string =>
  `${article.id}\n${accountId ?? ''}\n${article.articleRev}`;

/**
 * The document date, against which relative dates are resolved: the account's where the block is in one, else the
 * article's.
 */
function referenceOf({ article }: ComparedText, passage: Passage): string | null {
  const account = article.accounts.find(
    (one) => passage.blockId !== null && one.blocks.includes(passage.blockId),
  );
  return account?.date ?? article.citation.issued;
}

/** Number of content stems, which alone can be reasons of a correspondence. */
const countContent = (text: string): number =>
  new Set(
    tokenize(text)
      .filter(({ form }) => !STOP_WORDS.has(form))
      .map(({ stem }) => stem),
  ).size;
