/** What a passage counts and what it quotes, as sets of term ids, so that overlap is a set intersection. */
import { listQuantities } from '../language/en/quantities';
import type { Vocabulary } from '../language/vocabulary';
import { SMALL_NUMBERS } from '../language/term-lookup';
import { SYNONYM_SETS } from '../language/en/synonym-sets';
import type { Token } from '../language/tokens';

/** Most counted nouns used of one quantity. */
const COUNTED_LENGTH = 3;
const QUOTED = /["“]([^"“”]{8,})["”]?/g;
const NOTHING: ReadonlySet<number> = new Set();

/** A cheap test before the costly extraction: most passages contain no quantity. */
const mayCount = ({ isNumber, form }: Token): boolean =>
  isNumber || SMALL_NUMBERS.has(form) || LARGE_NUMBERS.test(form);
const LARGE_NUMBERS = /(?:ty|dozens?|hundreds?|thousands?|millions?|billions?|scores)$/;

/** Ids of the counted nouns, each with its unit; synonyms have one id. */
export function quantitySet(
  words: readonly Token[],
  text: string,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  if (!words.some(mayCount)) return NOTHING;
  const counted = new Set<number>();
  for (const { unit, countedNouns } of listQuantities(text)) {
    for (const stem of countedNouns.slice(0, COUNTED_LENGTH)) {
      const family = SYNONYM_SETS.get(stem);
      counted.add(vocabulary.idOf(`${unit} of ${family === undefined ? stem : `~${family}`}`));
    }
  }
  return counted;
}

/** Ids of the stem bigrams inside quotation marks. */
export function quotationSet(
  words: readonly Token[],
  text: string,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  if (!/["“]/.test(text)) return NOTHING;
  const pairs = new Set<number>();
  for (const match of text.matchAll(QUOTED)) {
    const start = match.index + 1;
    const end = start + (match[1] ?? '').length;
    let before: Token | null = null;
    for (const word of words) {
      if (word.start < start || word.end > end) continue;
      if (before !== null) {
        pairs.add(vocabulary.idOfPair(vocabulary.idOf(before.stem), vocabulary.idOf(word.stem)));
      }
      before = word;
    }
  }
  return pairs;
}
