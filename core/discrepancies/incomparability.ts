/**
 * Two counts of two things. Whoever reads that they are not comparable must see by which words: "injured at least 52
 * people" beside "killed at least 14 people", and never "52 people" beside "14 people". Decided by patterns for what
 * narrows or widens a count, of which one passage matches and the other does not.
 */
import type { Excerpt } from '../contract/discrepancy';
import { listContrasted, type WordRange } from '../language/en/contrasts';
import { printStretch, type CountedText, type Stretch } from './counted-text';
import { findCountedWords, stretchTo, tellsDeed } from './counted-words';
import type { Quantity } from '../language/en/quantities';

/**
 * Patterns of scope: the dead in one passage, the dead and injured in the other; so far in one, in all in the other.
 */
const CUTS: readonly RegExp[] = [
  /\b(?:kill|die|dead|death|fatal|slain)\w*/iu,
  /\b(?:injur|wound|hurt)\w*/iu,
  /\b(?:missing|captur|prisoner)\w*/iu,
  /\b(?:civilian|child|women)\w*/iu,
  /\b(?:soldier|troop|military|officer)\w*/iu,
  /\b(?:first|initial|opening)\b/iu,
  /\b(?:total|in all|altogether|so far|overall)\b/iu,
  /\b(?:a day|per day|daily|each day|every day|a week|per week|a month|a year)\b/iu,
];
/** How many of `CUTS`, from the first, say what happened to the counted. */
const FATES = 3;

/** Whether one passage limits its counts by a scope that the other does not mention. */
export function countOtherwise(a: string, b: string): boolean {
  return CUTS.some((cut) => cut.test(a) !== cut.test(b));
}

interface Shown {
  readonly a: Excerpt;
  readonly b: Excerpt;
}

/**
 * What each quantity counts, as written; `null` where the texts do not show it.
 *
 * @param mustPart true where they are said to count two things: then the words that distinguish them must be shown
 */
export function showCounts(
  a: CountedText,
  figureA: Quantity,
  b: CountedText,
  figureB: Quantity,
  mustPart: boolean,
): Shown | null {
  const ofA = findCountedWords(a, figureA);
  const ofB = findCountedWords(b, figureB);
  if (ofA === null || ofB === null) return null;
  const parting = listParting(a, ofA, b, ofB);
  const [longA, longB] = [showOne(a, ofA, parting.a), showOne(b, ofB, parting.b)];
  if (mustPart && longA === null && longB === null) return null;
  const shown = (read: CountedText, stretch: Stretch): Excerpt => ({
    text: printStretch(read, stretch),
    start: stretch.start,
    end: stretch.end,
  });
  return { a: shown(a, longA ?? ofA), b: shown(b, longB ?? ofB) };
}

type Parting = ReturnType<typeof listContrasted>;

/** Words of each passage by which the two count two things: patterns of scope first, then contrasted words. */
function listParting(a: CountedText, ofA: Stretch, b: CountedText, ofB: Stretch): Parting {
  const isOfOneFate = CUTS.slice(0, FATES).some(
    (cut) => cut.test(printStretch(a, ofA)) && cut.test(printStretch(b, ofB)),
  );
  const listCuts = (own: CountedText, stretch: Stretch, other: string): WordRange[] => {
    const others = tellsDeed(own, stretch) ? listOthers(own, stretch) : [];
    return CUTS.flatMap((cut, at) => {
      const found = cut.exec(own.text);
      if (found === null || cut.test(other)) return [];
      const word = { start: found.index, end: found.index + found[0].length };
      // "Killed 14 and injured 52" beside "killed 12": "injured" belongs to another quantity.
      const isOfAnother =
        at < FATES && !holds(stretch, word) && (isOfOneFate || others.some((one) => holds(one, word)));
      return isOfAnother ? [] : [word];
    });
  };
  const contrasted = listContrasted(a.text, b.text);
  return {
    a: [...listCuts(a, ofA, b.text), ...contrasted.a],
    b: [...listCuts(b, ofB, a.text), ...contrasted.b],
  };
}

/** What the other quantities of the passage count. */
const listOthers = (read: CountedText, { start, end }: Stretch): Stretch[] =>
  read.figures
    .filter((figure) => figure.start < start || figure.end > end)
    .flatMap((figure) => findCountedWords(read, figure) ?? []);

const holds = (stretch: WordRange, { start, end }: WordRange): boolean =>
  start >= stretch.start && end <= stretch.end;

/** The span, extended to the first of the words that it can include; `null` where it can include none. */
function showOne(read: CountedText, stretch: Stretch, words: readonly WordRange[]): Stretch | null {
  if (words.some((word) => holds(stretch, word))) return stretch;
  for (const word of words) {
    const longer = stretchTo(read, stretch, word);
    if (longer !== null) return longer;
  }
  return null;
}
