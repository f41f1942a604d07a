/**
 * Finds an event that one passage asserts and the other negates: a negation cue within a few words before the verb, as
 * in NegEx (Chapman et al. 2001). Only a verb's own negation counts: "without food" and "no food" say what a place was
 * like, and places differ without contradicting each other.
 */
import { STOP_WORDS } from '../language/en/stop-words';
import { tokenize, type Token } from '../language/tokens';
import { itemAt } from '../text/item-at';

export interface PolarityDiscrepancy {
  /** The stem that one side negates. */
  readonly stem: string;
  /** UTF-16 ranges of the word in each passage, end exclusive. */
  readonly a: { readonly start: number; readonly end: number };
  readonly b: { readonly start: number; readonly end: number };
  /** The passage that negates. */
  readonly denies: 'a' | 'b';
}

const CUE =
  /^(?:not|never|cannot|dont|doesnt|didnt|isnt|wasnt|arent|werent|wont|wouldnt|couldnt|cant|hasnt|havent|hadnt|denied|denies|deny)$/;
/** Scope of a cue: most words from it to the verb. */
const REACH = 3;
/** Words beside a cue that make it none (NegEx's pseudo-negation): "not only" affirms, "whether or not" leaves open. */
const SOFTENERS = new Set([
  'only',
  'just',
  'merely',
  'always',
  'yet',
  'all',
  'every',
  'if',
  'whether',
  'sure',
]);

export function findPolarityDiscrepancy(textA: string, textB: string): PolarityDiscrepancy | null {
  if (NON_FACTUAL.test(textA) || NON_FACTUAL.test(textB)) return null;
  const a = readVerbs(textA);
  const b = readVerbs(textB);
  for (const [stem, verb] of a) {
    const other = b.get(stem);
    if (other === undefined || verb.isNegated === other.isNegated) continue;
    // Beside the verb, the two must share words that say who or what it was about.
    const shared = [...a.keys()].filter((key) => key !== stem && b.has(key));
    if (shared.length < MIN_SHARED) continue;
    return { stem, a: rangeOf(verb.word), b: rangeOf(other.word), denies: verb.isNegated ? 'a' : 'b' };
  }
  return null;
}

/** Non-factual contexts: what is conditional, modal or denied of nobody in particular neither asserts nor negates. */
const NON_FACTUAL =
  /\b(?:nobody|no one|none|neither|nor|nothing|hardly|scarcely|barely|rarely|seldom|if|unless|whether|may|might|could|would|should|must|can|cannot|can't|couldn't|wouldn't|shouldn't|refused?|failed)\b/iu;
const MIN_SHARED = 2;
const rangeOf = ({ start, end }: Token): { start: number; end: number } => ({ start, end });

interface Verb {
  readonly word: Token;
  readonly isNegated: boolean;
}

/** Content words by stem, with whether a cue governs them; a stem that occurs both ways is left out. */
function readVerbs(text: string): Map<string, Verb> {
  const words = tokenize(text);
  const verbs = new Map<string, Verb>();
  const twice = new Set<string>();
  words.forEach((word, at) => {
    if (STOP_WORDS.has(word.form) || word.isNumber) return;
    const isNegated = isGoverned(words, at, text);
    const known = verbs.get(word.stem);
    if (known !== undefined && known.isNegated !== isNegated) twice.add(word.stem);
    verbs.set(word.stem, { word, isNegated });
  });
  for (const stem of twice) verbs.delete(stem);
  return verbs;
}

function isGoverned(words: readonly Token[], at: number, text: string): boolean {
  for (let back = 1; back <= REACH; back++) {
    const cue = words[at - back];
    if (cue === undefined) return false;
    if (/[.,;:!?]/.test(text.slice(cue.end, itemAt(words, at - back + 1).start))) return false;
    // A content word between the cue and this word ends the cue's scope.
    if (!STOP_WORDS.has(cue.form) && !CUE.test(cue.form)) return false;
    if (CUE.test(cue.form)) {
      const after = words[at - back + 1];
      const before = words[at - back - 1];
      return !SOFTENERS.has(after?.form ?? '') && !SOFTENERS.has(before?.form ?? '');
    }
  }
  return false;
}
