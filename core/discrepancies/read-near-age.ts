/** Ages that are told by a bound: "a man past sixty", "a woman nearing fifty", "he had not yet reached forty". */
import { isPerson } from '../language/en/person-nouns';
import { isEnd, ownerBefore, type Age } from './age-phrase';
import type { Word } from './words';

export function readNearAge(
  words: readonly Word[],
  forms: readonly string[],
  from: number,
  to: number,
  value: number,
): Age | null {
  if (value < YOUNGEST_NEAR || !isEnd(words, to)) return null;
  const before = forms.slice(Math.max(0, from - 6), from).join(' ');
  const near = NEAR_AGE.exec(before);
  if (near === null) return null;
  const first = from - near[0].split(' ').length;
  const who = words.slice(Math.max(0, first - 5), first);
  const isOfPerson =
    who.some((word) => isPerson(word)) || who.some(({ form }) => /^(?:he|she|who)$/.test(form));
  if (!isOfPerson) return null;
  const isShort =
    SHORT_OF.test(near[0]) || /\b(?:not|never)(?: yet)?(?: \w+)?$/u.test(before.slice(0, near.index).trim());
  const span =
    near[0] === 'would have been'
      ? {}
      : { span: isShort ? ([value - 5, value] as const) : ([value, value + 9] as const) };
  return { from, to, heads: ownerBefore(words, first), ...span };
}
/** "Past two" is a time. */
const YOUNGEST_NEAR = 13;
const SHORT_OF = /^(?:nearing|approaching|rising|getting|not|on the (?:right|sunny))/u;
const NEAR_AGE =
  /(?:past|nearing|approaching|reached|rising|getting on for|on the (?:far|wrong|right|other|sunny) side of|not far (?:off|from)|would have been)$/u;
