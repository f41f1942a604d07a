/**
 * Words as features. A word is a feature by itself only where it is in the vocabulary of common words, which has no
 * names; every other is known by its embedding's cluster (Brown et al. 1992; Turian et al. 2010), its suffix and its shape.
 */
import { stemWord } from '../language/tokens';
import { SHAPE, type Paragraph } from './paragraph';

export interface Lexicon {
  /** By word its number, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By stem its cluster in a coarse and a fine partition, each from 1; in one number, see `clusterOf`. */
  readonly clusters: ReadonlyMap<string, readonly [coarse: number, fine: number]>;
}

/** What the features of a paragraph are made of, by token. */
export interface LexicalColumns {
  /** Number in the vocabulary, 0 for words outside, negative for punctuation marks. */
  readonly words: Int32Array;
  /** Number of the stem's first word in the vocabulary. */
  readonly stems: Int32Array;
  readonly coarse: Int32Array;
  readonly fine: Int32Array;
  /** Of the last two and three letters of words in lower case; 0 for others, so that no name is spelled. */
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
}

const NO_CLUSTER = [0, 0] as const;

export function lexicalColumns(paragraph: Paragraph, lexicon: Lexicon): LexicalColumns {
  const { size, words, shapes, sentences } = paragraph;
  const column = (): Int32Array => new Int32Array(size);
  const columns = {
    words: column(),
    stems: column(),
    coarse: column(),
    fine: column(),
    suffix2: column(),
    suffix3: column(),
  };
  words.forEach((word, at) => {
    const shape = shapes[at] ?? 0;
    if (shape === SHAPE.mark) {
      columns.words[at] = -hashText(word) - 1;
      return;
    }
    if (shape === SHAPE.number) return;
    const isFirst = at === 0 || sentences[at] !== sentences[at - 1] || words[at - 1] === '"';
    const number = lexicon.numbers.get(word) ?? 0;
    const stem = stemWord(word);
    columns.words[at] = number;
    columns.stems[at] = number === 0 ? 0 : (lexicon.numbers.get(`${stem}*`) ?? number);
    // A capital inside a sentence is a name's: its company in general text says nothing that may be learned here.
    if (shape !== SHAPE.lower && !(isFirst && number > 0)) return;
    const [coarse, fine] = lexicon.clusters.get(stem) ?? NO_CLUSTER;
    columns.coarse[at] = coarse;
    columns.fine[at] = fine;
    columns.suffix2[at] = hashText(word.slice(-2));
    columns.suffix3[at] = hashText(word.slice(-3));
  });
  return columns;
}

/** By word its number from 1; "stem*" is the number that the words of one stem share. */
export function numberVocabulary(words: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map(words.map((word, at) => [word, at + 1]));
  for (const [word, number] of [...numbers]) {
    const key = `${stemWord(word)}*`;
    if (!numbers.has(key)) numbers.set(key, number);
  }
  return numbers;
}

/** 20 bits of FNV-1a. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return ((hash ^ (hash >>> 16)) & 0xfffff) + 1;
}
