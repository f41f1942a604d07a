/**
 * The attributes of a word that do not depend on its passage: id, idf, stop word, synonym set, character n-grams,
 * number. Computed once per form for all the texts that are compared.
 */
import { STOP_WORDS, HIGH_FREQUENCY_WORDS } from './en/stop-words';
import { Vocabulary } from './vocabulary';
import { SYNONYM_SETS } from './en/synonym-sets';
import { stemWord, type Token } from './tokens';

interface Term {
  /** The stem's id in the vocabulary. */
  readonly id: number;
  /** Of the stem, in natural logarithms; halved for stems on the high-frequency list. */
  readonly idf: number;
  readonly isStopWord: boolean;
  /** The synonym set's id, or the stem's own where it is in none. */
  readonly synonymSetId: number;
  /** Ids of the character n-grams; empty for stop words, numbers and short words. */
  readonly grams: readonly number[];
  /** Id of the number that it writes, in digits or in words up to twenty; `null` for none and for "one". */
  readonly figureId: number | null;
}

const HIGH_FREQUENCY_SHARE = 0.5;
const HIGH_FREQUENCY_STEMS: ReadonlySet<string> = new Set([...HIGH_FREQUENCY_WORDS].map(stemWord));
const GRAM_LENGTH = 4;
const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
export const SMALL_NUMBERS: ReadonlyMap<string, string> = new Map(
  NUMBER_WORDS.split(' ').map((word, k) => [word, String(k + 1)]),
);

export class TermLookup {
  /** Cache by form: a word comes back in many passages. */
  readonly #known = new Map<string, Term>();

  readonly vocabulary = new Vocabulary();
  readonly #idfOf: (stem: string) => number;

  constructor(idfOf: (stem: string) => number) {
    this.#idfOf = idfOf;
  }

  termOf(word: Token): Term {
    const known = this.#known.get(word.form);
    if (known !== undefined) return known;
    const entry = this.#read(word);
    this.#known.set(word.form, entry);
    return entry;
  }

  #read({ form, stem, isNumber }: Token): Term {
    const id = this.vocabulary.idOf(stem);
    const isCommon = STOP_WORDS.has(form);
    const number = isNumber ? form : SMALL_NUMBERS.get(form);
    const family = SYNONYM_SETS.get(stem);
    return {
      id,
      idf: this.#idfOf(stem) * (HIGH_FREQUENCY_STEMS.has(stem) ? HIGH_FREQUENCY_SHARE : 1),
      isStopWord: isCommon,
      synonymSetId: family === undefined ? id : this.vocabulary.idOf(`~${family}`),
      grams:
        isCommon || isNumber || form.length < GRAM_LENGTH
          ? []
          : this.vocabulary.idsOfGrams(`<${form}>`, GRAM_LENGTH),
      figureId: number !== undefined && form !== 'one' ? this.vocabulary.idOf(`#${number}`) : null,
    };
  }
}
