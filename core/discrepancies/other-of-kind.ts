/** Whether a value is of one more of a kind: a further seventeen, another ship, an earlier pamphlet. */
import { actsOf } from './acts';
import type { Lexicon } from './lexicon';
import type { PassageReading, Value } from './read-passage';
import { relatedness } from './relatedness';
import { distance } from './words';

const REACH = 7;

/** The nearest act of each is the other's too. */
export function haveOneClause(
  a: PassageReading,
  one: Value,
  b: PassageReading,
  other: Value,
  lexicon: Lexicon,
): boolean {
  const [[ofA], [ofB]] = [actsOf(a, one, lexicon), actsOf(b, other, lexicon)];
  return ofA !== undefined && ofB !== undefined && relatedness(ofA, ofB, lexicon) >= ONE_CLAUSE;
}
const ONE_CLAUSE = 0.8;

/** "A further 17", "another 3,000", "40 more were hurt": counted beside what is told. */
export const isFurther = ({ words }: PassageReading, { from, to }: Value): boolean =>
  words
    .slice(Math.max(0, from - 2), from)
    .some(({ form }) => /^(?:further|another|additional|extra)$/.test(form)) ||
  (words[to]?.form === 'more' && words[to + 1]?.form !== 'than');

/** "An earlier pamphlet", "another ship": one more of what the other passage tells without saying which. */
export const isOfAnother = (own: PassageReading, { from, to }: Value, other: PassageReading): boolean =>
  own.words.some(
    ({ form }, at) =>
      /^(?:another|earlier|previous|other|different|later|sister)$/.test(form) &&
      own.words[at + 1]?.isContent === true &&
      Math.min(distance(own.words, at, from), distance(own.words, at, to - 1)) <= REACH &&
      other.words.some(
        ({ stem }, k) =>
          stem === own.words[at + 1]?.stem &&
          !/^(?:another|earlier|previous|other|different|later|sister)$/.test(other.words[k - 1]?.form ?? ''),
      ),
  );
