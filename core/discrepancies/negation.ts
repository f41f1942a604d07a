/** The words that a passage negates: the scope of a cue, as in NegEx (Chapman et al. 2001). */
import { perPassage } from './per-passage';
import type { Word } from './words';
import { itemAt } from '../text/item-at';

export interface Negation {
  /** Index of the cue. */
  readonly cue: number;
  /** Indices of the words of content that it negates, nearest first. */
  readonly scope: readonly number[];
}

const CUES =
  /^(?:not|never|no|without|none|nobody|nothing|neither|nor|cannot|hardly|scarcely|barely|.*n't|refused|refuses|refuse|failed|fails|denied|denies|unable|lacked|lacking|declined)$/;
/** NegEx's pseudo-negation: "not only" affirms, "no doubt" too. */
const SOFTENERS =
  /^(?:only|just|merely|always|yet|all|every|sure|doubt|longer|more|less|fewer|later|sooner|matter|one's|far|until|till)$/;
const REACH = 6;

export const listNegations = perPassage((words: readonly Word[]): readonly Negation[] =>
  words.flatMap(({ form }, cue): Negation[] => {
    // "Failed to open" negates, "failed the inspection" is an assertion of its own.
    if (/^(?:refuse|fail|decline)/.test(form) && words[cue + 1]?.form !== 'to') return [];
    if (!CUES.test(form) || SOFTENERS.test(words[cue + 1]?.form ?? '')) return [];
    if (/^(?:no)$/.test(form) && /^\.$/.test(words[cue + 1]?.form ?? '')) return [];
    const scope: number[] = [];
    for (let at = cue + 1; at < words.length && at <= cue + REACH; at++) {
      const word = itemAt(words, at);
      if (word.isPunctuation && word.form !== '-') break;
      if (at > cue + 1 && /^(?:but|until|because|although|while|when|before|after|and)$/.test(word.form))
        break;
      if (word.isContent) scope.push(at);
    }
    // "The chlorine had not been delivered": what stands before is not negated itself but goes with it.
    return scope.length === 0 ? [] : [{ cue, scope }];
  }),
);

/** Contexts that assert nothing: conditional, modal. */
export const isHypothetical = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 6), at + 1)
    .some(({ form }) =>
      /^(?:if|unless|whether|may|might|could|would|should|must|can|will|shall)$/.test(form),
    );
