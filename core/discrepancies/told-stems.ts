/** What a span of a passage tells, without who says it and that he does. */
import type { PassageReading } from './read-passage';
import type { Statement } from './statement';

/** Content stems. */
export const toldStemsOf = ({ words, claim }: PassageReading, { from, to }: Statement): string[] =>
  words.slice(from, to).flatMap(({ stem, isContent, isVerb }, k) => {
    const at = from + k;
    const isSpeaker = claim !== null && at >= claim.from && at < claim.to;
    // "The caretaker insisted", "said the caretaker".
    const isSpeech = claim !== null && isVerb && (at === claim.from - 1 || at === claim.to);
    return isContent && !isSpeaker && !isSpeech ? [stem] : [];
  });
