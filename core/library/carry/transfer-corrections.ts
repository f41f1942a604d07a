import type { Correction } from '../../contract/correction';
import type { CarriedCorrection } from '../../contract/version';
import { applyCorrection } from '../correction-draft';
import { findInapplicable } from '../corrections';
import { carryCitation, carryReference, carryTrail } from './carry-details';
import { carryPassage, carryVoice } from './carry-passages';
import { carryRemoval, carrySpeaker, endWaiting } from './carry-speakers';
import { add, beginCarrying, tell, type CarryState, type CorrectedVersion } from './carry-state';

export interface TransferredCorrections {
  /** To come after those that the later version has. */
  readonly added: readonly Correction[];
  /** Of each of the reader's corrections what became of it; none of what stands on the later version already. */
  readonly told: readonly CarriedCorrection[];
}

/**
 * What a reader put right in an article, for a later version of it. A correction goes over where its passage stands there
 * with the very same words, and changes nothing that the later version says otherwise, be it by its file or by its reader.
 */
export function transferCorrections(
  earlier: CorrectedVersion,
  later: CorrectedVersion,
): TransferredCorrections {
  const state = beginCarrying(earlier, later);
  const unfit = new Set(findInapplicable(earlier.read, earlier.corrections));
  earlier.corrections.forEach((correction, index) => {
    if (unfit.has(index)) return;
    carry(state, correction);
    applyCorrection(state.from, correction);
  });
  endWaiting(state);
  if (earlier.encoding !== null) tell(state, '', 'encoding', { words: earlier.encoding, left: 'encoding' });
  return { added: state.added, told: [...state.told.values()] };
}

function carry(state: CarryState, correction: Correction): void {
  switch (correction.do) {
    case 'set-citation':
      return carryCitation(state, correction);
    case 'apply-reference':
      return carryReference(state, correction);
    case 'set-chain':
      return carryTrail(state, correction);
    case 'put-account':
      return carrySpeaker(state, correction);
    case 'remove-account':
      return carryRemoval(state, correction);
    case 'assign-voice':
      return carryVoice(state, correction);
    case 'reject-speaker': {
      const isKnown = [...state.later.corrections, ...state.added].some(
        (one) => one.do === 'reject-speaker' && one.speaker === correction.speaker,
      );
      if (!isKnown)
        tell(state, correction.speaker, correction.do, {
          words: correction.speaker,
          left: add(state, correction),
        });
      return;
    }
    case 'join':
    case 'split':
    case 'set-kind':
    case 'set-reading':
      return carryPassage(state, correction);
  }
}
