/** What a capital says: where a text writes its words with one though no sentence begins, and where every word has one. */
import { SHAPE, type Paragraph } from '../paragraph';

/** How a text writes its words where no sentence begins, in lower case. */
export interface Casing {
  readonly capitalized: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
  /** Whether the line writes nearly all its words so, as headlines do, where a capital makes no name. */
  readonly isHeadline: boolean;
}

export function casingOf(paragraphs: readonly Paragraph[]): Casing {
  const capitalized = new Set<string>();
  const lower = new Set<string>();
  for (const paragraph of paragraphs)
    paragraph.words.forEach((word, at) => {
      if (!isCapital(paragraph, at)) lower.add(word);
      else if (!isFirstWord(paragraph, at)) capitalized.add(word);
    });
  return { capitalized, lower, isHeadline: false };
}

/** Of the words of a headline, its small ones aside, these have a capital. */
const HEADLINE_SHARE = 0.7;
const HEADLINE_WORDS = 5;

export function isHeadline({ words, shapes }: Paragraph): boolean {
  const shaped = words.map((word, at) => ({ word, shape: shapes[at] ?? 0 }));
  const long = shaped.filter(({ word, shape }) => word.length > 3 && shape <= SHAPE.mixed);
  const capitals = long.filter(({ shape }) => shape !== SHAPE.lower);
  return long.length >= HEADLINE_WORDS && capitals.length >= HEADLINE_SHARE * long.length;
}

export const isCapital = ({ shapes }: Paragraph, at: number): boolean =>
  shapes[at] === SHAPE.capital || shapes[at] === SHAPE.upper || shapes[at] === SHAPE.mixed;

export function isFirstWord({ words, sentences, quoted }: Paragraph, at: number): boolean {
  const before = words[at - 1] ?? '';
  // "…,” The Herald wrote": the sentence goes on.
  if (before === '"' && words[at - 2] === ',' && (quoted[at] ?? -1) < 0) return false;
  if (at === 0 || sentences[at] !== sentences[at - 1]) return true;
  // A word behind a closing mark begins nothing.
  return before === '"' ? (quoted[at] ?? -1) >= 0 : /^[':]$/.test(before);
}
