/**
 * The words of a passage with what the rules about values ask of each, and how far two of them are from each other in
 * the sentence. In place of a parse: a clause boundary between two words counts as some words more.
 */
import { CURRENCIES, UNITS } from '../language/en/units';
import { PHRASAL_VERBS } from '../language/en/phrasal-verbs';
import { STOP_WORDS } from '../language/en/stop-words';
import { lemmaStem, VERB_STEMS } from '../language/en/verbs';
import { UNCERTAIN_SIGN } from '../text/uncertain-sign';

export interface Word {
  /** In lower case, a curly apostrophe made straight. */
  readonly form: string;
  /** Stem of the base form. */
  readonly stem: string;
  /** UTF-16 offsets into the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  readonly isPunctuation: boolean;
  /** Whether it is a word of content: no function word, number, unit or punctuation. */
  readonly isContent: boolean;
  readonly isVerb: boolean;
  /** Sum of the boundaries from the passage's start to this word, in words. */
  readonly depth: number;
}

const TOKEN =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:]\d+)?(?:st|nd|rd|th)?|[$€£₽₴¥]|%|\p{L}+(?:['’]\p{L}+)*|[.,;:!?()–—-]|["“”„«»]/gu;

export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let depth = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match;
    // The sign of a doubtful reading asks nothing and ends nothing.
    if (written === '?' && text.slice(match.index - 1, match.index + 2) === UNCERTAIN_SIGN) continue;
    const form = written.toLowerCase().replaceAll('’', "'");
    const end = match.index + written.length;
    const isPunctuation = !/[\p{L}\p{N}$€£₽₴¥%]/u.test(written);
    const stem = isPunctuation ? form : lemmaStem(form);
    depth +=
      1 +
      (isAbbreviationStop(words, form, text, end)
        ? 0
        : boundaryOf(form, words.at(-1)?.form, text[match.index - 1]));
    const isNumber = /^\d/.test(written);
    words.push({
      ...{ form, stem, start: match.index, end, isPunctuation, depth },
      isCapital: /^\p{Lu}/u.test(written),
      isContent:
        !isPunctuation &&
        !isNumber &&
        !STOP_WORDS.has(form) &&
        !SPELLED.has(form) &&
        !UNITS.has(form) &&
        !CURRENCIES.has(form),
      isVerb:
        !isNumber && (VERB_STEMS.has(stem) || isPastForm(form)) && isVerbPlace(form, words.at(-1)?.form),
    });
  }
  return withPhrasalVerbs(
    words.map((word, at) => (isAdverbClose(words, at) ? { ...word, isVerb: false, isContent: false } : word)),
  );
}

/** "Close on nine", "close to the bank": no closing. */
const isAdverbClose = (words: readonly Word[], at: number): boolean =>
  words[at]?.form === 'close' && /^(?:on|to|upon|by|beside|behind|up)$/.test(words[at + 1]?.form ?? '');

/** A verb with its particle has the stem of what the two mean; up to two words may stand between them. */
function withPhrasalVerbs(words: readonly Word[]): readonly Word[] {
  return words.map((word, at) => {
    const phrases = PHRASAL_VERBS.get(word.stem);
    if (phrases === undefined) return word;
    const fits = phrases.find(({ rest }) =>
      [1, 2, 3].some(
        (gap) =>
          rest.every((form, k) => words[at + gap + k]?.form === form) &&
          // "Carried out of the house" is no carrying out.
          !isPreposition(rest.at(-1), words[at + gap + rest.length]?.form) &&
          !words.slice(at + 1, at + gap).some(({ isPunctuation }) => isPunctuation),
      ),
    );
    return fits === undefined ? word : { ...word, stem: fits.stem, isVerb: true, isContent: true };
  });
}

/** "Out of", "down to": the particle belongs to what follows. */
const isPreposition = (particle: string | undefined, next: string | undefined): boolean =>
  next === 'of' || (/^(?:down|up|in|out)$/.test(particle ?? '') && /^(?:to|into)$/.test(next ?? ''));

/** "Mr. Hale", "a.m.": a stop after a short word and before more of the sentence ends nothing. */
const isAbbreviationStop = (words: readonly Word[], form: string, text: string, end: number): boolean =>
  form === '.' && ((words.at(-1)?.form.length ?? 9) <= 2 || /^\s*\p{Ll}/u.test(text.slice(end, end + 3)));

/** How many words a boundary counts as. */
function boundaryOf(form: string, before: string | undefined, spaceBefore: string | undefined): number {
  if (/^[.;!?]$/.test(form)) return 8;
  if (/^[()–—:]$/.test(form) || (form === '-' && spaceBefore === ' ')) return 5;
  if (form === ',') return 2;
  if (SUBORDINATORS.has(form)) return 3;
  if (form === 'but') return 4;
  return form === 'and' && before !== ',' ? 1 : 0;
}

const SUBORDINATORS: ReadonlySet<string> = new Set(
  'while when after before until although though because which who whose where since whereas if unless that'.split(
    ' ',
  ),
);
/** A regular past of a verb that is not in the list. */
const isPastForm = (form: string): boolean => form.length > 5 && /[^e]ed$/.test(form) && !NO_PAST.test(form);
const NO_PAST =
  /^(?:hundred|indeed|sacred|naked|wicked|rugged|ragged|crooked|kindred|hatred|aged|beloved|wounded|injured|infantbed|alleged|supposed|wretched|learned|blessed|armed|unarmed|bearded|wooded|gifted|talented|skilled|.*(?:bed|shed|sled|seed|feed|weed|breed|speed|greed|handed|sided|footed|legged|haired|eyed|minded))$/;

/** A word that can be noun and verb is no verb after a determiner, a number or a preposition. */
const isVerbPlace = (form: string, before: string | undefined): boolean =>
  before === undefined ||
  !(
    /^(?:the|a|an|his|her|its|their|our|my|your|this|these|those|each|every|some|no|any|of|in|on|by|for|with|from|at|into|under|over|after|before|during|per|and's|.*'s|\d.*)$/.test(
      before,
    ) && !/(?:ed|ing)$/.test(form)
  );

/** Numbers in words: a value and no content. */
const SPELLED: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
billion dozen dozens score half quarter o'clock noon midnight midday am pm a.m p.m`.split(/\s+/),
);

/** Words between two words of a passage, boundaries counted in. */
export const distance = (words: readonly Word[], a: number, b: number): number =>
  Math.abs((words[a]?.depth ?? 0) - (words[b]?.depth ?? 0));
