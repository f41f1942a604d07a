/** The nouns that say what a number counts: the phrase after it, or those before it where none follows. */
import { distance, type Word } from './words';
import { itemAt } from '../text/item-at';

/** "A crowd of two thousand heard it", "a party of nine": the noun whose members the number counts; `null` for none. */
export function groupBefore(words: readonly Word[], from: number): number | null {
  let of = from - 1;
  while (/^(?:about|some|around|nearly|almost|over)$/.test(words[of]?.form ?? '')) of -= 1;
  return words[of]?.form === 'of' && GROUPS.has(words[of - 1]?.form ?? '') ? of - 1 : null;
}
const GROUPS: ReadonlySet<string> = new Set(
  `crowd party group force gang congregation audience crew band team procession column company convoy fleet flock herd queue
staff garrison population turnout gathering delegation detachment patrol mob expedition caravan choir orchestra`.split(
    /\s+/,
  ),
);

/** "New cases numbered 139", "the toll rose to 19": the nouns before a number that has none after it. */
export function headsBefore(words: readonly Word[], from: number): number[] {
  const heads: number[] = [];
  for (let at = from - 1; at >= 0 && heads.length < 3; at--) {
    if (distance(words, at, from) > HEAD_REACH || /^[.;:]$/.test(itemAt(words, at).form)) break;
    if (itemAt(words, at).isContent && !itemAt(words, at).isVerb) heads.unshift(at);
  }
  return heads;
}
const HEAD_REACH = 8;

/** The noun phrase after a number: content words up to the next function word or verb, "of the" passed over. */
export function headsAfter(words: readonly Word[], at: number, most: number): number[] {
  const heads: number[] = [];
  for (let k = at; k < words.length && heads.length < most; k++) {
    const word = itemAt(words, k);
    if (word.form === '-') continue;
    if (
      heads.length === 0 &&
      /^(?:of|the|these|those|them|his|her|its|their|our|other|others|more|further|such|new|old)$/.test(
        word.form,
      )
    ) {
      if (/^others$/.test(word.form)) break;
      // "31 of those on board": the noun is not said.
      if (/^(?:those|these|them)$/.test(word.form) && words[k + 1]?.isContent !== true) break;
      continue;
    }
    if (!word.isContent || (word.isVerb && heads.length > 0 && /(?:ed|ing)$/.test(word.form))) break;
    heads.push(k);
  }
  return heads;
}
