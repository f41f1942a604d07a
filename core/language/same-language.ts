/**
 * Whether two texts are in one language. Language identification by function words (the small-word technique,
 * Grefenstette 1995): the share of tokens on the English stop list; where it decides nothing, the languages that the
 * articles declare.
 */
import type { Article } from '../contract/article';
import { STOP_WORDS } from './en/stop-words';

/** UTF-16 units of each of three samples of a text: a preface or a list of names alone does not decide. */
const SAMPLE = 3000;
const MIN_WORDS = 60;
/**
 * Share of English function words from which a text is English; about .45 in English prose, .02 to .12 in other
 * languages written in Latin letters.
 */
const ENGLISH = 0.3;
const OTHER = 0.18;

type Text = Pick<Article, 'text' | 'citation'>;

/** The declared language is often that of a program or of a template, so the words are asked first. */
export function areInOneLanguage(a: Text, b: Text): boolean {
  const [scriptA, scriptB] = [scriptOf(a.text), scriptOf(b.text)];
  if (scriptA !== null && scriptB !== null && scriptA !== scriptB) return false;
  const [isA, isB] = [looksEnglish(a.text), looksEnglish(b.text)];
  if (isA === true && isB === true) return true;
  if (isA !== null && isB !== null && isA !== isB) return false;
  const [declaredA, declaredB] = [declaredOf(a), declaredOf(b)];
  return declaredA === null || declaredB === null || declaredA === declaredB;
}

const declaredOf = ({ citation }: Text): string | null =>
  citation.language?.split('-')[0]?.toLowerCase() ?? null;

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew'].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const,
);
const MIN_LETTERS = 12;

/** The script of most of its letters; `null` where there are too few, or most are of none of these. */
function scriptOf(text: string): string | null {
  const sample = samplesOf(text).join(' ');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS) return null;
  return SCRIPTS.find(([, letter]) => (sample.match(letter)?.length ?? 0) * 2 > letters)?.[0] ?? null;
}

/** `null` where it cannot be decided: too few words, or a share between the two thresholds. */
export function looksEnglish(text: string): boolean | null {
  const words = samplesOf(text).flatMap((sample) => sample.toLowerCase().match(/\p{L}+/gu) ?? []);
  if (words.length < MIN_WORDS) return null;
  const share = words.filter((word) => STOP_WORDS.has(word)).length / words.length;
  if (share >= ENGLISH) return true;
  return share <= OTHER ? false : null;
}

function samplesOf(text: string): readonly string[] {
  if (text.length <= 3 * SAMPLE) return [text];
  const middle = (text.length - SAMPLE) >> 1;
  return [0, middle, text.length - SAMPLE].map((start) => text.slice(start, start + SAMPLE));
}
