/**
 * The acts that a value belongs to: the verbs and nouns of action nearest to it. Two dates of two acts of one affair,
 * its decision and its execution, are no discrepancy, however much else agrees.
 */
import type { Lexicon } from './lexicon';
import { relatedness } from './relatedness';
import type { PassageReading } from './read-passage';
import { distance } from './words';

/** Verbs that say little by themselves; what they govern says it. */
const LIGHT: ReadonlySet<string> = new Set(
  `be have do go come get make take give put keep let sai tell stand lie happen occur seem becom remain measur number
contain includ show see know want try help consist amount total last us need turn set begin start end expect accord state
report`.split(/\s+/),
);

/** What is done with any sum; of sums they say as little. */
const MONEY_VERBS: ReadonlySet<string> = new Set(
  'pay cost spend fetch receiv award give hand worth price sum payment'.split(' '),
);

/** Acts of a value at most, nearest first, and how far they may stand. */
const MOST = 2;
const REACH = 14;
/** The same for days and times, which are of the whole sentence and stand at its edge. */
const REACH_OF_ADJUNCTS = 20;
/** How far the other passage's words may stand that answer an act. */
const ANSWER_REACH = 12;

export type ActRelation = 'same' | 'other' | 'unknown';

interface Span {
  readonly kind?: string;
  readonly from: number;
  readonly to: number;
}
type ActText = Pick<PassageReading, 'words' | 'claim'>;

/** How the acts of two values stand to each other; `unknown` where neither side has one of its own. */
export function relateActs(a: ActText, one: Span, b: ActText, other: Span, lexicon: Lexicon): ActRelation {
  const [ofA, ofB] = [actsOf(a, one, lexicon), actsOf(b, other, lexicon)];
  if (ofA.length === 0 || ofB.length === 0) return 'unknown';
  const isAnswered = (acts: readonly string[], read: ActText, span: Span): boolean => {
    const near = stemsNear(read, span);
    return acts.some((act) => near.some((stem) => relatedness(act, stem, lexicon) >= SAME));
  };
  const [answeredA, answeredB] = [isAnswered(ofA, b, other), isAnswered(ofB, a, one)];
  // What a day is of must be told on the other side too.
  if (ownerOf(a, one) !== null && !answeredA) return 'other';
  if (ownerOf(b, other) !== null && !answeredB) return 'other';
  return answeredA || answeredB ? 'same' : 'other';
}

const isMoment = ({ kind }: Span): boolean => /^(?:date|weekday|time)$/.test(kind ?? '');

/** "The flood of 9 March": the day is the flood's, whatever is told of it. */
function ownerOf({ words }: Pick<ActText, 'words'>, span: Span): string | null {
  const owner = words[span.from - 2];
  const isOwned =
    isMoment(span) &&
    words[span.from - 1]?.form === 'of' &&
    owner?.isContent === true &&
    !owner.isVerb &&
    !PARTS.has(owner.form);
  return isOwned ? owner.stem : null;
}
/** "The morning of 9 March": a part of the day, and no thing that the day is of. */
const PARTS: ReadonlySet<string> = new Set(
  `dawn morning forenoon noon midday afternoon evening dusk night midnight eve hours day week weekend fortnight month year
beginning start middle end close spring summer autumn winter first last`.split(/\s+/),
);
/** A wider verb answers an act too: "damaged" and "hit". */
const SAME = 0.6;

export function actsOf({ words, claim }: ActText, span: Span, { thesaurus }: Lexicon): string[] {
  const owner = ownerOf({ words }, span);
  if (owner !== null) return [owner];
  const reach = isMoment(span) ? REACH_OF_ADJUNCTS : REACH;
  return words
    .map((word, at) => ({ word, away: awayFrom(words, at, span), at }))
    .filter(({ word, away, at }) => {
      if (claim !== null && at >= claim.from && at < claim.to) return false;
      // That somebody remembers it is no act of the day.
      if (claim?.cue === at && isMoment(span)) return false;
      if (span.kind === 'money' && MONEY_VERBS.has(word.stem)) return false;
      if (away > reach || !word.isContent || (at >= span.from && at < span.to) || LIGHT.has(word.stem))
        return false;
      return word.isVerb || (!word.isCapital && thesaurus.get(word.stem)?.field === 'act');
    })
    .sort((x, y) => x.away - y.away)
    .slice(0, MOST)
    .map(({ word }) => word.stem);
}

const stemsNear = ({ words }: ActText, span: Span): string[] =>
  words.flatMap(({ stem, isContent, isCapital }, at) =>
    isContent && !isCapital && awayFrom(words, at, span) <= ANSWER_REACH ? [stem] : [],
  );

const awayFrom = (words: ActText['words'], at: number, { from, to }: Span): number =>
  Math.min(distance(words, at, from), distance(words, at, to - 1));
