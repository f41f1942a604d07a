import { createRandom, type Random } from '../core/text/anchoring/anchor-texts';

/** `npm run torture` runs all of it; `npm test` a part, the same each time. */
const isFull = process.env['SYNOPTIC_TORTURE'] === 'full';

/** @param few in `npm test` @param all in `npm run torture`; `SYNOPTIC_RUNS` says another number for both */
export const rounds = (few: number, all: number): number =>
  Number(process.env['SYNOPTIC_RUNS'] ?? (isFull ? all : few));

/** Milliseconds in which that many rounds must end. */
export const timeFor = (count: number, each: number): number => 60_000 + count * each;

/** The seed is printed: `SYNOPTIC_SEED` with it makes the same again, as far as the machine's own timing goes. */
export function seeded(what: string): Random {
  const given = process.env['SYNOPTIC_SEED'];
  const isDrawn = given === 'new' || (given === undefined && isFull);
  const seed = isDrawn ? Math.trunc(Math.random() * 2 ** 31) : Number(given ?? 20_240_229);
  console.log(`${what}: SYNOPTIC_SEED=${seed}`);
  return createRandom(seed);
}
