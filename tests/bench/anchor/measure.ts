import { createAnchor, resolveAnchor, type AnchorText } from '@core/text/anchoring/anchor';
import { randomFrom } from '../../../tools/fit-alignment/fit-linear';
import type { Row } from '../report';
import { CASES } from './cases';
import type { Range } from './draft';
import type { SampleText } from './sample-texts';
import type { Trial } from './trials';

/** What finds a passage again: ours and the two simplest. `null` where it says that the passage is gone. */
export type Placer = (trial: Pick<Trial, 'before' | 'after' | 'passage'>) => Range | null;

export const PLACERS = {
  synoptic: ({ before, after, passage }) => {
    const anchor = createAnchor(revision(before), passage.start, passage.end);
    const placed = resolveAnchor(revision(after), anchor);
    return 'start' in placed ? placed : null;
  },
  exact: ({ before, after, passage }) => {
    const quote = before.slice(passage.start, passage.end);
    const start = after.indexOf(quote);
    return start < 0 ? null : { start, end: start + quote.length };
  },
  position: ({ after, passage }) => (passage.end <= after.length ? passage : null),
} as const satisfies Readonly<Record<string, Placer>>;

/** Its own text stands for a revision's hash: the same text is the same revision. */
const revision = (text: string): AnchorText => ({ text, articleRev: text, blocks: [] });

/**
 * `survived`: at its place. `wrong`: at another, or at any where the passage is gone. `orphan`: without a place though it
 * has one. `gone`: without a place, rightly.
 */
export type Outcome = 'survived' | 'wrong' | 'orphan' | 'gone';

/** Half of what both places cover is covered by both. */
const MIN_SHARED = 0.5;

export function judge(place: Range | null, { expected }: Trial): Outcome {
  if (place === null) return expected === null ? 'gone' : 'orphan';
  if (expected === null) return 'wrong';
  const shared = Math.min(place.end, expected.end) - Math.max(place.start, expected.start);
  const all = Math.max(place.end, expected.end) - Math.min(place.start, expected.start);
  return shared / all >= MIN_SHARED ? 'survived' : 'wrong';
}

export interface Plan {
  readonly rounds: number;
  /** Passages of one version. */
  readonly passages: number;
  readonly seed: number;
}

export interface CaseFigures {
  /** Share at the right place; where every passage is gone, share of those that got none. */
  readonly right: number;
  readonly wrong: number;
  readonly orphans: number;
}

export type CaseRow = Row &
  Readonly<Record<keyof typeof PLACERS, Readonly<Record<keyof CaseFigures, number>>>>;

/** One row a kind of edit. */
export const measureCases = (texts: readonly SampleText[], plan: Plan): readonly CaseRow[] =>
  Object.keys(CASES).map((name) => measureCase(name, texts, plan));

export function measureCase(name: string, texts: readonly SampleText[], plan: Plan): CaseRow {
  const make = CASES[name];
  if (make === undefined) throw new Error(`no such case: ${name}`);
  const random = randomFrom(plan.seed);
  const trials = Array.from({ length: plan.rounds }, () =>
    texts.flatMap(({ text }) => make(text, plan.passages, random)),
  ).flat();
  const start = performance.now();
  const synoptic = figuresOf(PLACERS.synoptic, trials);
  const msEach = (performance.now() - start) / trials.length;
  return {
    name,
    passages: trials.length,
    synoptic,
    exact: figuresOf(PLACERS.exact, trials),
    position: figuresOf(PLACERS.position, trials),
    msEach,
  };
}

function figuresOf(place: Placer, trials: readonly Trial[]): CaseRow['synoptic'] {
  const count: Record<Outcome, number> = { survived: 0, wrong: 0, orphan: 0, gone: 0 };
  for (const trial of trials) count[judge(place(trial), trial)] += 1;
  const { survived, wrong, orphan, gone } = count;
  const isAllGone = trials.every(({ expected }) => expected === null);
  return {
    right: isAllGone ? gone / trials.length : survived / (survived + wrong + orphan),
    wrong,
    orphans: orphan + gone,
  };
}
