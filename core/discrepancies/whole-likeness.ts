/** Mean similarity of two whole passages. Every finder asks for it, so the last answer for a passage is kept. */
import type { Lexicon } from './lexicon';
import { similarity } from './profile';
import type { PassageReading } from './read-passage';

const known = new WeakMap<PassageReading, { readonly other: PassageReading; readonly value: number }>();

export function likenessOfWholes(a: PassageReading, b: PassageReading, lexicon: Lexicon): number {
  const last = known.get(a);
  if (last?.other === b) return last.value;
  const value = similarity(a.whole, b.whole, lexicon);
  known.set(a, { other: b, value });
  return value;
}
