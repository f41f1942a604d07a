/**
 * Alone in one passage, in company in the other: "she was by herself", "two brothers were with her". A negation that no
 * word of negation tells, so that neither the finder of polarity nor the one of denials sees it.
 */
import { frameContrast } from './frame-contrast';
import { frameLikeness } from './frame-likeness';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import type { FoundPair, Statement } from './stated';

const ALONE =
  /(?<!\b(?:left|let|leave|that|it) )\b(?:alone|by (?:him|her|my|it)self|on (?:his|her|my) own|unaccompanied|single-handed(?:ly)?)\b(?! (?:of|among|could|would|can|that))/iu;
const IN_COMPANY =
  /\b(?:accompanied by|in (?:the )?company (?:of|with)|together with|escorted by|(?:were|was|went|came|travelled|sat|stayed|remained|stood|rode|walked|sailed|climbed|in the \w+) with (?:him|her|me)|with (?:him|her|me) (?:in|on|at|when|were|was|went)|(?:his|her|my|\w+) companions?|the (?:two|three|four|five) of them)\b/iu;
/** "Left the question alone": it was not touched. */
const LEFT_ALONE = /\b(?:left|let|leave|leaving|leaves)\b[^,.;]{0,40}\balone\b/iu;
/** Least likeness of the passages without the words. */
const MIN_FRAME = 0.45;

export function findCompany(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [aloneA, aloneB] = [find(a, ALONE), find(b, ALONE)];
  if ((aloneA === null) === (aloneB === null)) return [];
  const [one, other] = aloneA === null ? [find(a, IN_COMPANY), aloneB] : [aloneA, find(b, IN_COMPANY)];
  if (one === null || other === null) return [];
  if (frameLikeness(a, one, b, other, lexicon) < MIN_FRAME) return [];
  return frameContrast(a, one, b, other, lexicon) === null ? [{ kind: 'polarity', a: one, b: other }] : [];
}

function find({ text, words }: PassageReading, pattern: RegExp): Statement | null {
  const match = pattern.exec(text);
  if (match === null || LEFT_ALONE.test(text)) return null;
  const [start, end] = [match.index, match.index + match[0].length];
  const from = words.findIndex((word) => word.end > start);
  const to = words.findLastIndex((word) => word.start < end) + 1;
  return from < 0 || to <= from ? null : { from, to };
}
