/**
 * Pairs the values of two passages by what they are about and decides each pair. Equal values are paired first, so that
 * what both passages say alike is no rival of what they say differently.
 */
import type { DiscrepancyStatus, ScopeReason } from '../contract/discrepancy';
import { relatedness, similarity, type Profile } from './profile';
import type { Lexicon } from './lexicon';
import type { PassageReading, Value } from './read-passage';
import { areComparable, relateValues, type Relation } from './relate-values';
import { findScope } from './scope';
import { distance } from './words';

export interface JudgedPair {
  readonly a: Value;
  readonly b: Value;
  readonly status: DiscrepancyStatus;
  readonly because: ScopeReason | null;
  /** 0–1 and a little more: how surely the two are of one thing. */
  readonly about: number;
}

interface Candidate {
  readonly a: Value;
  readonly b: Value;
  readonly relation: Relation;
  readonly about: number;
}

/** What a pair gains in the assignment where its values are equal, or may be. */
const GAIN: Readonly<Record<Relation, number>> = { same: 0.35, compatible: 0.2, undecided: 0, differs: 0 };

export function judgeValues(a: PassageReading, b: PassageReading, lexicon: Lexicon): JudgedPair[] {
  const candidates: Candidate[] = [];
  for (const one of a.values)
    for (const other of b.values)
      if (one.kind !== 'name' && one.kind !== 'place' && areComparable(one, other))
        candidates.push({
          ...{ a: one, b: other, relation: relateValues(one, other) },
          about: aboutness(a, one, b, other, lexicon),
        });
  candidates.sort((x, y) => y.about + GAIN[y.relation] - x.about - GAIN[x.relation]);
  const taken = new Set<Value>();
  return candidates.flatMap((candidate): JudgedPair[] => {
    if (taken.has(candidate.a) || taken.has(candidate.b)) return [];
    taken.add(candidate.a).add(candidate.b);
    return [{ ...candidate, ...decide(a, b, candidate, lexicon) }];
  });
}

function decide(
  a: PassageReading,
  b: PassageReading,
  { a: one, b: other, relation, about }: Candidate,
  lexicon: Lexicon,
): Pick<JudgedPair, 'status' | 'because'> {
  const plain = (status: DiscrepancyStatus) => ({ status, because: null });
  if (relation === 'same') return plain(about >= SAME_VALUE ? 'same-value' : 'undecided');
  if (relation !== 'differs')
    return plain(relation === 'compatible' && about >= SAME_VALUE ? 'compatible' : 'undecided');
  if (one.isNegated || other.isNegated || about < LEAST) return plain('undecided');
  const because = findScope(a, one, b, other, lexicon);
  if (because !== null) return { status: 'different-scope', because };
  if (about < SURE) return plain('undecided');
  return plain(areClaims(a, b) ? 'claims-differ' : 'differs');
}

const SAME_VALUE = 0.3;
/** Least aboutness at which the scope of two values is worth a word. */
const LEAST = 0.3;
/** Least aboutness at which two values that cannot both hold are called different. */
const SURE = 0.5;

/** Each side gives its own party's opinion or estimate. */
function areClaims(a: PassageReading, b: PassageReading): boolean {
  if (a.claim === null || b.claim === null || !(a.claim.isOpinion && b.claim.isOpinion)) return false;
  const stems = ({ words, claim }: PassageReading): string[] =>
    words.slice(claim!.from, claim!.to).flatMap(({ stem, isContent }) => (isContent ? [stem] : []));
  const others = stems(b);
  return !stems(a).some((stem) => others.includes(stem));
}

/** Mean similarity of the contexts, with what the governing words and the counted nouns add. */
function aboutness(a: PassageReading, one: Value, b: PassageReading, other: Value, lexicon: Lexicon): number {
  const { least, most } = similarity(one.profile, other.profile, lexicon);
  const predicate = Math.max(
    best(governorOf(a, one), other.profile, lexicon),
    best(governorOf(b, other), one.profile, lexicon),
  );
  return (least + most) / 2 + 0.12 * predicate + headGain(a, one, b, other, lexicon);
}

const best = (stem: string | null, { terms }: Profile, lexicon: Lexicon): number =>
  stem === null
    ? 0
    : terms.reduce(
        (most, term) => (term.weight < 0.3 ? most : Math.max(most, relatedness(stem, term.stem, lexicon))),
        0,
      );

/** The nearest verb. */
function governorOf({ words }: PassageReading, value: Value): string | null {
  let nearest: string | null = null;
  let least = GOVERNING_REACH;
  for (const [at, word] of words.entries()) {
    if (!word.isVerb || !word.isContent || (at >= value.from && at < value.to)) continue;
    const away = Math.min(distance(words, at, value.from), distance(words, at, value.to - 1));
    if (away < least) [nearest, least] = [word.stem, away];
  }
  return nearest;
}
const GOVERNING_REACH = 10;

/** Two counts of one noun are likely of one thing; of two nouns hardly. */
function headGain(a: PassageReading, one: Value, b: PassageReading, other: Value, lexicon: Lexicon): number {
  if (one.heads.length === 0 || other.heads.length === 0) return one.kind === 'number' ? -0.05 : 0;
  let most = 0;
  for (const x of one.heads)
    for (const y of other.heads)
      most = Math.max(most, relatedness(a.words[x]!.stem, b.words[y]!.stem, lexicon));
  if (one.kind === 'number') return most >= 0.6 ? 0.15 : -0.3;
  return most >= 0.6 ? 0.15 : 0;
}
