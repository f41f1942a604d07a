import type { Article } from '../../contract/article';
import type { Correction } from '../../contract/correction';
import type { Encoding } from '../../contract/encoding';
import type { CarriedCorrection, LeftBecause } from '../../contract/version';
import { applyCorrection, draftOf, type CorrectionDraft } from '../correction-draft';

/** A version of an article: as it was read from its file, and what its reader put right in it. */
export interface CorrectedVersion {
  readonly read: Article;
  readonly corrections: readonly Correction[];
  /** The highest number that a block ever had; 0 where nothing was ever corrected. */
  readonly lastBlock: number;
  readonly encoding: Encoding | null;
}

/** Both versions while corrections go over, one after the other. */
export interface CarryState {
  /** The earlier version as it was before the correction that is looked at. */
  readonly from: CorrectionDraft;
  /** The later one with its own corrections and what went over. */
  readonly to: CorrectionDraft;
  /** The later one as it was read. */
  readonly read: CorrectionDraft;
  readonly later: CorrectedVersion;
  readonly added: Correction[];
  /** Blocks, accounts and details of the later version whose present state went over. */
  readonly ours: Set<string>;
  /** Speakers of the earlier version alone, who go over with the first passage that is theirs. */
  readonly waiting: Map<string, Correction[]>;
  /** One of a passage, a speaker or a detail: what was said of it last. */
  readonly told: Map<string, CarriedCorrection>;
}

export function beginCarrying(earlier: CorrectedVersion, later: CorrectedVersion): CarryState {
  const to = draftOf(later.read);
  for (const one of later.corrections) applyCorrection(to, one);
  return {
    from: draftOf(earlier.read),
    to,
    read: draftOf(later.read),
    later,
    added: [],
    ours: new Set(),
    waiting: new Map(),
    told: new Map(),
  };
}

/** Answers why it stays, where it does not fit. */
export function add({ to, added }: CarryState, correction: Correction): LeftBecause | null {
  if (!applyCorrection(to, correction)) return 'misfit';
  added.push(correction);
  return null;
}

export function tell(
  { told }: CarryState,
  key: string,
  is: CarriedCorrection['is'],
  rest: Partial<CarriedCorrection> & Pick<CarriedCorrection, 'words' | 'left'>,
): void {
  // In the order in which they were made last.
  told.delete(`${is} ${key}`);
  told.set(`${is} ${key}`, { is, field: null, said: '', ...rest });
}

/** By value: everything here came from JSON. */
export const isAlike = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
