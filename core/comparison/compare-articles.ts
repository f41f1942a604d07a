/**
 * The whole comparison of two to four texts: correspondences and discrepancies for every pair, and the overlap of
 * sources.
 */
import type { Article } from '../contract/article';
import type { Passage } from '../alignment/sentence';
import type { DocumentFrequencies } from '../language/document-frequencies';
import { NO_EMBEDDINGS, type Embeddings } from '../language/embeddings';
import { NO_THESAURUS, type Thesaurus } from '../language/thesaurus';
import { tokenize, type Token } from '../language/tokens';
import { itemAt } from '../text/item-at';
import { choosePassages, isTooShort, listPassages, type ComparedText } from './compared-passages';
import { comparePair, type ComparedPair, type PairTools } from './compare-pair';
import { comparedText } from './editorial-frames';
import { createAnalysers, listAliases } from './analysers';

export interface ComparedPassage {
  readonly passage: Passage;
  /** False where it is not in the chosen account. */
  readonly isChosen: boolean;
  /** True where the passage has too few content words for it to mean anything that it matches nothing. */
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

export function compareArticles(texts: readonly ComparedText[], context: CompareContext): ComparisonResult {
  const prepared = texts.map((text, index) => {
    const passages = listPassages(text);
    return { index, text, passages, isChosen: choosePassages(text, passages) };
  });
  const passages = prepared.map((one) => one.passages);
  const tools = toolsFor(texts, passages, context);
  const places = prepared.flatMap((a, at) => prepared.slice(at + 1).map((b) => [a, b] as const));
  const whole = places.reduce((sum, [a, b]) => sum + workOf(a.passages, b.passages), 0) || 1;
  let before = 0;
  const pairs = places.map(([a, b], done): ComparedPair => {
    const work = workOf(a.passages, b.passages);
    const pair = comparePair(a, b, tools, (share) => context.onShare?.((before + share * work) / whole));
    before += work;
    context.onPair?.(pair, passages);
    context.onProgress?.(done + 1, places.length);
    return pair;
  });
  return {
    texts: prepared.map((text) =>
      text.passages.map((passage, at) => ({
        passage,
        isChosen: itemAt(text.isChosen, at),
        isTooShort: isTooShort(passage),
      })),
    ),
    pairs,
  };
}

function toolsFor(
  texts: readonly ComparedText[],
  passages: readonly (readonly Passage[])[],
  { statistics, wordVectors, thesaurus }: CompareContext,
): PairTools {
  const articles = texts.map(({ article }) => article);
  const aliases = listAliases(articles);
  const words = new Map<Article, readonly Token[]>();
  return {
    ...createAnalysers(articles, passages, statistics, aliases),
    aliases,
    lexicon: { vectors: wordVectors ?? NO_EMBEDDINGS, thesaurus: thesaurus ?? NO_THESAURUS },
    wordsOf(article) {
      const known = words.get(article) ?? tokenize(comparedText(article));
      words.set(article, known);
      return known;
    },
  };
}

/** Estimated cost of a pair, in pairs of passages: analysing one passage costs as much as some pairs. */
const workOf = (a: readonly Passage[], b: readonly Passage[]): number =>
  a.length * b.length + READING_CELLS * (a.length + b.length);
const READING_CELLS = 50;
