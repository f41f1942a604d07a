import type { LeftBecause } from '../../contract/version';
import type { BlockLine } from '../block-lines';

/** Shorter passages stand in many places of many texts: one beside it must be the same as well. */
const TELLING = 40;

/**
 * Where a passage of one version stands in the other with the very same words. Where the words stand there more than once,
 * and where they are few, the passages beside it decide; what they leave open is not decided.
 * @returns its index in `there`, or why there is none
 */
export function findLine(
  here: readonly BlockLine[],
  index: number,
  there: readonly BlockLine[],
): number | LeftBecause {
  const words = here[index]?.text ?? '';
  const candidates = there.flatMap((line, at) => (line.text === words ? [at] : []));
  if (candidates.length === 0) return 'changed';
  const isAlone = here.every((line, at) => at === index || line.text !== words);
  const [first] = candidates;
  if (candidates.length === 1 && isAlone && first !== undefined && words.length >= TELLING) return first;
  const neighbours = (at: number): number =>
    [-1, 1].filter((step) => isSameLine(here[index + step], there[at + step])).length;
  const wanted = isAlone && candidates.length === 1 ? 1 : 2;
  const [found, ...others] = candidates.filter((at) => neighbours(at) >= wanted);
  return found === undefined || others.length > 0 ? 'repeated' : found;
}

/** The beginning of a text is beside nothing, and so is its end. */
const isSameLine = (one: BlockLine | undefined, other: BlockLine | undefined): boolean =>
  one?.text === other?.text;
