/** One place in a row given to two things: "the last piece was a blue jug" and "a plate was the final thing made". */
import { isPerson } from '../language/en/person-nouns';
import { itemAt } from '../text/item-at';
import type { Lexicon } from './lexicon';
import { nounPhraseAt, type NounPhrase } from './noun-phrase';
import type { PassageReading } from './read-passage';
import { relatedness } from './relatedness';
import type { FoundPair } from './stated';

interface Ranked extends NounPhrase {
  readonly rank: string;
}

export function findLastThings(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  if ((lexicon.prior ?? 0) === 0) return [];
  const [one, other] = [rankedIn(a), rankedIn(b)];
  if (one === null || other === null || one.rank !== other.rank) return [];
  const [x, y] = [itemAt(a.words, one.head), itemAt(b.words, other.head)];
  if (isPerson(x) || isPerson(y) || relatedness(x.stem, y.stem, lexicon) >= ONE_THING) return [];
  const isTold = (stem: string, { words }: PassageReading): boolean =>
    words.some((word) => word.stem === stem);
  return isTold(x.stem, b) || isTold(y.stem, a) ? [] : [{ kind: 'attribute', a: one, b: other }];
}
const ONE_THING = 0.45;

/** "The last X … was a Y", "a Y was the last X": the Y. */
function rankedIn(reading: PassageReading): Ranked | null {
  const { words } = reading;
  const copula = words.findIndex(({ form }) => /^(?:was|is)$/.test(form));
  if (copula < 0) return null;
  const before = words.slice(0, copula);
  const isAny = (word: string | undefined): boolean => /^(?:a|an)$/.test(word ?? '');
  const rank = before.findIndex(({ form }, at) => RANK.test(form) && words[at - 1]?.form === 'the');
  if (rank === 1 && isAny(words[copula + 1]?.form))
    return toRanked(nounPhraseAt(reading, copula + 1), itemAt(words, rank).form);
  const last = words[copula + 2]?.form ?? '';
  if (words[copula + 1]?.form === 'the' && RANK.test(last) && isAny(words[0]?.form)) {
    const phrase = nounPhraseAt(reading, 0);
    return phrase !== null && phrase.to === copula ? toRanked(phrase, last) : null;
  }
  return null;
}
const RANK = /^(?:first|last|final)$/;
const toRanked = (phrase: NounPhrase | null, rank: string): Ranked | null =>
  phrase === null ? null : { ...phrase, rank: rank === 'final' ? 'last' : rank };
