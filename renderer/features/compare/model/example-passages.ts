/** Which passages of two articles show a newcomer at best what a comparison finds, from what was found of them. */
import type { Correspondence, Correspondences } from '@core/contract/correspondence';
import type { TextRange } from '@core/contract/search';
import { stemWord, tokenize } from '@core/language/tokens';
import { isCounted } from '@core/comparison/reviewed-discrepancies';
import type { ArticlePair } from '../../../app/pairs';
import type { DifferenceRow } from './difference-rows';
import { differencesOfPair } from './pair-differences';

export interface ExamplePassages {
  readonly join: Correspondence;
  /** What does not fit between the two, or cannot be compared; empty where they only speak of one subject. */
  readonly rows: readonly DifferenceRow[];
}

/** Passages of the figure: one that can be compared, and one in which something cannot. */
const MAX_EXAMPLES = 2;
/** UTF-16 units of a passage: what is longer is not taken in at a glance. */
const LONGEST = 260;

/**
 * First what differs, then what was found of one subject, then what cannot be compared: one of each at most, two in all.
 * Empty where the two articles have nothing of the kind.
 */
export function chooseExamples(pair: ArticlePair, found: Correspondences): readonly ExamplePassages[] {
  const { rows } = differencesOfPair(pair, found, []);
  const all = found.joins
    .filter(({ from, to }) => [from, to].every(({ start, end }) => end - start <= LONGEST))
    .map((join) => ({ join, rows: rows.filter((row) => isOf(join, row)) }))
    .sort((one, other) => evidenceOf(other.join) - evidenceOf(one.join) || other.join.score - one.join.score);
  const hasCounted = ({ rows: own }: ExamplePassages): boolean =>
    own.some(({ difference }) => isCounted(difference));
  const differing = all.find(hasCounted);
  const alike = all.find(({ rows: own }) => own.length === 0);
  const incomparable = all.find((one) => one.rows.length > 0 && !hasCounted(one));
  return [differing ?? alike, incomparable, differing === undefined ? undefined : alike]
    .filter((one) => one !== undefined)
    .slice(0, MAX_EXAMPLES);
}

/** How many kinds of evidence two passages share: a name beside a word says more of the subject than two words. */
const evidenceOf = ({ reasons }: Correspondence): number => new Set(reasons.map(({ kind }) => kind)).size;

const isOf = ({ from, to }: Correspondence, { difference: { a, b } }: DifferenceRow): boolean =>
  a.passage.start === from.start && b.passage.start === to.start;

/** The words of a passage by which it was matched; ranges in the canonical text. */
export function sharedWords(
  text: string,
  { start, end }: TextRange,
  { reasons }: Correspondence,
): readonly TextRange[] {
  const shared = new Set(
    reasons.flatMap((reason) =>
      reason.kind === 'neighbours' ? [] : tokenize(reason.text).map(({ form }) => stemWord(form)),
    ),
  );
  return tokenize(text.slice(start, end))
    .filter(({ stem }) => shared.has(stem))
    .map((token) => ({ start: start + token.start, end: start + token.end }));
}
