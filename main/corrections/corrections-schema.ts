import type { Condition } from '@core/contract/account';
import type { Correction, CorrectionState } from '@core/contract/correction';

/** The highest schema of `corrections.json` that this version reads. */
export const HIGHEST_SCHEMA = 2;

/**
 * The schema with which corrections are stored: the lowest whose versions read every one of them. Versions that know
 * only schema 1 would take a correction or a condition that they do not know for damage and set the file aside; a higher
 * number tells them that a newer Synoptic wrote it, and they leave it as it is.
 */
export const schemaFor = ({ corrections }: CorrectionState): number =>
  corrections.every(isOfFirst) ? 1 : HIGHEST_SCHEMA;

const isOfFirst = (correction: Correction): boolean =>
  FIRST_CORRECTIONS.has(correction.do) &&
  (correction.do !== 'assign-voice' || correction.voice.by !== 'parts') &&
  (correction.do !== 'put-account' ||
    (correction.account.samePersonAs === undefined &&
      correction.account.conditions.every((one) => FIRST_CONDITIONS.has(one))));

/** What schema 1 has. Nothing is ever added here: what is new is of a higher schema. */
const FIRST_CORRECTIONS: ReadonlySet<Correction['do']> = new Set([
  'set-citation',
  'apply-reference',
  'join',
  'split',
  'set-kind',
  'set-chain',
  'put-account',
  'remove-account',
  'assign-voice',
]);
/** The conditions that every version has words for. */
export const FIRST_CONDITIONS: ReadonlySet<Condition> = new Set([
  'press-conference',
  'custody',
  'interview',
  'anonymous',
  'written-complaint',
  'read-out',
  'video',
  'statement',
]);
