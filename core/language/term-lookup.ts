/** What a word is, whatever passage it stands in: looked up once for all the texts that are compared. */
import { COMMON_WORDS, EVERYDAY_WORDS } from './en/stop-words';
import { rarity, type WordStatistics } from './document-frequencies';
import { Vocabulary } from './vocabulary';
import { WORD_FAMILIES } from './en/synonym-sets';
import { stemWord, type Word } from './tokens';

interface WordEntry {
  /** The stem's number. */
  readonly id: number;
  readonly rare: number;
  readonly isCommon: boolean;
  /** The family's number, or the stem's own where it has none. */
  readonly familyId: number;
  readonly grams: readonly number[];
  /** Number of the figure that it writes; `null` for none. */
  readonly figureId: number | null;
}

const EVERYDAY_SHARE = 0.5;
const EVERYDAY_STEMS: ReadonlySet<string> = new Set([...EVERYDAY_WORDS].map(stemWord));
const GRAM_LENGTH = 4;
const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
export const SMALL_NUMBERS: ReadonlyMap<string, string> = new Map(
  NUMBER_WORDS.split(' ').map((word, k) => [word, String(k + 1)]),
);

export class WordEntries {
  /** By form: a word comes back in many passages. */
  private readonly known = new Map<string, WordEntry>();

  readonly vocabulary = new Vocabulary();
  private readonly statistics: WordStatistics;

  constructor(statistics: WordStatistics) {
    this.statistics = statistics;
  }

  entryOf(word: Word): WordEntry {
    const known = this.known.get(word.form);
    if (known !== undefined) return known;
    const entry = this.read(word);
    this.known.set(word.form, entry);
    return entry;
  }

  private read({ form, stem, isNumber }: Word): WordEntry {
    const id = this.vocabulary.idOf(stem);
    const isCommon = COMMON_WORDS.has(form);
    const number = isNumber ? form : SMALL_NUMBERS.get(form);
    const family = WORD_FAMILIES.get(stem);
    return {
      id,
      rare: rarity(this.statistics, stem) * (EVERYDAY_STEMS.has(stem) ? EVERYDAY_SHARE : 1),
      isCommon,
      familyId: family === undefined ? id : this.vocabulary.idOf(`~${family}`),
      grams:
        isCommon || isNumber || form.length < GRAM_LENGTH
          ? []
          : this.vocabulary.idsOfGrams(`<${form}>`, GRAM_LENGTH),
      figureId: number !== undefined && form !== 'one' ? this.vocabulary.idOf(`#${number}`) : null,
    };
  }
}
