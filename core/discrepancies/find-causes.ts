/** One effect told with two causes: "put down to lightning" and "caused by a dropped lamp". */
import { perPassage } from './per-passage';
import { isCollective, isPerson } from '../language/en/person-nouns';
import { partingReason } from '../language/en/scope-contrasts';
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { coverage, nearest, stemsOf, wholeLikeness, type FoundPair, type Statement } from './stated';
import { toldStemsOf } from './told-stems';
import { itemAt } from '../text/item-at';

interface Cause extends Statement {
  readonly stems: readonly string[];
  /** Stems of the rest of the passage. */
  readonly effect: readonly string[];
}

const MIN_EFFECT = 0.4;
/** Least relatedness of a word of each effect. */
const ONE_EFFECT = 0.8;
/** Causes that share more than this are one cause in two wordings. */
const MAX_SHARED = 0.3;

export function findCauses(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [one, other] = [readCause(a), readCause(b)];
  if (one === null || other === null || wholeLikeness(a, b, lexicon) < 0.22) return [];
  if (coverage(one.stems, other.stems, lexicon) > MAX_SHARED) return [];
  const isTold =
    coverage(one.stems, other.effect, lexicon) > 0.6 || coverage(other.stems, one.effect, lexicon) > 0.6;
  const isExcluded = EXCLUDED.test(a.text) || EXCLUDED.test(b.text);
  if (isTold && !isExcluded) return [];
  if (frameContrast(a, one, b, other, lexicon) !== null || partingReason(one.effect, other.effect) !== null)
    return [];
  // "The source is a feast, and the market has been ruled out": it says itself of what it is the cause.
  if (isTold && (lexicon.prior ?? 0) > 0) return [{ kind: 'cause', a: one, b: other }];
  // "The mare died of colic" and "the foal of cold": what it happened to is told in the first content word.
  const [ofA, ofB] = [
    one.effect.filter((stem) => !FATAL.has(stem)),
    other.effect.filter((stem) => !FATAL.has(stem)),
  ];
  // "The fever was blamed on the swamp" and "the cholera on the wells": alike, and two effects.
  const isOneEffect = nearest(ofA, ofB, lexicon) >= ONE_EFFECT;
  return isOneEffect && coverage(ofA, ofB, lexicon) >= MIN_EFFECT
    ? [{ kind: 'cause', a: one, b: other }]
    : [];
}

/** A cause that the other passage names to exclude it. */
const EXCLUDED = /\b(?:ruled out|excluded|not|never|rather than|instead of|dismissed|rejected)\b/iu;

/** Cues before the cause, in words; the cause follows them. */
const BEFORE =
  /(?:caused by|due to|because of|owing to|on account of|thanks to|put (?:\w+ ){0,4}down to|blame[ds]? (?:\w+ ){0,3}on|attribute[ds]? (?:\w+ ){0,3}to|ascribed to|traced (?:\w+ ){0,4}to|started by|set off by|triggered by|brought (?:about|on|in)? ?by|sparked by|lit by|result of|resulted from|consequence of|stemmed from|arose from|sprang from|came from|set on fire by|through a|through the|died (?:of|from|by)|over a|over the|(?:derailed|wrecked|breached|blocked|flooded|crushed|toppled|overturned|felled|severed|cut|struck) by|die of|dead of|death by|killed by|destroyed by|ruined by|wrecked by|sunk by|carried off by|source (?:is|was)|cause (?:is|was)|fault of|because|began in|begun by|died when|for (?:want|lack) of|under the weight of)$/u;
/** Cues after the cause; the cause stands before them. */
const AFTER =
  /^(?:(?:had |has |that )?(?:caused|started|sparked|triggered|touched off|set off|brought down|brought about|brought|killed|ruined|destroyed|wrecked|sank)|(?:had |has )?led to|lay behind|was behind|was to blame|were to blame|is to blame|to blame|made (?:\w+ ){1,3}(?:turn|stop|leave|abandon|give|go|close|flee|withdraw)|forced|drove|compelled|prompted|was the (?:cause|reason)|were the (?:cause|reason)|(?:had |that )?set (?:\w+ ){1,3}(?:alight|on fire)|had set)\b/u;
/** What every one of them has: most passages tell no cause, and are read no further. */
const CUE =
  /caus|\bit (?:was|is)\b|\bmade\b|forced|drove|compelled|prompted|due|owing|account|thanks|\bput\b|blam|attribut|ascrib|trac|start|\bset\b|trigger|brought|spark|\blit\b|result|consequence|stemmed|arose|sprang|came|through|\bdied?\b|\bdead\b|death|killed|destroyed|ruined|wrecked|\bsunk\b|\bsank\b|carried|source|fault|reason|behind|began|begun|\bled\b|touched|want|lack|weight/iu;
const LONGEST = 12;

const readCause = perPassage(
  (reading: PassageReading): Cause | null =>
    readCleft(reading) ?? (CUE.test(reading.text) ? (readAfterCue(reading) ?? readBeforeCue(reading)) : null),
);

const phraseAt = (words: PassageReading['words'], from: number, to: number): string =>
  words
    .slice(Math.max(0, from), to)
    .map(({ form }) => form)
    .join(' ');

/** "What ruined the bank was a run": the cause ends the sentence. "It was fog that put her on the rocks": it begins it. */
function readCleft(reading: PassageReading): Cause | null {
  const { words } = reading;
  if (words[0]?.form === 'it' && /^(?:was|is)$/.test(words[1]?.form ?? '')) return readItCleft(reading);
  if (words[0]?.form !== 'what' || words[1]?.isVerb !== true) return null;
  const copula = words.findIndex(({ form }, at) => at > 1 && /^(?:was|were|is)$/.test(form));
  return copula < 0 ? null : causeOf(reading, copula + 1, endOf(words, copula + 1, isEnd));
}

function readItCleft(reading: PassageReading): Cause | null {
  const { words } = reading;
  const that = words.findIndex(({ form }, at) => at > 2 && form === 'that');
  // A person did it, and "in the vestry" or "on Monday" is where and when.
  const cause = words.slice(2, Math.max(2, that));
  const isThing =
    cause.length > 0 &&
    cause.length <= 7 &&
    !/^(?:in|on|at|from|to|by|with|under|after|before|not|only|for|during|near|until|because)$/.test(
      cause[0]?.form ?? '',
    ) &&
    !cause.some((word) => isPerson(word) || word.isPunctuation || word.isCapital || isCollective(word)) &&
    words[that + 1]?.isVerb === true;
  return isThing ? causeOf(reading, 2, that) : null;
}

function readAfterCue(reading: PassageReading): Cause | null {
  const { words } = reading;
  for (let at = 1; at < words.length; at++) {
    const { form, isPunctuation } = itemAt(words, at);
    const cue = BEFORE.exec(phraseAt(words, at - 7, at))?.[0];
    if (cue === undefined || isPunctuation || /^(?:of|the same|by)$/.test(form)) continue;
    // What follows "because" is a clause, and what follows the others a phrase.
    const to = endOf(words, at, cue === 'because' ? isClauseEnd : isEnd);
    const cause = causeOf(reading, at, to);
    if (cause !== null) return cause;
  }
  return null;
}

function readBeforeCue(reading: PassageReading): Cause | null {
  const { words } = reading;
  for (let at = 1; at < words.length; at++) {
    if (!AFTER.test(phraseAt(words, at, at + 6))) continue;
    // "A rope had given way, and that brought it down": the clause before is the cause.
    const isOfClause = /^(?:that|this)$/.test(words[at - 1]?.form ?? '') && words[at - 2]?.form === 'and';
    let from = at;
    if (isOfClause) {
      from -= 1;
      while (from > 0 && /^(?:and|,|it|is|was|why|so)$/.test(words[from - 1]?.form ?? '')) from -= 1;
    }
    const last = from;
    while (from > 0 && last - from < LONGEST && !isEnd(words, from - 1)) from -= 1;
    if (from === last) continue;
    const cause = causeOf(reading, from, last);
    if (cause !== null) return cause;
  }
  return null;
}

type EndTest = (words: PassageReading['words'], at: number) => boolean;
function endOf(words: PassageReading['words'], from: number, isOver: EndTest): number {
  let to = from;
  while (to < words.length && to - from < LONGEST && !isOver(words, to)) to += 1;
  return to;
}

const isClauseEnd: EndTest = (words, at) => {
  const { form, isPunctuation } = itemAt(words, at);
  return (isPunctuation && form !== '-') || /^(?:but|which|while)$/.test(form);
};
const isEnd: EndTest = (words, at) => {
  const { form, isPunctuation } = itemAt(words, at);
  return (isPunctuation && form !== '-') || /^(?:and|but|that|which|who|while|was|were|it)$/.test(form);
};

function causeOf(reading: PassageReading, from: number, to: number): Cause | null {
  const stems = stemsOf(reading, { from, to });
  const effect = [
    ...toldStemsOf(reading, { from: 0, to: from }),
    ...toldStemsOf(reading, { from: to, to: reading.words.length }),
  ].filter((stem) => !CAUSAL.has(stem));
  return stems.length === 0 || effect.length === 0 ? null : { from, to, stems, effect };
}
/** What many effects have in common. */
const FATAL: ReadonlySet<string> = new Set('die death dead fire burn find decid'.split(' '));
const CAUSAL: ReadonlySet<string> = new Set(
  'caus blame attribut trace result trigger spark conclud believ due reason lead fault want lack sure weight'.split(
    ' ',
  ),
);
