/** Whether two texts are in one language: by their function words where these tell, else by what the articles declare. */
import type { Article } from '../contract/article';
import { STOP_WORDS } from './en/stop-words';

/** Three places of a text are read, UTF-16 units each: a preface or a list of names alone does not tell. */
const SAMPLE = 3000;
const MIN_WORDS = 60;
/** Share of English function words: about .45 in English prose, .02 to .12 in other languages written in Latin letters. */
const ENGLISH = 0.3;
const OTHER = 0.18;

type Text = Pick<Article, 'text' | 'citation'>;

/** What is declared is often the language of a program or of a template, so the words go first. */
export function areInOneLanguage(a: Text, b: Text): boolean {
  const [isA, isB] = [looksEnglish(a.text), looksEnglish(b.text)];
  if (isA === true && isB === true) return true;
  if (isA !== null && isB !== null && isA !== isB) return false;
  const [declaredA, declaredB] = [declaredOf(a), declaredOf(b)];
  return declaredA === null || declaredB === null || declaredA === declaredB;
}

const declaredOf = ({ citation }: Text): string | null =>
  citation.language?.split('-')[0]?.toLowerCase() ?? null;

/** `null` where it cannot be told: too few words, or words of both kinds. */
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
