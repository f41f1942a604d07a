import type { Anchor } from '../../contract/annotation';
import type { Block } from '../../contract/block';
import { blockIndexAt } from '../blocks';
import { alignedCandidates } from './aligned-candidates';
import type { AnchorText } from './anchor';
import { snapEnd, snapStart } from './boundaries';
import {
  approximateCandidates,
  findContext,
  likelyWindows,
  nearbyCandidates,
  verbatimCandidates,
  type Candidate,
} from './candidates';
import { splitSentences } from '../sentences';
import { scorePlace } from './score';
import { indexWords, informationOf, wordIndexOf } from './word-index';

/** A place that the reader may put an annotation on. Offsets are UTF-16 units of the canonical text, end exclusive. */
export interface RankedPlace {
  readonly start: number;
  readonly end: number;
  /**
   * What speaks for it. `words`: words of the quotation stand there. `surroundings`: none do, but what stood before or
   * behind it does; the place is then the whole block.
   */
  readonly by: 'words' | 'surroundings';
  /** Words of the quotation that stand there, in whatever order; of its words, whose number is `of`. */
  readonly found: number;
  readonly of: number;
  /** Agreement with the quotation and its surroundings, 0–1; ranks places of one anchor and means nothing beside others. */
  readonly score: number;
}

/** Below this share of common words a place has only what any two passages share. */
const MIN_WORDS = 0.2;
/** So much less a place without any of the words is worth than one that is all of them. */
const WITHOUT_WORDS = 0.4;
/** More are not told apart at a glance. */
const MOST = 5;

/**
 * Where an annotation may belong in the present text, best first, at most five. Unlike `resolveAnchor` it answers also
 * with what is doubtful, for a reader who sees the words and decides. Of places that overlap the best is kept: another is
 * that place over again.
 */
export function rankPlaces(article: AnchorText, anchor: Anchor): readonly RankedPlace[] {
  const { text } = article;
  const literal = [
    ...verbatimCandidates(text, anchor),
    ...approximateCandidates(text, anchor),
    ...nearbyCandidates(text, anchor),
  ];
  const ranked = [...literal, ...alignedCandidates(text, anchor), ...sentencesNear(article, anchor)]
    .map((found) => weigh(text, anchor, found))
    .filter(({ words }) => words >= MIN_WORDS)
    .map(({ place }) => place);
  return distinct([...ranked, ...surroundings(article, anchor)]);
}

/** Whole sentences: where words of two of them are like the quotation, an alignment has the better one alone. */
const sentencesNear = (article: AnchorText, anchor: Anchor): readonly Sentence[] =>
  likelyWindows(article.text, anchor).flatMap(({ from, to }) =>
    article.blocks
      .filter(({ start, end }) => start < to && end > from)
      .flatMap(({ start, end }) =>
        splitSentences(article.text.slice(start, end)).map((one) => ({
          start: start + one.start,
          end: start + one.end,
        })),
      ),
  );

type Sentence = Pick<Candidate, 'start' | 'end'>;

function weigh(
  text: string,
  anchor: Anchor,
  found: Pick<Candidate, 'start' | 'end'> & Partial<Candidate>,
): { readonly words: number; readonly place: RankedPlace } {
  const start = snapStart(text, found.start);
  const end = snapEnd(text, found.end);
  const letters = found.errors === undefined ? 0 : 1 - found.errors / anchor.exact.length;
  const { share, ...counts } = sharedWords(text, anchor.exact, start, end);
  const score = scorePlace(text, anchor, { start, end }, Math.max(letters, share));
  // A few letters are near any word: what is close by its letters alone counts where it was changed inside its words.
  return {
    words: Math.max(share, letters >= 1 - LETTERS ? letters : 0),
    place: { start, end, by: 'words', score, ...counts },
  };
}

/** Share of a quotation's letters that may differ where no word of it is the same. */
const LETTERS = 0.15;

interface SharedWords extends Pick<RankedPlace, 'found' | 'of'> {
  /** Of what the words of both tell, the share that both have, 0–1: a longer range has more of them by chance. */
  readonly share: number;
}

/** Without regard to order: who writes a sentence anew turns it round. */
function sharedWords(text: string, exact: string, start: number, end: number): SharedWords {
  const index = wordIndexOf(text);
  const words = indexWords(exact).terms;
  const there = indexWords(text.slice(start, end));
  const left = new Map(there.counts);
  // Squared: in a short text even "the" tells something, and six of them are no passage.
  const worthOf = (word: string): number => informationOf(index, word) ** 2;
  const toldThere = there.terms.reduce((sum, word) => sum + worthOf(word), 0);
  let [told, heard, found] = [0, 0, 0];
  for (const word of words) {
    const worth = worthOf(word);
    told += worth;
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    heard += worth;
    found += 1;
  }
  return { share: told === 0 ? 0 : (2 * heard) / (told + toldThere), found, of: words.length };
}

/** The blocks in which what stood before or behind the quotation stands, for one that was taken out or written anew. */
function surroundings(article: AnchorText, anchor: Anchor): readonly RankedPlace[] {
  const scores = new Map<Block, number>();
  const of = indexWords(anchor.exact).terms.length;
  for (const { offset, agreement } of findContext(article.text, anchor)) {
    const block = article.blocks[blockIndexAt(article, offset)];
    if (block !== undefined) scores.set(block, Math.max(agreement * WITHOUT_WORDS, scores.get(block) ?? 0));
  }
  return [...scores].map(([{ start, end }, score]) => ({
    start,
    end,
    by: 'surroundings',
    score,
    found: 0,
    of,
  }));
}

function distinct(places: readonly RankedPlace[]): readonly RankedPlace[] {
  const kept: RankedPlace[] = [];
  for (const place of [...places].sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (kept.length === MOST) break;
    if (!kept.some((other) => place.start < other.end && other.start < place.end)) kept.push(place);
  }
  return kept;
}
