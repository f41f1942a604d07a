/**
 * Two predicates that exclude each other and share no word: "the bridge fell into our hands undamaged" and "they had
 * blown the bridge sky high". Looked for in aligned passages alone, where one noun that both tell is enough to say that
 * they tell of one thing.
 */
import { OPPOSED_PHRASES } from '../language/en/opposed-phrases';
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import { isHypothetical } from './negation';
import { isPlanned } from './plans';
import { relatedness } from './relatedness';
import type { PassageReading } from './read-passage';
import type { FoundPair, Statement } from './stated';
import { canShareSubject, subjectAt } from './subject';
import { itemAt } from '../text/item-at';

export function findOpposedPhrases(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  if ((lexicon.prior ?? 0) === 0 || PARTIAL.test(a.text) || PARTIAL.test(b.text)) return [];
  for (const { affirmed, opposed, isOf, isOfOne } of OPPOSED_PHRASES) {
    const isNamed = (text: string): boolean => isOf === undefined || text.search(isOf) >= 0;
    if (!isNamed(a.text) || !isNamed(b.text)) continue;
    const [yesA, noA, yesB, noB] = [
      listPhrases(a, affirmed),
      listPhrases(a, opposed),
      listPhrases(b, affirmed),
      listPhrases(b, opposed),
    ];
    // A passage that says both tells of two things, or of two moments.
    if ((yesA.length > 0 && outside(noA, yesA)) || (yesB.length > 0 && outside(noB, yesB))) continue;
    const [ofA, ofB] =
      noA.length > 0 && noB.length === 0
        ? [noA, yesB]
        : noB.length > 0 && noA.length === 0
          ? [yesA, noB]
          : [[], []];
    for (const one of ofA)
      for (const other of ofB)
        if (
          ((isOfOne === true && isSaidOf(a, one, isOf) && isSaidOf(b, other, isOf)) ||
            areOfOneThing(a, one, b, other, lexicon)) &&
          frameContrast(a, one, b, other, lexicon) === null
        )
          return [{ kind: 'polarity', a: withNext(one, ofA), b: withNext(other, ofB) }];
  }
  return [];
}

/** "A shot was heard" is not of the alarm that the sentence names too. */
function isSaidOf({ words }: PassageReading, { from }: Statement, isOf: RegExp | undefined): boolean {
  const subject = subjectAt(words, from);
  return subject === null || isOf === undefined || itemAt(words, subject).form.search(isOf) >= 0;
}

/** Of some it is said that they held, and of others that they gave way. */
const PARTIAL =
  /\b(?:some|many|most|several|part of|partly|half|one of|two of|other|others|another|again)\b/iu;

/** Whether one of the phrases stands apart from all of the others, and not around one: "did not ring" has "ring". */
const outside = (phrases: readonly Statement[], others: readonly Statement[]): boolean =>
  phrases.some((one) => others.some((other) => other.to <= one.from || other.from >= one.to));

/** "Made no noise, for it was never set off": said twice. */
function withNext(one: Statement, phrases: readonly Statement[]): Statement {
  const next = phrases.find(({ from }) => from >= one.to && from - one.to <= NEXT_REACH);
  return next === undefined ? one : { from: one.from, to: next.to };
}
const NEXT_REACH = 6;

function listPhrases({ text, words }: PassageReading, phrase: RegExp): Statement[] {
  return [...text.matchAll(phrase)].flatMap(({ 0: found, index }) => {
    const from = words.findIndex(({ end }) => end > index);
    const to = words.findLastIndex(({ start }) => start < index + found.length) + 1;
    if (
      from < 0 ||
      to <= from ||
      isHypothetical(words, from) ||
      isPlanned({ words: words.slice(0, to) }, { from, to })
    )
      return [];
    const isDenied = words
      .slice(Math.max(0, from - DENIED_REACH), from)
      .some(({ form }) =>
        /^(?:not|never|no|nobody|none|nothing|neither|nor|hardly|without)$|n't$/.test(form),
      );
    return isDenied && !/^(?:no|not|never|none|nobody|without)\b/iu.test(found) ? [] : [{ from, to }];
  });
}
const DENIED_REACH = 4;

const SAME = 0.75;
const REACH = 9;

/** Their subjects can be one, and what stands about the one is told about the other. */
function areOfOneThing(
  a: PassageReading,
  one: Statement,
  b: PassageReading,
  other: Statement,
  lexicon: Lexicon,
): boolean {
  if (!canShareSubject(a, one.from, b, other.from, lexicon)) return false;
  const [ofA, ofB] = [nounsNear(a, one), nounsNear(b, other)];
  if (ofA.some((x) => ofB.some((y) => relatedness(x, y, lexicon) >= SAME))) return true;
  const isPronoun = (reading: PassageReading, { from }: Statement): boolean => {
    const at = subjectAt(reading.words, from);
    return at !== null && /^(?:he|she|it|they)$/.test(itemAt(reading.words, at).form);
  };
  return isPronoun(a, one) && isPronoun(b, other);
}

/** A name says no more than where it was, or that both tell of him. */
const nounsNear = ({ words }: PassageReading, { from, to }: Statement): string[] =>
  words.flatMap(({ stem, isContent, isVerb, isCapital }, at) =>
    isContent && !isVerb && !(isCapital && at > 0) && at >= from - REACH && at < to + REACH ? [stem] : [],
  );
