/**
 * `npm test` must say the same of the same code, so its properties start from one seed. To look for what that seed does
 * not find: `SYNOPTIC_SEED=new SYNOPTIC_RUNS=2000 npm test -- unit`; the seed printed with a failure repeats it.
 */
import fc from 'fast-check';

const { SYNOPTIC_SEED: seed, SYNOPTIC_RUNS: runs } = process.env;

fc.configureGlobal({
  ...(seed === 'new' ? {} : { seed: Number(seed ?? 20_240_229) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
