/**
 * Who says what a passage tells, as the passage has it: "according to the owners", "the widow said". An opinion or
 * estimate is told apart from a statement, for two parties' estimates are no contradiction.
 */
import { unitValue } from '../language/en/number-words';
import type { Word } from './words';
import { itemAt } from '../text/item-at';

export interface Claim {
  /** Indices of the words that name who says it, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Index of the word of saying. */
  readonly cue: number;
  readonly isOpinion: boolean;
}

const OPINION =
  /^(?:believ|think|thought|maintain|claim|reckon|estim|alleg|argu|conten|suspect|guess|judg|insist|suppos|assum|attribut|blame|put)/;
const SPEECH =
  /^(?:said|say|says|told|tells|state|states|stated|report|reports|reported|wrote|writes|testified|swore|saith|recalled|recalls|added|adds|announced|declared|concluded|noted|explained|confirmed|observed|remembered|deposed|warned|affirmed|spoke|admitted|insisted)$/;

/** "I make the latitude …", "the mate fixed the position at …": what an observer works out is his. */
const RECKONING = /^(?:make|makes|made|fix|fixed|fixes|calculated|computed|worked|took|measured|judged)$/;
const MEASURED =
  /^(?:latitude|longitude|position|distance|height|altitude|depth|speed|bearing|course|date|temperature)$/;

/** The first one who is named; a passage is one sentence, and its speaker speaks all of it. */
export function findClaim(words: readonly Word[]): Claim | null {
  for (const [at, { form }] of words.entries()) {
    if (form === 'according' && words[at + 1]?.form === 'to') {
      const to = phraseEnd(words, at + 2);
      return to > at + 2 ? { from: at + 2, to, cue: at, isOpinion: true } : null;
    }
    if (/^(?:view|opinion|estimate|reckoning)$/.test(form) && /'s$/.test(words[at - 1]?.form ?? ''))
      return { from: phraseStart(words, at - 1), to: at, cue: at, isOpinion: true };
    const isOpinion =
      OPINION.test(form) &&
      !/^(?:though|estimated|putt|judges?|suspects?|alleged|judgment|reporters?)$/.test(form) &&
      // "Estimates of the damage": a noun, unless somebody estimates that it is so.
      !(
        /^(?:estimates|claims)$/.test(form) &&
        words[at - 1]?.isCapital !== true &&
        words[at + 1]?.form !== 'that'
      );
    const isReckoning =
      RECKONING.test(form) && words.slice(at + 1, at + 4).some(({ form: next }) => MEASURED.test(next));
    if (isReckoning) {
      const claim = speakerOf(words, at, true);
      if (claim !== null) return claim;
    }
    if (!isOpinion && !SPEECH.test(form)) continue;
    // "Five reports were heard", "the Free State": a noun.
    if (/^(?:reports?|states?|warned)$/.test(form) && isNounPlace(words[at - 1])) continue;
    if (form === 'put' && !/^(?:the|it|their|its)$/.test(words[at + 1]?.form ?? '')) continue;
    const claim = speakerOf(words, at, isOpinion);
    if (claim !== null) return claim;
  }
  return null;
}

function speakerOf(words: readonly Word[], at: number, isOpinion: boolean): Claim | null {
  let before = at - 1;
  while (/^(?:has|have|had|also|later|now|since|still|then)$/.test(words[before]?.form ?? '')) before -= 1;
  const last = words[before];
  if (
    last !== undefined &&
    !last.isPunctuation &&
    !/^(?:it|which|that|and|is|was|been|were|are|be|as|he|to|not|of|in|who)$/.test(last.form)
  ) {
    const from = phraseStart(words, before);
    if (/^(?:he|she|they|we|i)$/.test(last.form)) return { from: before, to: before + 1, cue: at, isOpinion };
    return { ...skipRelative(words, { from, to: before + 1 }), cue: at, isOpinion };
  }
  // "The engineer, Ivo Brand, told them": whoever is told stands after the verb, and what is told after "that".
  const isTold =
    /^(?:told|tells|informed|assured)$/.test(itemAt(words, at).form) || words[at + 1]?.form === 'that';
  if (last?.form === ',' && isTold && before > 0) {
    const phrase = skipRelative(words, { from: phraseStart(words, before - 1), to: before });
    return phrase.to > phrase.from ? { ...phrase, cue: at, isOpinion } : null;
  }
  // "It was shut, its keeper, Olen Verb, said.": the name in apposition, where the verb ends the sentence.
  if (
    last?.form === ',' &&
    /^[.!?;]$/.test(words[at + 1]?.form ?? '.') &&
    words[before - 1]?.isCapital === true
  ) {
    const from = phraseStart(words, before - 1);
    const isName = words.slice(from, before).every(({ isCapital }) => isCapital);
    if (isName && words[from - 1]?.form === ',') return { from, to: before, cue: at, isOpinion };
  }
  const to = phraseEnd(words, at + 1);
  const isAfter = last?.isPunctuation === true && to > at + 1 && words[at + 1]?.form !== 'that';
  return isAfter ? { from: at + 1, to, cue: at, isOpinion } : null;
}

interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** Of "Paul Morrow, who is 46," and "Pavel Morrow, 44," the name. */
function skipRelative(words: readonly Word[], phrase: Phrase): Phrase {
  const { from, to } = phrase;
  const before = words[from - 1];
  const isRelative = /^(?:who|which)$/.test(before?.form ?? '');
  const isBare = before?.form === ',' && !words.slice(from, to).some(({ isContent }) => isContent);
  if (!isRelative && !isBare) return phrase;
  const end = words[from - 2]?.form === ',' && isRelative ? from - 2 : from - 1;
  return end <= 0 ? phrase : skipRelative(words, { from: phraseStart(words, end - 1), to: end });
}

/**
 * Whether a value is told of whoever speaks, and not by him: his age or office beside his name. That is the text's own
 * word.
 */
export const isOfSpeaker = (words: readonly Word[], claim: Claim, { from }: Phrase): boolean =>
  claim.cue > claim.from
    ? from >= claim.from && from < claim.cue
    : from === claim.to + 1 && words[claim.to]?.form === ',';

const isNounPlace = (before: Word | undefined): boolean =>
  before !== undefined &&
  (/^(?:the|a|an|of|its|his|her|their|first|no|several|all)$/.test(before.form) ||
    /^\d/.test(before.form) ||
    unitValue(before.form) !== null);

const LONGEST = 7;
function phraseStart(words: readonly Word[], last: number): number {
  let at = last;
  while (
    at > 0 &&
    last - at < LONGEST &&
    !itemAt(words, at - 1).isPunctuation &&
    !BREAKS.test(itemAt(words, at - 1).form)
  )
    at -= 1;
  return at;
}
function phraseEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (
    at < words.length &&
    at - from < LONGEST &&
    !itemAt(words, at).isPunctuation &&
    !BREAKS.test(itemAt(words, at).form) &&
    // "According to the clerk the last tram …": the next noun phrase is no part of the name.
    !(at > from + 1 && isArticle(words[at]) && itemAt(words, at - 1).isContent) &&
    !/^(?:it|there|was|were|is|had|has|have|in|on|at|they|he|she)$/.test(itemAt(words, at).form)
  )
    at += 1;
  return at;
}
const isArticle = (word: Word | undefined): boolean => /^(?:the|a|an|all|no)$/.test(word?.form ?? '');
const BREAKS = /^(?:and|but|that|which|who|when|while|as|because|before|after)$/;

/** Each side has its own speaker. */
export function areOfOtherSpeakers(a: Claimed, b: Claimed): boolean {
  if (a.claim === null || b.claim === null) return false;
  const others = stemsOf(b);
  return !stemsOf(a).some((stem) => others.includes(stem));
}

/**
 * Each side gives its own party's opinion or estimate.
 * @param isOfCause of a cause it is enough that one of them gives it as an opinion
 */
export function claimsDiffer(a: Claimed, b: Claimed, isOfCause = false): boolean {
  // A cause is inferred, and an inference that one side alone puts into somebody's mouth is his.
  if (isOfCause && (a.claim === null) !== (b.claim === null)) return true;
  if (a.claim === null || b.claim === null) return false;
  const opinions = [a.claim, b.claim].filter(({ isOpinion }) => isOpinion).length;
  return opinions >= (isOfCause ? 1 : 2) && areOfOtherSpeakers(a, b);
}

interface Claimed {
  readonly words: readonly Word[];
  readonly claim: Claim | null;
}
const stemsOf = ({ words, claim }: Claimed): string[] =>
  claim === null
    ? []
    : words.slice(claim.from, claim.to).flatMap(({ stem, isContent }) => (isContent ? [stem] : []));
