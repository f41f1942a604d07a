import type { RecognizedWord } from './recognized-words';

/**
 * Confidence below which a word is marked. A wrong figure or name costs more than a sign too many, and no dictionary
 * helps the engine with either.
 */
const LEAST = { figure: 88, name: 84, word: 70 };

/** A lone stroke is "I", "l" or "1", and the engine is as sure of one as of another. */
const LONE_STROKE = /^[^\p{L}\p{N}|]*[1l|][^\p{L}\p{N}|]*$/u;

export function isUncertain({ text, confidence }: Pick<RecognizedWord, 'text' | 'confidence'>): boolean {
  if (hasMixedScripts(text) || LONE_STROKE.test(text)) return true;
  if (/\p{N}/u.test(text)) return confidence < LEAST.figure;
  return confidence < (/^[^\p{L}]*\p{Lu}/u.test(text) ? LEAST.name : LEAST.word);
}

/** "Ha" of Latin letters in a Cyrillic word looks right and is not found: no word of a language has both. */
const hasMixedScripts = (text: string): boolean =>
  /\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text);

/** A word and what follows it: "1931." is `["1931", "."]`. The sign belongs between them. */
export function partTrailing(text: string): readonly [word: string, trailing: string] {
  const trailing = /[.,;:!?…)\]}"'”’»]+$/u.exec(text)?.[0] ?? '';
  return trailing === text ? [text, ''] : [text.slice(0, text.length - trailing.length), trailing];
}
