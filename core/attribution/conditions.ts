/**
 * How words were given, as the sentence around them says: on what occasion, under what conditions, to whom, and with
 * what reserve. Only what is written counts; that somebody told an outlet something makes no interview of it.
 */
import type { Condition } from '../contract/account';
import type { Hearing, TextRange } from '../contract/attribution';

const SIGNS: readonly (readonly [Condition, RegExp])[] = [
  ['press-conference', /\b(?:press|news) (?:conference|briefing)\b/giu],
  [
    'interview',
    /\b(?:in|during|over) (?:an?|the|his|her|their|\p{L}+'s) (?:\p{L}+ ){0,2}interviews?\b|\bwhen interviewed\b/giu,
  ],
  ['statement', /\bin an? (?:\p{L}+ ){0,2}statement\b|\bstatement posted\b|\bissued a statement\b/giu],
  [
    'video',
    /\bin (?:an?|the|one of the|another) (?:\p{L}+ ){0,2}videos?\b|\bin a (?:video|clip|recording)\b/giu,
  ],
  [
    'anonymous',
    /\b(?:on (?:the )?condition (?:of anonymity|that (?:he|she|they) not be (?:named|identified)|of not being named)|(?:asked|asking|declined|requested|refused) not to be (?:named|identified)|(?:declined|refused) to be (?:named|identified)|spoke anonymously|speaking anonymously)\b/giu,
  ],
  [
    'sworn',
    /\b(?:under oath|sworn (?:statement|testimony|affidavit)|in an affidavit|testified|testifying)\b/giu,
  ],
  ['in-court', /\b(?:told|before) (?:the|a) (?:court|jury|judge|tribunal|magistrates?)\b|\bin court\b/giu],
  ['deposition', /\bin an? (?:\p{L}+ ){0,2}deposition\b/giu],
  ['police-interview', /\b(?:told|telling) (?:the )?(?:police|detectives|investigators)\b/giu],
  ['written-complaint', /\b(?:written|formal) complaints?\b|\bin (?:his|her|their|an?|the) complaint\b/giu],
  ['read-out', /\bread(?:s|ing)? (?:it |them |this )?(?:out|aloud)\b/giu],
  ['letter', /\bin (?:an?|the|his|her|their) (?:\p{L}+ ){0,2}letter\b/giu],
  ['diary', /\bin (?:his|her|their|an?|the) (?:\p{L}+ ){0,2}(?:diary|journal)\b/giu],
  ['memoir', /\bin (?:his|her|their|an?|the) (?:\p{L}+ ){0,2}memoirs?\b/giu],
  ['off-the-record', /\boff the record\b/giu],
  ['on-the-record', /\b(?:speaking|spoke) on the record\b/giu],
  ['on-background', /\b(?:speaking|spoke) on background\b/giu],
  ['not-for-attribution', /\bnot for attribution\b/giu],
];

/** @param sentence its range in `text`; what lies in `outside` is another's words and says nothing of how they were given */
export const findHearing = (text: string, sentence: TextRange, outside: readonly TextRange[]): Hearing[] =>
  SIGNS.flatMap(([condition, sign]) =>
    matches(text, sentence, sign, outside)
      .slice(0, 1)
      .map((range) => ({ condition, range })),
  );

const HEDGES =
  /\b(?:apparently|reportedly|allegedly|supposedly|purportedly|seemingly|presumably|ostensibly|an estimated|it is (?:said|believed|thought|alleged) that|(?:is|are|was|were) (?:said|believed|thought|alleged|reported) to)\b/giu;

export const findHedges = (text: string, sentence: TextRange, outside: readonly TextRange[]): TextRange[] =>
  matches(text, sentence, HEDGES, outside);

/** "Told the court", "told Channel 4": what stands behind the verb, to the end of its noun phrase. */
const TOLD =
  /^(?:had |has |have )?(?:told|tell|tells|telling|informed|assured|reminded|warned)\s+((?:(?:the|a|an|his|her|their|its)\s+)?(?:\p{Lu}[\p{L}\p{N}’'.-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}\p{N}’'-]*)*|reporters|journalists|viewers|listeners|readers|lawmakers|supporters|followers|me|us|him|them|court|jury|judge|police|investigators|camera)(?!\p{L}))/u;

export function findHearer(text: string, cue: readonly TextRange[]): TextRange | null {
  for (const { start, end } of cue) {
    const match = TOLD.exec(text.slice(start, end + LONGEST_HEARER));
    const words = match?.[1];
    if (match === null || words === undefined) continue;
    const from = start + match[0].length - words.length;
    return { start: from, end: from + words.length };
  }
  return null;
}

/** UTF-16 units behind a cue. */
const LONGEST_HEARER = 60;

const matches = (
  text: string,
  { start, end }: TextRange,
  sign: RegExp,
  outside: readonly TextRange[],
): TextRange[] =>
  [...text.slice(start, end).matchAll(sign)]
    .map(({ index, 0: words }) => ({ start: start + index, end: start + index + words.length }))
    .filter((range) => !outside.some((other) => range.start < other.end && range.end > other.start));
