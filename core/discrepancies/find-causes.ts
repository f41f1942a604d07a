/** One effect told with two causes: "put down to lightning" and "caused by a dropped lamp". */
import { perPassage } from './per-passage';
import { partingReason } from '../language/en/scope-contrasts';
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { coverage, stemsOf, wholeLikeness, type FoundPair, type Statement } from './stated';
import { itemAt } from '../text/item-at';

interface Cause extends Statement {
  readonly stems: readonly string[];
  /** Stems of the rest of the passage. */
  readonly effect: readonly string[];
}

const MIN_EFFECT = 0.4;
/** Causes that share more than this are one cause in two wordings. */
const MAX_SHARED = 0.3;

export function findCauses(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [one, other] = [readCause(a), readCause(b)];
  if (one === null || other === null || wholeLikeness(a, b, lexicon) < 0.22) return [];
  if (coverage(one.stems, other.stems, lexicon) > MAX_SHARED) return [];
  const isTold =
    coverage(one.stems, other.effect, lexicon) > 0.6 || coverage(other.stems, one.effect, lexicon) > 0.6;
  if (isTold && !EXCLUDED.test(a.text) && !EXCLUDED.test(b.text)) return [];
  if (frameContrast(a, one, b, other, lexicon) !== null || partingReason(one.effect, other.effect) !== null)
    return [];
  // "The mare died of colic" and "the foal of cold": what it happened to is told in the first content word.
  const [ofA, ofB] = [
    one.effect.filter((stem) => !FATAL.has(stem)),
    other.effect.filter((stem) => !FATAL.has(stem)),
  ];
  return coverage(ofA, ofB, lexicon) >= MIN_EFFECT ? [{ kind: 'cause', a: one, b: other }] : [];
}

/** A cause that the other passage names to exclude it. */
const EXCLUDED = /\b(?:ruled out|excluded|not|never|rather than|instead of|dismissed|rejected)\b/iu;

/** Cues before the cause, in words; the cause follows them. */
const BEFORE =
  /(?:caused by|due to|because of|owing to|on account of|thanks to|put (?:\w+ ){0,4}down to|put down to|blamed on|blame\w* (?:\w+ ){1,3}on|attributed to|attribute\w* (?:\w+ ){1,3}to|traced (?:\w+ ){0,4}to|started by|set off by|triggered by|brought (?:about|on) by|sparked by|lit by|result of|resulted from|stemmed from|set on fire by|through a|died (?:of|from|by)|die of|death by|killed by|source is|source was|cause was|cause is|because|began in|begun by|died when)$/u;
/** Cues after the cause; the cause stands before them. */
const AFTER =
  /^(?:caused|had caused|started|had started|set off|sparked|triggered|brought down|brought about|led to|was to blame|were to blame|was the cause|is to blame|that brought|that set off|set (?:\w+ ){1,3}(?:alight|on fire)|had set|that caused|that started|touched off|to blame)\b/u;
/** What every one of them has: most passages tell no cause, and are read no further. */
const CUE =
  /caus|due|owing|account|thanks|\bput\b|blam|attribut|trac|start|\bset\b|trigger|brought|spark|\blit\b|result|stemmed|through|\bdied?\b|death|killed|source|began|begun|\bled\b|touched/iu;
const LONGEST = 12;

const readCause = perPassage((reading: PassageReading): Cause | null => {
  const { words } = reading;
  if (!CUE.test(reading.text)) return null;
  for (let at = 0; at < words.length; at++) {
    const before = words
      .slice(Math.max(0, at - 7), at)
      .map(({ form }) => form)
      .join(' ');
    if (
      at > 0 &&
      BEFORE.test(before) &&
      !itemAt(words, at).isPunctuation &&
      !/^(?:of|the same|by)$/.test(itemAt(words, at).form)
    ) {
      let to = at;
      while (to < words.length && to - at < LONGEST && !isEnd(words, to)) to += 1;
      return causeOf(reading, at, to);
    }
  }
  for (let at = 1; at < words.length; at++) {
    const after = words
      .slice(at, at + 6)
      .map(({ form }) => form)
      .join(' ');
    if (!AFTER.test(after)) continue;
    let from = at;
    while (from > 0 && at - from < LONGEST && !isEnd(words, from - 1)) from -= 1;
    const cause = causeOf(reading, from, at);
    if (cause !== null) return cause;
  }
  return null;
});

const isEnd = (words: PassageReading['words'], at: number): boolean => {
  const { form, isPunctuation } = itemAt(words, at);
  return (isPunctuation && form !== '-') || /^(?:and|but|that|which|who|while|was|were|it)$/.test(form);
};

function causeOf(reading: PassageReading, from: number, to: number): Cause | null {
  const stems = stemsOf(reading, { from, to });
  const effect = [
    ...stemsOf(reading, { from: 0, to: from }),
    ...stemsOf(reading, { from: to, to: reading.words.length }),
  ].filter((stem) => !CAUSAL.has(stem));
  return stems.length === 0 || effect.length === 0 ? null : { from, to, stems, effect };
}
/** What many effects have in common. */
const FATAL: ReadonlySet<string> = new Set('die death dead fire burn find decid'.split(' '));
const CAUSAL: ReadonlySet<string> = new Set(
  'caus blame attribut trace result trigger spark conclud believ'.split(' '),
);
