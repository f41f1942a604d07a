/** What a number measures: by the unit after it, by the words of age and money around it, else a count of things. */
import { readNumeral } from '../language/en/numerals';
import { isAge } from './read-age';
import { groupBefore, headsAfter, headsBefore } from './counted-nouns';
import type { NumberAt } from './number-at';
import { readMoney } from './read-money';
import { readUnit } from './read-unit';
import { rawValue, type RawValue } from './raw-value';
import type { Word } from './words';
import { isPerson } from '../language/en/person-nouns';
import { isTallyWord } from '../language/en/tally-words';
import { itemAt } from '../text/item-at';

/** `null` for a number that is none of these: a year, a pronoun, a score in a game. */
export function classifyQuantity(
  words: readonly Word[],
  forms: readonly string[],
  number: NumberAt,
): RawValue | null {
  return (
    readAge(words, forms, number) ??
    readMoney(words, forms, number) ??
    readUnit(words, forms, number) ??
    readShare(forms, number) ??
    readCount(words, forms, number)
  );
}

function readAge(words: readonly Word[], forms: readonly string[], number: NumberAt): RawValue | null {
  const age = isAge(words, forms, number);
  return age === null
    ? null
    : rawValue({
        kind: 'age',
        from: age.from,
        to: age.to,
        spans: [age.span ?? number.span],
        heads: age.heads,
      });
}

/** "Four in ten", "one in three": a share in percent. */
function readShare(forms: readonly string[], { from, to, value }: NumberAt): RawValue | null {
  const joint = forms[to] === 'out' && forms[to + 1] === 'of' ? to + 2 : forms[to] === 'in' ? to + 1 : null;
  const whole = joint === null ? null : readNumeral(forms, joint);
  if (joint === null || whole === null || whole.value <= value || whole.value > 100 || value < 1) return null;
  const share = (100 * value) / whole.value;
  return rawValue({
    ...{ kind: 'measure', from, to: joint + whole.length, spans: [[share, share]] },
    ...{ dimension: 'share', grain: 100 / whole.value },
  });
}

function readCount(words: readonly Word[], forms: readonly string[], number: NumberAt): RawValue | null {
  const { from, to, value, isDigits, isRound } = number;
  const isMagnitude =
    /\bmagnitude(?: of)?$/u.test(forms.slice(Math.max(0, from - 2), from).join(' ')) ||
    forms.slice(to, to + 2).includes('magnitude');
  if (isMagnitude && value < 10)
    return rawValue({ kind: 'measure', from, to, spans: [number.span], dimension: 'magnitude', grain: 0.1 });
  const isYear = isDigits && /^\d{4}$/.test(forms[from] ?? '') && value >= 1000 && value < 2100;
  const group = groupBefore(words, from);
  const after = headsAfter(words, to, 3);
  const isGroup = group !== null && (after.length === 0 || words[after[0] ?? 0]?.isVerb === true);
  const heads = isGroup ? [group] : after;
  if (isYear && heads.length === 0) return null;
  // "One" is a pronoun more often than a number.
  if (
    value === 1 &&
    !isDigits &&
    (heads.length === 0 ||
      !(/^(?:only|just|least|than)$/.test(forms[from - 1] ?? '') || isOneOfTally(words, heads)))
  )
    return null;
  if (/^[:]$/.test(forms[to] ?? '') || (forms[from - 1] === ':' && heads.length === 0)) return null;
  if (forms[to] === 'times')
    return rawValue({
      ...{ kind: 'number', from, to: to + 1, spans: [number.span] },
      ...{ dimension: 'times', hasNoun: false },
    });
  // "A hundred" stands for itself with what it counts only.
  const isCounting = number.hedge !== null || /^(?:were|was|had|have|of)$/.test(forms[to] ?? '');
  if (
    isRound &&
    value <= 1000 &&
    heads.length === 0 &&
    !isCounting &&
    /^(?:a|an|half)$/.test(forms[from] ?? '')
  )
    return null;
  return rawValue({
    ...{ kind: 'number', from, to, spans: [number.span] },
    ...(heads.length > 0 ? { heads } : { heads: headsBefore(words, from), hasNoun: false }),
  });
}

/** "One passenger died": who is counted, and not "one passenger said". */
const isOneOfTally = (words: readonly Word[], heads: readonly number[]): boolean => {
  const last = heads.at(-1) ?? 0;
  return (
    heads.some((at) => isPerson(itemAt(words, at))) &&
    words.slice(last, last + 4).some(({ stem, isVerb }) => isVerb && isTallyWord(stem))
  );
};
