/** Verbs for what is done with a thing in the hand: "struck him with a spade", "forced the lid with a chisel". */
import { lemmaStem } from './verbs';

const GROUPS: readonly string[] = [
  'hit strike beat club batter knock bludgeon clout whack thrash kill wound injure murder stab slash attack assault fell smash break',
  'break smash force open prise pry jemmy lever unlock',
  'cut slice sever slash saw hack',
  'tie bind fasten truss gag strap lash secure',
  'cover wrap shroud drape blindfold',
  'wedge prop bar block bolt jam',
  'dig scrape scoop',
  'light ignite kindle',
];

/** Stem to the numbers of its groups. */
const GROUPS_OF = new Map<string, number[]>();
GROUPS.forEach((line, group) => {
  for (const verb of line.split(' ').map(lemmaStem))
    GROUPS_OF.set(verb, [...(GROUPS_OF.get(verb) ?? []), group]);
});

export const isToolVerb = (stem: string): boolean => GROUPS_OF.has(stem);

/** Whether two verbs can be of one deed with a tool. */
export const areOneToolDeed = (one: string, other: string): boolean =>
  GROUPS_OF.get(one)?.some((group) => GROUPS_OF.get(other)?.includes(group) === true) === true;
