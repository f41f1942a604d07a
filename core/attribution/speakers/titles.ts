/** Words that stand with a capital around a name and are no part of it, and words by which a name is a body's. */
import { lemmaStem } from '../../language/en/verbs';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Offices and forms of address that stand before a name with a capital. */
const TITLES =
  wordsOf(`mr mrs ms miss dr prof professor sir lord lady dame president senator sen representative rep reps sens congressman
congresswoman governor gov mayor minister secretary ambassador general gen colonel col major maj lieutenant lt sergeant sgt
captain capt officer detective sheriff judge justice attorney chairman chairwoman director spokesman spokeswoman chancellor
king queen prince princess pope father sister brother bishop archbishop cardinal rabbi imam reverend rev admiral adm
commissioner councillor councilman councilwoman deputy chief strategist manager adviser advisor nominee candidate leader
speaker spokesperson chair vice-president premier journalist reporter columnist correspondent host actor actress singer`);
const HE = wordsOf(
  'mr sir lord congressman chairman spokesman king prince pope father brother councilman actor',
);
const SHE = wordsOf(
  'mrs ms miss lady dame congresswoman chairwoman spokeswoman queen princess sister councilwoman actress',
);

const IN_FULL: Readonly<Record<string, string>> = {
  sen: 'senator',
  sens: 'senator',
  rep: 'representative',
  reps: 'representative',
  gov: 'governor',
  gen: 'general',
  col: 'colonel',
  maj: 'major',
  lt: 'lieutenant',
  sgt: 'sergeant',
  capt: 'captain',
  adm: 'admiral',
  prof: 'professor',
  rev: 'reverend',
  dr: 'doctor',
  pope: 'pontiff',
};
const ADDRESS = wordsOf('mr mrs ms miss sir dame');

const ORGANISATION =
  wordsOf(`post times guardian news journal tribune herald telegraph telegram gazette magazine ministry department office
agency party committee commission council congress senate house court university college institute center centre
association organization organisation company inc corp corporation group bank union nations foundation police army navy
force forces kremlin pentagon parliament government administration campaign league federation service services bureau board
church television tv radio network press conventions initiative society trust alliance coalition fund museum hospital
ltd llc llp plc gop democrats republicans tower street school academy project report`);

export const isTitle = (word: string): boolean => TITLES.has(word);
export const isOrganisationWord = (word: string): boolean => ORGANISATION.has(word);

/** Whom the title before a name says it is of; `null` where either can bear it. */
export function pronounOfTitle(title: string): 'he' | 'she' | null {
  if (HE.has(title)) return 'he';
  return SHE.has(title) ? 'she' : null;
}

/** Stems of the nouns that a later description may take a title up by; a form of address is none. */
export function nounsOfTitle(title: string): readonly string[] {
  if (ADDRESS.has(title)) return [];
  return [...new Set([title, IN_FULL[title] ?? title])].map(lemmaStem);
}
