/**
 * Explains a correspondence to the reader by what he can find in both passages: shared stems, synonyms, words with
 * similar embeddings, quotations, weighted by idf. Each is a thing of which a reader can say "this is in both", so
 * single letters and the words of reporting are none. Computed from the passages and not from the model's weights.
 */
import { STOP_WORDS } from '../language/en/stop-words';
import { areContrasted, isValueWord } from '../language/en/contrasts';
import { areDerived } from '../language/en/derivation';
import { isReportingWord } from '../language/en/reporting-words';
import type { Reason, ReasonKind } from './sentence';
import type { SentenceAnalysis } from './sentence-analysis';
import { SYNONYM_SETS } from '../language/en/synonym-sets';
import { cosine, NO_EMBEDDINGS, type Embeddings } from '../language/embeddings';
import type { Token } from '../language/tokens';
import { isUncertainAt, quotedWords, UNCERTAIN_SIGN } from '../text/uncertain-sign';

/** The part of an analysis from which reasons are made. */
type Read = Pick<SentenceAnalysis, 'words' | 'idfOf' | 'quoted'>;

const MAX_REASONS = 6;
/** Words; shorter shared quotations are chance. */
const MIN_QUOTED = 4;
const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const PLACE_CUE = /^(?:in|at|near|from|to|towards|outside|inside|around)$/;

/** Least cosine of two word embeddings at which they are given as a reason. */
const ALIKE = 0.55;

export function explainMatch(
  textA: string,
  a: Read,
  textB: string,
  b: Read,
  wordVectors: Embeddings = NO_EMBEDDINGS,
): Reason[] {
  const found = new Map<string, { kind: ReasonKind; text: string; weight: number }>();
  const others = new Set(b.idfOf.keys());
  const otherFamilies = new Set(b.words.map((word) => SYNONYM_SETS.get(word.stem)));
  const isName = new Set(b.words.filter((word) => word.isCapital).map((word) => word.stem));

  let answering: Token[] | null = null;
  a.words.forEach((word, k) => {
    // What the analysis leaves out, an ambiguous name for one, is no reason either.
    if (!isTelling(word) || found.has(word.stem) || !a.idfOf.has(word.stem)) return;
    const written = quotedWords(textA, word.start, word.end);
    const idf = a.idfOf.get(word.stem) ?? 1;
    if (others.has(word.stem)) {
      const kind = kindOf(word, a.words[k - 1], isName.has(word.stem));
      const text = inDoubt(written, word.stem, b, textB);
      found.set(word.stem, { kind, text, weight: idf * (kind === 'word' ? 1 : 1.4) });
      return;
    }
    // "Ten" and "sixteen", "Monday" and "Friday" have similar embeddings: that is a difference and no reason.
    if (isValueWord(word)) return;
    const family = SYNONYM_SETS.get(word.stem);
    if (family !== undefined && otherFamilies.has(family)) {
      found.set(word.stem, {
        kind: 'word',
        text: `${written} ~ ${relative(b.words, textB, family)}`,
        weight: idf * 0.6,
      });
      return;
    }
    const derived = b.words.find(
      (other) => isTelling(other) && b.idfOf.has(other.stem) && areDerived(word.stem, other.stem),
    );
    if (derived !== undefined) {
      const text = `${written} ~ ${quotedWords(textB, derived.start, derived.end)}`;
      found.set(word.stem, { kind: 'word', text, weight: idf * 0.6 });
      return;
    }
    const isKnown = !word.isCapital && wordVectors.numbers.has(word.stem);
    const [nearest, how] = isKnown
      ? nearestTo(word.stem, (answering ??= listAnswering(b, a, wordVectors)), wordVectors)
      : NO_WORD;
    if (nearest === null || how < ALIKE || areContrasted(word.form, nearest.form)) return;
    found.set(word.stem, {
      kind: 'word',
      text: `${written} ~ ${quotedWords(textB, nearest.start, nearest.end)}`,
      weight: idf * how * 0.6,
    });
  });

  const reasons = [...found.values()];
  const quoted = [...a.quoted].filter((pair) => b.quoted.has(pair)).length;
  if (quoted >= MIN_QUOTED - 1) reasons.push({ kind: 'quotation', text: '', weight: quoted * 4 });
  const total = reasons.reduce((sum, reason) => sum + reason.weight, 0) || 1;
  return reasons
    .sort((x, y) => y.weight - x.weight)
    .slice(0, MAX_REASONS)
    .map((reason) => ({ ...reason, weight: reason.weight / total }));
}

/** A word that both have, as the other passage has it where it was read there in doubt. */
function inDoubt(written: string, stem: string, { words }: Read, text: string): string {
  const other = words.find((word) => word.stem === stem && isUncertainAt(text, word.start, word.end));
  return written.endsWith(UNCERTAIN_SIGN) || other === undefined
    ? written
    : quotedWords(text, other.start, other.end);
}

/** Neither a stop word nor a reporting word nor a single letter: an initial, or what is left of a contraction. */
const isTelling = ({ form, stem, isNumber }: Token): boolean =>
  !STOP_WORDS.has(form) && !isReportingWord(stem) && (isNumber || form.length > 1);

function kindOf(word: Token, before: Token | undefined, isNameThere: boolean): ReasonKind {
  if (MONTHS.test(word.form) && word.isCapital) return 'date';
  if (word.isNumber) return 'figure';
  if (!word.isCapital || !isNameThere) return 'word';
  return before !== undefined && PLACE_CUE.test(before.form) ? 'place' : 'name';
}

const NO_WORD = [null, 0] as const;

/** The other passage's word whose embedding has the highest cosine with a stem's. */
function nearestTo(
  stem: string,
  answering: readonly Token[],
  wordVectors: Embeddings,
): readonly [nearest: Token | null, how: number] {
  let nearest: Token | null = null;
  let best = 0;
  for (const word of answering) {
    const how = cosine(wordVectors, stem, word.stem);
    if (how > best) [nearest, best] = [word, how];
  }
  return [nearest, best];
}

/**
 * The first token of each stem with an embedding that the other passage does not have itself: "fire" beside "fire" is
 * answered, and is not what "police" stands for. Names, values and stop words are left out.
 */
function listAnswering({ words, idfOf }: Read, other: Read, { numbers }: Embeddings): Token[] {
  const first = new Map<string, Token>();
  for (const word of words) {
    const isOpen = idfOf.has(word.stem) && !other.idfOf.has(word.stem);
    const isKept = isOpen && !isValueWord(word) && !word.isCapital && isTelling(word);
    if (isKept && numbers.has(word.stem) && !first.has(word.stem)) first.set(word.stem, word);
  }
  return [...first.values()];
}

function relative(words: readonly Token[], text: string, family: number): string {
  const word = words.find((other) => SYNONYM_SETS.get(other.stem) === family);
  return word === undefined ? '' : quotedWords(text, word.start, word.end);
}
