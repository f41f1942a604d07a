/** One thing that came to rest in two ways: "on its side in a ditch" and "upside down in the ditch". */
import { listPostures, type Posture } from '../language/en/postures';
import type { Lexicon } from './lexicon';
import { isDeniedNear } from './negation';
import type { PassageReading } from './read-passage';
import type { FoundPair, Statement } from './stated';

/** Of aligned passages alone, and where each tells one posture. */
export function findPostures(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  if ((lexicon.prior ?? 0) === 0) return [];
  const [ofA, ofB] = [listPostures(a.text), listPostures(b.text)];
  const [one, other] = [ofA[0], ofB[0]];
  if (one === undefined || other === undefined || ofA.length > 1 || ofB.length > 1) return [];
  if (one.name === other.name) return [];
  const sides = { a: wordsOf(a, one), b: wordsOf(b, other) };
  if (!isOfRest(a, sides.a) || !isOfRest(b, sides.b)) return [];
  return [{ kind: 'attribute', ...sides }];
}

const wordsOf = ({ words }: PassageReading, { start, end }: Posture): Statement => ({
  from: words.findIndex((word) => word.end > start),
  to: words.findLastIndex((word) => word.start < end) + 1,
});

/** "Came to rest", "was found", "finished": a child that slept on its side was carried on no back. */
const isOfRest = ({ words }: PassageReading, { from }: Statement): boolean =>
  !isDeniedNear(words, from) &&
  words.slice(Math.max(0, from - REACH), from).some(({ form }) => REST.test(form));
const REACH = 9;
const REST =
  /^(?:rest|finished|ended|landed|lay|lies|lying|found|fell|stopped|stood|standing|left|settled|remained|stayed|came|kept|rolled)$/;
