/**
 * Who did the deed that a sentence is about, read from the form of the sentence: its subject ("A cashier, Ida Bell,
 * pressed the alarm"), the focus of a cleft ("it was the bank that called in the loan") or the agent of a passive
 * ("was leaked by a deputy"). The phrase is taken with its apposition, which says what a named person is.
 */
import { itemAt } from '../text/item-at';
import { isCollective, isPerson } from '../language/en/person-nouns';
import { lemmaStem } from '../language/en/verbs';
import { BASE_FORMS } from '../language/en/irregular-verbs';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import type { Statement } from './statement';

type Words = PassageReading['words'];

export interface Doer {
  readonly phrase: Statement;
  /** Stems of the nouns that say what the doer is. */
  readonly nouns: readonly string[];
  /** Forms of the doer's proper name; none where no name is given. */
  readonly name: readonly string[];
  readonly verb: number;
  /** Whether the sentence says that nobody else did it: a cleft, "was the first to". */
  readonly isExclusive: boolean;
}

export function readDoers({ words }: PassageReading, lexicon: Lexicon): readonly Doer[] {
  const found: Doer[] = [];
  const add = (from: number, isCleft: boolean, verbOf: (to: number) => Predicate | null): void => {
    const noun = readPhrase(words, from, lexicon);
    if (noun === null) return;
    const predicate = verbOf(noun.phrase.to);
    if (predicate === null) return;
    found.push({ ...noun, verb: predicate.verb, isExclusive: isCleft || predicate.isFirst });
  };
  const cleft = words.findIndex(
    ({ form }, at) => form === 'it' && /^(?:was|is)$/.test(words[at + 1]?.form ?? ''),
  );
  if (cleft >= 0) {
    add(cleft + 2, true, (to) => verbAfter(words, to));
    return found;
  }
  words.forEach(({ form }, at) => {
    if (form === 'by' && isParticiple(words, at - 1)) add(at + 1, false, () => participleBefore(words, at));
  });
  for (const start of subjectStarts(words)) add(start, false, (to) => verbAfter(words, to));
  return found;
}

/** Where a subject can begin: at the start, or after what is said before it: "In the end two foresters", "At dawn, his wife". */
function subjectStarts(words: Words): readonly number[] {
  const starts = [0];
  if (!FRONTED.test(itemOf(words, 0))) return starts;
  const comma = words.findIndex(({ form }) => form === ',');
  if (comma > 0 && comma <= 8) starts.push(comma + 1);
  const second = words.findIndex(
    ({ form, isCapital }, at) =>
      at > 1 &&
      (DETERMINER.test(form) || (isCapital && /'s$/.test(form))) &&
      !FRONTED.test(itemOf(words, at - 1)),
  );
  if (second > 0 && second <= 7) starts.push(second);
  return starts;
}
const FRONTED =
  /^(?:in|on|at|by|of|to|with|after|before|from|outside|inside|near|during|towards?|later|then|finally|eventually)$/;

const DETERMINER =
  /^(?:the|a|an|my|his|her|their|our|its|some|several|two|three|four|five|six|one|many|most|another)$/;
/** Words of a noun phrase at most, its adjectives in. */
const LONGEST = 7;

function readPhrase(words: Words, from: number, lexicon: Lexicon): Omit<Doer, 'verb' | 'isExclusive'> | null {
  const to = endOf(words, from);
  if (to === null) return null;
  const [nouns, name] = [nounsOf(words, from, to, lexicon), nameOf(words, from, to)];
  let end = to;
  // "A cashier, Ida Bell, pressed", "Helen Drake, a vet who": one phrase explains the other.
  if (words[to]?.form === ',') {
    const next = endOf(words, to + 1);
    if (next !== null && next - to <= 6 && !itemAt(words, to + 1).isVerb) {
      const [more, called] = [nounsOf(words, to + 1, next, lexicon), nameOf(words, to + 1, next)];
      if (name.length > 0 !== called.length > 0 || (name.length === 0 && more.length > 0)) {
        nouns.push(...more);
        name.push(...called);
        end = words[next]?.form === ',' ? next + 1 : next;
      }
    }
  }
  if (nouns.length === 0 && name.length === 0) return null;
  if (words[end]?.form === 'and' || words[to]?.form === 'and') return null;
  return { phrase: { from, to: words[end - 1]?.form === ',' ? end - 1 : end }, nouns, name };
}

/** Where the noun phrase that begins at a word ends: before the first word that cannot be of it. */
function endOf(words: Words, from: number): number | null {
  let at = from;
  // "One of the teachers", "members of the crew".
  if (
    words[at + 1]?.form === 'of' &&
    /^(?:one|two|three|some|several|most|members?|group)$/.test(itemOf(words, at))
  )
    at += 2;
  while (DETERMINER.test(itemOf(words, at)) || itemOf(words, at) === 'own') at += 1;
  const start = at;
  while (at < words.length && at - start < LONGEST) {
    const word = itemAt(words, at);
    const isModifying = /(?:ed|ing)$/.test(word.form) && words[at + 1]?.isContent === true && at === start;
    if (word.form === 'own' || isModifying || (word.isCapital && !word.isPunctuation)) at += 1;
    else if (word.isContent && !isPredicate(words, at)) at += 1;
    else break;
  }
  return at > start ? at : null;
}
const itemOf = (words: Words, at: number): string => words[at]?.form ?? '';
const isPredicate = (words: Words, at: number): boolean => {
  const { isVerb, form } = itemAt(words, at);
  return isVerb && (isPast(form) || /ing$/.test(form));
};

const nounsOf = (words: Words, from: number, to: number, lexicon: Lexicon): string[] =>
  words.slice(from, to).flatMap((word, at) => (isDoer(word, from + at === 0, lexicon) ? [word.stem] : []));

/** Bodies that decide and act, beside those that the list of person nouns has. */
const BODY_STEMS: ReadonlySet<string> = new Set(
  'family bank club department ministry agency bureau office party union firm school police'
    .split(' ')
    .map(lemmaStem),
);
const TRADE = /...(?:er|or|ist|ian|ee|yst)s?$/;
/** Whether a body acts through its members: "the council" and "the mayor" can be one doer. */
export const isBody = (noun: string): boolean => isCollective({ stem: noun }) || BODY_STEMS.has(noun);

const isDoer = (word: Words[number], isFirst: boolean, { thesaurus }: Lexicon): boolean => {
  if (!word.isContent || (word.isCapital && !isFirst && !isPerson(word))) return false;
  if (isPerson(word) || isCollective(word) || BODY_STEMS.has(word.stem)) return true;
  const field = thesaurus.get(word.stem)?.field;
  return (
    field === 'person' ||
    field === 'group' ||
    (TRADE.test(word.form) && word.stem !== word.form && field !== 'act' && field !== 'place')
  );
};
const nameOf = (words: Words, from: number, to: number): string[] =>
  words
    .slice(from, to)
    .flatMap((word, at) =>
      word.isCapital &&
      (from + at > 0 || words[1]?.isCapital === true) &&
      !isPerson(word) &&
      !DETERMINER.test(word.form) &&
      !/'s$/.test(word.form)
        ? [word.form]
        : [],
    );

interface Predicate {
  readonly verb: number;
  readonly isFirst: boolean;
}

const SKIPPED = /^(?:who|that|which|had|has|have|then|himself|herself|themselves|first|,)$/;
/** What only says that the deed after it came about: "managed to press", "was the first to help". */
const BRINGS_ABOUT = /^(?:managed|began|started|helped|happened|came|able|had)$/;

/** The verb of the deed after a subject; none where the sentence denies it or says what the subject was. */
function verbAfter(words: Words, from: number): Predicate | null {
  let isFirst = false;
  for (let at = from, away = 0; at < words.length && away < 9; at++, away++) {
    const { form, isVerb } = itemAt(words, at);
    if (/^(?:not|never|[.;:])$|n't$/.test(form)) return null;
    if (form === 'was' || form === 'were') {
      if (/^the first (?:one )?to$/.test(formsAt(words, at + 1, 3))) {
        isFirst = true;
        at += 3;
        continue;
      }
      return null;
    }
    if (BRINGS_ABOUT.test(form) && /^(?:to|.+ing)$/.test(itemOf(words, at + 1))) {
      at += itemOf(words, at + 1) === 'to' ? 1 : 0;
      const next = at + 1;
      return next < words.length ? { verb: next, isFirst } : null;
    }
    if (isFirst && itemAt(words, at).isContent) return { verb: at, isFirst };
    if (isVerb && isPast(form) && !SKIPPED.test(form)) return { verb: at, isFirst };
  }
  return null;
}
const formsAt = (words: Words, from: number, count: number): string =>
  words
    .slice(from, from + count)
    .map(({ form }) => form)
    .join(' ');

const isPast = (form: string): boolean =>
  /ed$/.test(form) ||
  BASE_FORMS.has(form) ||
  /^(?:set|put|cut|hit|shut|read|let|hurt|beat|knocked)$/.test(form);

const isParticiple = (words: Words, at: number): boolean =>
  [at, at - 1, at - 2].some((k) => k >= 0 && itemAt(words, k).isVerb && isPast(itemAt(words, k).form));

/** The participle before "by"; none without its auxiliary: "a man accompanied by his wife" is no deed told. */
function participleBefore(words: Words, by: number): Predicate | null {
  for (let at = by - 1; at >= Math.max(0, by - 4); at--) {
    const { form, isVerb, isPunctuation } = itemAt(words, at);
    if (isPunctuation) return null;
    if (!isVerb || !isPast(form)) continue;
    const before = words.slice(Math.max(0, at - 4), at).map((word) => word.form);
    return before.some((word) => /^(?:was|were|been|being|is|are)$/.test(word)) &&
      !before.some((word) => /^(?:not|never)$/.test(word))
      ? { verb: at, isFirst: false }
      : null;
  }
  return null;
}
