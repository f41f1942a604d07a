/**
 * Reads each passage of a text once, whatever texts it is compared with, into the sparse vectors and sets that every
 * later comparison works on, so that the inner loop over pairs touches numbers only.
 */
import { idf, type DocumentFrequencies } from '../language/document-frequencies';
import { EMPTY_VECTOR, binaryVector, VectorBuilder, weightedVector, type Vector } from './sparse-vectors';
import type { Vocabulary } from '../language/vocabulary';
import { isAmbiguousName } from '../language/ambiguous-names';
import { quantitySet, quotationSet } from './quantity-quote-sets';
import { TermLookup } from '../language/term-lookup';
import { tokenize, type Token } from '../language/tokens';

export type OwnKind = 'stems' | 'grams' | 'everyWord' | 'wordPairs' | 'families' | 'window';

export interface SentenceAnalysis {
  readonly words: readonly Token[];
  /** Of unit length. */
  readonly vectors: Readonly<Record<OwnKind, Vector>>;
  /** Content stems by number, with their rarity. */
  readonly stems: ReadonlyMap<number, number>;
  /** The same by stem as written and in the same order, for the reasons. */
  readonly idfOf: ReadonlyMap<string, number>;
  /** Content words with a capital, by form: the numbers of their stems. */
  readonly capitals: ReadonlyMap<string, number>;
  readonly figures: ReadonlySet<number>;
  /** What its figures count, by number. */
  readonly counted: ReadonlySet<number>;
  /** Word pairs inside quotation marks, by number. */
  readonly quoted: ReadonlySet<number>;
  /** The stems with their rarity, in the order of `vectors.stems`; the sets with the weight 1 throughout. */
  readonly idfs: Vector;
  readonly binary: Readonly<Record<'figures' | 'counted' | 'quoted', Vector>>;
  /** Summed rarity of `stems`. */
  readonly idfSum: number;
  /** The stems by the root of their rarity, so that one very rare word does not speak alone; the weights sum to 1. */
  readonly termWeights: Vector;
}

export interface TextAnalysis {
  readonly passages: readonly SentenceAnalysis[];
  /** Forms that it writes small somewhere: with a capital they are no names. */
  readonly lowercaseForms: ReadonlySet<string>;
  /** How many of its passages hold a content stem, by its number. */
  readonly documentFrequency: ReadonlyMap<number, number>;
}

export interface Analyser {
  readonly vocabulary: Vocabulary;
  /** Rarity of a word that no passage of the library holds. */
  readonly maxIdf: number;
  analyse(passages: readonly string[]): TextAnalysis;
}

const COMMON_SHARE = 0.3;
const WINDOW = 2;
const NO_ALIASES: ReadonlySet<string> = new Set();

/** Texts that are compared with each other are read by one reader: it numbers their terms. */
export function createAnalyser(statistics: DocumentFrequencies, aliases = NO_ALIASES): Analyser {
  const entries = new TermLookup(statistics);
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
    maxIdf: idf(statistics, ''),
    analyse(passages) {
      const words = passages.map(tokenize);
      const small = new Set<string>();
      for (const list of words)
        for (const word of list) if (!word.isCapital && !word.isNumber) small.add(word.form);
      const read = words.map((list, k) => analyseSentence(list, passages[k]!, context));
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
  const rarityOf = new Map<string, number>();
  const capitals = new Map<string, number>();
  let before: { readonly id: number; readonly idf: number } | null = null;
  let mass = 0;

  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
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
    mass += idf;
    stems.set(id, idf);
    rarityOf.set(word.stem, idf);
  }
  for (const [id, count] of counts) sums.stems.put(id, (1 + Math.log(count)) * stems.get(id)!);
  const stemVector = sums.stems.buildNormalized();
  const rarities = weightedVector(stems);
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
    idfOf: rarityOf,
    capitals,
    figures,
    counted,
    quoted,
    idfs: rarities,
    binary: {
      figures: binaryVector(figures),
      counted: binaryVector(counted),
      quoted: binaryVector(quoted),
    },
    idfSum: mass,
    termWeights: { ids: rarities.ids, weights: shareByRoot(rarities.weights) },
  };
}

function shareByRoot(rarities: Float32Array): Float32Array {
  const roots = rarities.map(Math.sqrt);
  let sum = 0;
  for (const root of roots) sum += root;
  for (let k = 0; k < roots.length; k++) roots[k] = roots[k]! / sum;
  return roots;
}

/** A passage's window is itself and its neighbours, nearer ones weighing more. */
function withWindows(readings: readonly SentenceAnalysis[], sum: VectorBuilder): SentenceAnalysis[] {
  return readings.map((reading, k) => {
    for (let d = -WINDOW; d <= WINDOW; d++) {
      const near = readings[k + d];
      if (near !== undefined) sum.addAll(near.vectors.stems, 1 / (1 + Math.abs(d)));
    }
    return { ...reading, vectors: { ...reading.vectors, window: sum.buildNormalized() } };
  });
}
