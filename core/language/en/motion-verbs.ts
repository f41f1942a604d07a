/** Verbs for leaving a place, which stand for each other where one group is told of: "walked off", "went", "fled". */
import { lemmaStem } from './verbs';

const MOTION: ReadonlySet<string> = new Set(
  'go leave depart flee escape walk march run quit evacuate abandon desert move withdraw'
    .split(' ')
    .map(lemmaStem),
);

/** @param one,other stems */
export const areOneMotion = (one: string, other: string): boolean => MOTION.has(one) && MOTION.has(other);
