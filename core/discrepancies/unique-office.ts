/**
 * Whether two names are of the holder of one office, or of the only one who did a thing: the chairman of the committee,
 * the one woman of the party. A definite description that fits one alone (Russell 1905) cannot be of two people.
 */
import { lemmaStem } from '../language/en/verbs';
import type { PassageReading } from './read-passage';
import type { Statement } from './statement';
import { itemAt } from '../text/item-at';

/** Offices that one person has at a time. */
const OFFICES: ReadonlySet<string> = new Set(
  `chairman chairwoman chair chairperson leader ringleader chief head captain skipper commander commandant mayor mayoress
president chancellor premier governor judge coroner foreman forewoman winner victor author composer founder owner
treasurer headmaster headmistress abbot abbess bishop archbishop king queen director editor conductor helmsman coxswain
landlord landlady host bride bridegroom groom umpire referee goalkeeper spokesman spokeswoman ringleader architect
designer inventor discoverer assassin murderer killer culprit successor predecessor victim`
    .split(/\s+/)
    .map(lemmaStem),
);
/** What makes a description fit one alone. */
const ONLY = /^(?:only|sole|one|first|last|oldest|eldest|youngest|deciding|casting)$/;
const REACH = 6;

export function haveOneOffice(
  a: PassageReading,
  one: Statement,
  b: PassageReading,
  other: Statement,
): boolean {
  const others = officesOf(b, other);
  return [...officesOf(a, one)].some((office) => others.has(office));
}

/** Offices beside a name and what somebody is the only one of: "chairman", "only woman". */
function officesOf({ words }: PassageReading, { from, to }: Statement): ReadonlySet<string> {
  const found = new Set<string>();
  const isOpen = (at: number): boolean => !/^[.;:]$/.test(words[at]?.form ?? '.');
  const look = (at: number): void => {
    const { stem, form } = itemAt(words, at);
    if (OFFICES.has(stem)) found.add(stem);
    const noun = words[at + 1];
    // "The first" and "the last" exclude each other, "the one" and "the only" do not.
    if (ONLY.test(form) && noun?.isContent === true && words[at - 1]?.form !== 'no')
      found.add(`${/^(?:only|sole|one)$/.test(form) ? 'only' : form} ${noun.stem}`);
  };
  for (let at = from - 1; at >= Math.max(0, from - REACH - 6) && isOpen(at); at--) look(at);
  for (let at = to; at < Math.min(words.length, to + REACH) && isOpen(at); at++) look(at);
  return found;
}
