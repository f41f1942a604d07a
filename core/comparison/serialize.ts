/** Converts the comparison's result to the bridge's types: ranges in blocks instead of indices of passages. */
import type { PaneSubject } from '../contract/comparison';
import type {
  Correspondences,
  Coverage,
  Correspondence,
  PassageRange,
  PairResult,
  PossibleMatch,
} from '../contract/correspondence';
import type { BlockId } from '../contract/ids';
import type { ComparedPair } from './compare-pair';
import type { ComparedPassage, ComparisonResult } from './compare-articles';
import type { Passage } from '../alignment/sentence';

/** The result for all pairs, with the coverage of each text. */
export function serializeComparison(
  subjects: readonly PaneSubject[],
  { texts, pairs }: ComparisonResult,
): Correspondences {
  const passages = texts.map((text) => text.map(({ passage }) => passage));
  return {
    ...serializePairs(subjects, pairs, passages),
    coverage: texts.map(coverageOf),
  };
}

/** The result for some of the pairs. `passages` by text. */
export function serializePairs(
  subjects: readonly PaneSubject[],
  pairs: readonly ComparedPair[],
  passages: readonly (readonly Passage[])[],
): PairResult {
  return {
    subjects,
    joins: pairs.flatMap((pair) => joinsOf(pair, passages)),
    possible: pairs.flatMap((pair) => possibleOf(pair, passages)),
    origins: pairs.flatMap(({ a, b, dependences }) => dependences.map((one) => ({ a, b, ...one }))),
    foreignPairs: pairs.filter(({ isOneLanguage }) => !isOneLanguage).map(({ a, b }) => [a, b]),
  };
}

type Passages = readonly (readonly Passage[])[];

function joinsOf(
  { a, b, correspondences, isOneLanguage }: ComparedPair,
  texts: Passages,
): readonly Correspondence[] {
  return correspondences.flatMap((found) => {
    const from = placeOf(texts[a], found.a);
    const to = placeOf(texts[b], found.b);
    if (from === null || to === null) return [];
    const { score, reasons, differences, values } = found;
    const basis = isOneLanguage ? {} : { basis: 'anchors' as const };
    return [{ a, b, from, to, score, reasons, differences, values, ...basis }];
  });
}

function possibleOf({ a, b, possible }: ComparedPair, texts: Passages): readonly PossibleMatch[] {
  return possible.flatMap(({ a: own, b: other, score, reasons, rankOfA, rankOfB }) => {
    const from = placeOf(texts[a], own);
    const to = placeOf(texts[b], other);
    return from === null || to === null
      ? []
      : [{ a, b, from, to, score, reasons, rankFrom: rankOfA, rankTo: rankOfB }];
  });
}

function placeOf(text: readonly Passage[] | undefined, index: number): PassageRange | null {
  const passage = text?.[index];
  if (passage === undefined || passage.blockId === null) return null;
  return { blockId: passage.blockId, start: passage.start, end: passage.end };
}

function coverageOf(passages: readonly ComparedPassage[]): Coverage {
  const compared = new Set<BlockId>();
  const longEnough = new Set<BlockId>();
  for (const { passage, isChosen, isTooShort } of passages) {
    if (passage.blockId === null || !isChosen) continue;
    compared.add(passage.blockId);
    if (!isTooShort) longEnough.add(passage.blockId);
  }
  return {
    compared: [...compared],
    tooShort: [...compared].filter((id) => !longEnough.has(id)),
  };
}
