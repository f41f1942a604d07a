/**
 * Words of one derivation whose stems differ: "inspection" and "inspector", "south" and "southward", "explode" and
 * "explosion". Porter's stemmer takes off inflections and some suffixes; what remains is compared here by the common
 * beginning and a list of English suffixes, as in the suffix pairs of Gaussier 1999.
 */

/** What may be left of a stem behind the common beginning. */
const SUFFIXES: ReadonlySet<string> = new Set(
  [
    '',
    ...'e er or ur ar y ward wardli ian ician ist ism ment li ion al t th ful less man men ship hood ant'.split(
      ' ',
    ),
  ].concat('ent anc enc iv ic ul ous ern erli eri ri ess age ag ee'.split(' ')),
);
/** Latin consonant changes: "decide" and "decision", "respond" and "response", "divert" and "diversion". */
const CHANGES: ReadonlySet<string> = new Set(['d s', 's d', 't s', 's t', 'mit miss', 'miss mit']);
/** Letters of the common beginning: with fewer, "port" and "portion" would be one. */
const MIN_BEGINNING = 5;
const MIN_BEFORE_CHANGE = 4;

/** Whether two different stems are of one derivation, by their letters alone. */
export function areDerived(a: string, b: string): boolean {
  if (a === b || a.charCodeAt(0) !== b.charCodeAt(0) || /^\d/.test(a)) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  const [restA, restB] = [a.slice(shared), b.slice(shared)];
  if (shared >= MIN_BEFORE_CHANGE && CHANGES.has(`${restA} ${restB}`)) return true;
  // One of the two is the base, whole or with its last letter gone.
  const isBase = restA.length <= 1 || restB.length <= 1;
  return shared >= MIN_BEGINNING && isBase && SUFFIXES.has(restA) && SUFFIXES.has(restB);
}
