import type { Identifier, Pseudonym } from '../../contract/pseudonym';
import { foldString } from '../../text/fold';
import { isUncased, partsOf } from './name-forms';

/** Letters of a part that is looked for anywhere; in scripts without capitals a name is often of two. */
const LEAST = 3;
const LEAST_UNCASED = 2;
/** Of what has no spaces for so long, only the part itself is shown. */
const LONGEST = 60;

/**
 * Every word in which the letters of a name still stand, in whatever form: the rules of names know not every one. Most are
 * other words ("Ann" in "planned"); which, only a person can see.
 */
export function partsLeft(texts: readonly string[], names: readonly Pseudonym[]): readonly Identifier[] {
  const pseudonyms = names.map(({ pseudonym }) => foldString(pseudonym)).filter((one) => one !== '');
  const parts = [...new Set(names.flatMap(({ name }) => partsOf(name).known.map(foldString)))].filter(
    (part) => [...part].length >= (isUncased(part) ? LEAST_UNCASED : LEAST),
  );
  const counts = new Map<string, number>();
  for (const [found, times] of countWords(texts)) {
    // What stands in a pseudonym stands there by the reader's choice.
    const folded = pseudonyms.reduce(
      (rest, one) => rest.replaceAll(one, ' '),
      foldString(found.replace(/[*`~]/gu, '')),
    );
    const part = parts.find((one) => folded.includes(one));
    if (part === undefined) continue;
    const word = found.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
    const shown = word.length > LONGEST ? part : word;
    counts.set(shown, (counts.get(shown) ?? 0) + times);
  }
  return [...counts].map(([text, count]) => ({ kind: 'name', text, count }));
}

/** A text repeats most of its words: each is looked at once. */
function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.matchAll(/\S+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
