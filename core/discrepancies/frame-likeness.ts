/**
 * How alike two passages are without what is compared: of two doers or two places, the sentences around them say
 * whether they are of one deed, and in a short sentence the two themselves would outweigh all the rest.
 */
import type { Lexicon } from './lexicon';
import { perPassage } from './per-passage';
import { profileOf, similarity, type Profile } from './profile';
import type { PassageReading } from './read-passage';
import type { Statement } from './statement';
import type { Word } from './words';

/** Mean similarity, 0–1, and what the alignment of the passages adds. */
export function frameLikeness(
  a: PassageReading,
  one: Statement,
  b: PassageReading,
  other: Statement,
  lexicon: Lexicon,
): number {
  return similarity(frameOf(a, one, lexicon), frameOf(b, other, lexicon), lexicon) + (lexicon.prior ?? 0);
}

const frameOf = (reading: PassageReading, { from, to }: Statement, lexicon: Lexicon): Profile =>
  profileOf(levelled(reading), { from, to, heads: [] }, lexicon);

/** The words as if all were equally near. */
const levelled = perPassage(({ words }: PassageReading): readonly Word[] =>
  words.map((word) => ({ ...word, depth: 0 })),
);
