/**
 * Analyses each passage of a text once, whatever texts it is compared with, into the sparse vectors and sets of term
 * ids on which every comparison works, so that the inner loop over pairs touches numbers only. The vectors are weighted
 * by idf and normalized for the cosine (vector space model, Salton & Buckley 1988); term frequency is sublinear, 1 + ln
 * tf.
 */
import { blendedIdf, type DocumentFrequencies } from '../language/document-frequencies';
import { ENGLISH_FREQUENCIES } from '../language/english-frequencies';
import { EMPTY_VECTOR, binaryVector, VectorBuilder, weightedVector, type Vector } from './sparse-vectors';
import type { Vocabulary } from '../language/vocabulary';
import { isAmbiguousName } from '../language/ambiguous-names';
import { quantitySet, quotationSet } from './quantity-quote-sets';
import { TermLookup } from '../language/term-lookup';
import { tokenize, type Token } from '../language/tokens';
import { itemAt } from '../text/item-at';

/**
 * Vectors of one passage: content stems (tf-idf), character n-grams, stems with the stop words at low weight, bigrams
 * of content stems, synonym sets, and stems with those of the neighbouring passages. All but `stems` and `window` are
 * without term frequency.
 */
export type OwnKind = 'stems' | 'grams' | 'everyWord' | 'wordPairs' | 'families' | 'window';

export interface SentenceAnalysis {
  readonly words: readonly Token[];
  /** Of unit length, or empty. */
  readonly vectors: Readonly<Record<OwnKind, Vector>>;
  /** Content stems: from id to idf. */
  readonly stems: ReadonlyMap<number, number>;
  /** The same from the stem's string and in the same order, for the reasons. */
  readonly idfOf: ReadonlyMap<string, number>;
  /** Capitalized content words: from form to the id of the stem. */
  readonly capitals: ReadonlyMap<string, number>;
  /** Ids of the numbers in it, in digits or small number words. */
  readonly figures: ReadonlySet<number>;
  /** Ids of what its quantities count. */
  readonly counted: ReadonlySet<number>;
  /** Ids of the stem bigrams inside quotation marks. */
  readonly quoted: ReadonlySet<number>;
  /** `stems` as a vector of idf, not normalized, in the order of `vectors.stems`. */
  readonly idfs: Vector;
  /** The sets as vectors with the weight 1: a dot product is the size of the intersection. */
  readonly binary: Readonly<Record<'figures' | 'counted' | 'quoted', Vector>>;
  /** Summed idf of `stems`. */
  readonly idfSum: number;
  /** `stems` by the square root of idf, so that one very rare word does not dominate; the weights sum to 1. */
  readonly termWeights: Vector;
}

export interface TextAnalysis {
  readonly passages: readonly SentenceAnalysis[];
  /** Forms that occur in lower case somewhere in the text: capitalized they are no names. */
  readonly lowercaseForms: ReadonlySet<string>;
  /** From the id of a content stem to the number of this text's passages that contain it. */
  readonly documentFrequency: ReadonlyMap<number, number>;
}

export interface Analyser {
  readonly vocabulary: Vocabulary;
  /** Idf of a stem that is in no passage of the library. */
  readonly maxIdf: number;
  analyse(passages: readonly string[]): TextAnalysis;
}

/** Factor on the idf of stop words in `everyWord`. */
const COMMON_SHARE = 0.3;
/** Neighbouring passages to either side. */
const WINDOW = 2;
const NO_ALIASES: ReadonlySet<string> = new Set();

/** Texts that are compared with each other need one analyser: it gives their terms the same ids. */
export function createAnalyser(
  statistics: DocumentFrequencies,
  aliases = NO_ALIASES,
  background: DocumentFrequencies | null = ENGLISH_FREQUENCIES,
): Analyser {
  const idfOf = blendedIdf(statistics, background);
  const entries = new TermLookup(idfOf);
  const { vocabulary } = entries;
  const context: AnalysisContext = {
    vocabulary,
    aliases,
    entries,
    sums: {
      stems: new VectorBuilder(),
      grams: new VectorBuilder(),
      everyWord: new VectorBuilder(),
      wordPairs: new VectorBuilder(),
      families: new VectorBuilder(),
      window: new VectorBuilder(),
    },
  };
  return {
    vocabulary,
    maxIdf: idfOf(''),
    analyse(passages) {
      const words = passages.map(tokenize);
      const small = new Set<string>();
      for (const list of words)
        for (const word of list) if (!word.isCapital && !word.isNumber) small.add(word.form);
      const read = words.map((list, k) => analyseSentence(list, itemAt(passages, k), context));
      const holding = new Map<number, number>();
      for (const { stems } of read)
        for (const id of stems.keys()) holding.set(id, (holding.get(id) ?? 0) + 1);
      return {
        passages: withWindows(read, context.sums.window),
        lowercaseForms: small,
        documentFrequency: holding,
      };
    },
  };
}

interface AnalysisContext {
  readonly vocabulary: Vocabulary;
  readonly aliases: ReadonlySet<string>;
  readonly entries: TermLookup;
  readonly sums: Readonly<Record<OwnKind, VectorBuilder>>;
}

function analyseSentence(words: readonly Token[], text: string, context: AnalysisContext): SentenceAnalysis {
  const { vocabulary, entries, sums } = context;
  const counts = new Map<number, number>();
  const figures = new Set<number>();
  const stems = new Map<number, number>();
  const idfOf = new Map<string, number>();
  const capitals = new Map<string, number>();
  let before: { readonly id: number; readonly idf: number } | null = null;
  let idfSum = 0;

  for (let at = 0; at < words.length; at++) {
    const word = itemAt(words, at);
    if (isAmbiguousName(words, at, text, context.aliases)) continue;
    const entry = entries.termOf(word);
    const { id, idf } = entry;
    sums.everyWord.put(id, idf * (entry.isStopWord ? COMMON_SHARE : 1));
    if (entry.figureId !== null) figures.add(entry.figureId);
    if (entry.isStopWord) continue;
    sums.families.put(entry.synonymSetId, idf);
    const share = idf / Math.sqrt(entry.grams.length);
    for (const gram of entry.grams) sums.grams.raise(gram, share);
    if (word.isCapital) capitals.set(word.form, id);
    if (before !== null) sums.wordPairs.put(vocabulary.idOfPair(before.id, id), idf + before.idf);
    before = entry;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    if (stems.has(id)) continue;
    idfSum += idf;
    stems.set(id, idf);
    idfOf.set(word.stem, idf);
  }
  for (const [id, count] of counts) sums.stems.put(id, (1 + Math.log(count)) * (stems.get(id) ?? 0));
  const stemVector = sums.stems.buildNormalized();
  const idfs = weightedVector(stems);
  const counted = quantitySet(words, text, vocabulary);
  const quoted = quotationSet(words, text, vocabulary);
  return {
    words,
    vectors: {
      stems: stemVector,
      grams: sums.grams.buildNormalized(),
      everyWord: sums.everyWord.buildNormalized(),
      wordPairs: sums.wordPairs.buildNormalized(),
      families: sums.families.buildNormalized(),
      window: EMPTY_VECTOR,
    },
    stems,
    idfOf,
    capitals,
    figures,
    counted,
    quoted,
    idfs,
    binary: {
      figures: binaryVector(figures),
      counted: binaryVector(counted),
      quoted: binaryVector(quoted),
    },
    idfSum,
    termWeights: { ids: idfs.ids, weights: shareByRoot(idfs.weights) },
  };
}

function shareByRoot(idfs: Float32Array): Float32Array {
  const roots = idfs.map(Math.sqrt);
  let sum = 0;
  for (const root of roots) sum += root;
  for (let k = 0; k < roots.length; k++) roots[k] = roots[k]! / sum;
  return roots;
}

/** Adds the window vectors: a passage and its neighbours, weighted 1 / (1 + distance). */
function withWindows(readings: readonly SentenceAnalysis[], sum: VectorBuilder): SentenceAnalysis[] {
  return readings.map((reading, k) => {
    for (let d = -WINDOW; d <= WINDOW; d++) {
      const near = readings[k + d];
      if (near !== undefined) sum.addAll(near.vectors.stems, 1 / (1 + Math.abs(d)));
    }
    return { ...reading, vectors: { ...reading.vectors, window: sum.buildNormalized() } };
  });
}
