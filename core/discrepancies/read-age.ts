/** Recognizes that a number is an age: "aged 52", "a 19-year-old", "a man of 81", "his uncle, 38,", "was seven". */
import { isPerson } from '../language/en/person-nouns';
import { CURRENCIES } from '../language/en/units';
import { isEnd, isPersonAt, ownerBefore, type Age } from './age-phrase';
import type { NumberAt } from './number-at';
import { readNearAge } from './read-near-age';
import type { Word } from './words';

const OLDEST = 115;

export function isAge(
  words: readonly Word[],
  forms: readonly string[],
  { from, to, value }: NumberAt,
): Age | null {
  if (value < 0 || value > OLDEST) return null;
  const back = (at: number): string => forms[at] ?? '';
  const start = skipHedge(forms, from);
  const before = back(start - 1);
  if (back(to) === '-' && /^years?$/.test(back(to + 1)) && back(to + 2) === '-' && back(to + 3) === 'old')
    return { from, to: to + 4, heads: isPersonAt(words, to + 4) ? [to + 4] : [] };
  if (/^years?$/.test(back(to)) && back(to + 1) === 'old') return { from, to: to + 2, heads: [] };
  if (/^years?$/.test(back(to)) && back(to + 1) === 'of' && back(to + 2) === 'age')
    return { from, to: to + 3, heads: [] };
  if (/^(?:years|summers|winters)$/.test(back(to)) && before === 'of' && isPersonAt(words, start - 2))
    return { from, to: to + 1, heads: [start - 2] };
  if (
    /^(?:as|at|was|is|be)$/.test(before) &&
    forms.slice(Math.max(0, start - 5), start).includes('age') &&
    isEnd(words, to)
  )
    return { from, to, heads: [] };
  if (before === 'aged' || (before === 'of' && /^ages?$/.test(back(start - 2))))
    return { from: start - 1, to, heads: ownerBefore(words, start - 1) };
  if (/^(?:age|ages)$/.test(before) && isEnd(words, to)) return { from, to, heads: [] };
  if (/^(?:turned|turning)$/.test(before) && isEnd(words, to))
    return { from: start - 1, to, heads: ownerBefore(words, start - 1) };
  const isYears = /^years$/.test(back(to));
  const end = isYears ? to + 1 : to;
  // "A man of 81", "a widow of threescore years".
  if (
    before === 'of' &&
    (isPersonAt(words, start - 2) || isTradeAt(words, start - 2)) &&
    !GROUPS.test(back(start - 2)) &&
    (isEnd(words, end) || (words[end]?.isVerb === true && !CURRENCIES.has(words[end].form)))
  )
    return { from, to: end, heads: [start - 2] };
  if (isYears || value < 1) return null;
  // "Ilo Brandt (38)".
  if (back(start - 1) === '(' && back(to) === ')' && words[start - 2]?.isCapital === true)
    return { from, to, heads: [start - 2] };
  // "At 88 she was the oldest", "married off at fourteen".
  const isStage = words.slice(Math.max(0, start - 5), start - 1).some(({ form }) => OF_A_LIFE.test(form));
  if (before === 'at' && value >= 12 && (/^(?:he|she|i)$/.test(back(to)) || (isStage && isEnd(words, to))))
    return { from, to, heads: [] };
  // "Ilo Brandt, 38," and "his uncle, then 38,".
  const comma =
    back(start - 1) === ','
      ? start - 1
      : /^(?:then|now)$/.test(back(start - 1)) && back(start - 2) === ','
        ? start - 2
        : -1;
  if (
    comma > 0 &&
    /^[,.;)]$/.test(back(to)) &&
    (isPersonAt(words, comma - 1) || words[comma - 1]?.isCapital === true)
  )
    return { from, to, heads: [comma - 1] };
  return readNearAge(words, forms, from, to, value) ?? readPredicate(words, forms, from, to, value);
}

/** "The boy, who was seven and could not swim". */
function readPredicate(
  words: readonly Word[],
  forms: readonly string[],
  from: number,
  to: number,
  value: number,
): Age | null {
  const back = (at: number): string => forms[at] ?? '';
  const start = skipHedge(forms, from);
  const before = back(start - 1);
  const isNamed =
    (words[start - 2]?.isCapital === true ||
      (back(start - 2) === ',' && words[start - 3]?.isCapital === true)) &&
    isEnd(words, to) &&
    /^(?:was|is)$/.test(before) &&
    value >= 2;
  const subject = words
    .slice(Math.max(0, start - 9), start - 1)
    .some((word) => isPerson(word) || /^(?:he|she|i|who)$/.test(word.form));
  const isTally = forms
    .slice(Math.max(0, start - 9), start)
    .some((form) => /^(?:toll|number|numbers|count|total|tally|party|group)$/.test(form));
  const isPredicate =
    /^(?:was|is|been)$/.test(before) &&
    (subject || isNamed) &&
    !isTally &&
    value >= 2 &&
    isEnd(words, to) &&
    !/^(?:they|there|it|which|toll|number|count|total)$/.test(back(start - 2));
  return isPredicate && !/^(?:dead|killed|injured|hurt|missing|in|to|of|at)$/.test(back(to))
    ? { from, to, heads: ownerBefore(words, start - 1) }
    : null;
}

/** What people do at an age, so that "at fourteen" is one and no clock time. */
const OF_A_LIFE =
  /^(?:married|wed|widowed|orphaned|apprenticed|enlisted|ordained|crowned|died|retired|emigrated|left|school|engaged|betrothed|born|sailor|enrolled|conscripted|baptised)$/;

/** "A crew of 22" counts its members. */
const GROUPS =
  /^(?:crew|crowd|mob|gang|troops|dead|bandits|casualties|wounded|people|men|women|children|babies|pupils|orphans)$/;

const skipHedge = (forms: readonly string[], from: number): number =>
  /^(?:about|around|some|nearly|almost|only|just|over|under|barely|hardly|scarcely|perhaps|maybe|fully|quite|rising)$/.test(
    forms[from - 1] ?? '',
  )
    ? from - 1
    : from;

/** "A piecer of thirteen": who does what the verb of the noun says, after an article. */
const isTradeAt = (words: readonly Word[], at: number): boolean =>
  /..(?:er|or|ist|eer|ess)$/.test(words[at]?.form ?? '') &&
  !NO_TRADES.test(words[at]?.form ?? '') &&
  words.slice(Math.max(0, at - 2), at).some(({ form }) => /^(?:a|an|the|young|old)$/.test(form));
const NO_TRADES =
  /^(?:offer|answer|tender|wager|charter|shelter|transfer|layer|member|number|letter|order|quarter|centre|power|river|tower|paper|chapter|matter|manner|water|winter|summer|error|floor|door|corridor|sector|factor|list|majority|minister|dinner|supper|chamber|cluster|register|roster|corner|border|ladder|distress|mess|success|congress|access|process|dress|address|business)$/;
