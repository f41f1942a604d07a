/** A child that is born a boy in one passage and a girl in the other: "her son was born", "she had a little girl". */
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import type { FoundPair } from './stated';

export function findNewborns(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  if ((lexicon.prior ?? 0) === 0) return [];
  const [ofA, ofB] = [newbornsOf(a), newbornsOf(b)];
  const [one, other] = [ofA[0], ofB[0]];
  if (one === undefined || other === undefined || ofA.length > 1 || ofB.length > 1) return [];
  if (one.isBoy === other.isBoy) return [];
  return [
    { kind: 'attribute', a: { from: one.at, to: one.at + 1 }, b: { from: other.at, to: other.at + 1 } },
  ];
}

/** The words for boys and girls of a passage that tells of a birth. */
function newbornsOf({ text, words }: PassageReading): { readonly at: number; readonly isBoy: boolean }[] {
  if (!BIRTH.test(text) || TWINS.test(text)) return [];
  return words.flatMap(({ form }, at) => (SEXED.test(form) ? [{ at, isBoy: BOY.test(form) }] : []));
}
const BIRTH =
  /\b(?:born|birth|newborn|baby|babies|delivered of|(?:had|has|bore|expecting) a (?:(?:little|healthy|fine|baby|small) )*(?:boy|girl|son|daughter))\b/iu;
const TWINS = /\b(?:twins?|triplets)\b/iu;
const SEXED = /^(?:boy|girl|son|daughter)$/;
const BOY = /^(?:boy|son)$/;
