import { draftOf, placeOf, printDraft, type Draft, type Place, type Range } from './draft';
import { below, pick, type Random } from './edits';

/** One passage, the text it was marked in, a later version of it, and where it stands there. */
export interface Trial {
  readonly before: string;
  readonly after: string;
  readonly passage: Range;
  /** `null` where the passage was taken out, or none of its words is left. */
  readonly expected: Place | null;
}

/** Words of a passage: a name or a figure, a clause, a sentence or two; a third of the passages each. */
const LENGTHS = [
  [1, 4],
  [5, 15],
  [16, 40],
] as const;

/** A run of whole words in one paragraph, of `inside` only where it is given. */
function pickPassage(draft: Draft, random: Random, inside: Range | null = null): Range {
  const paragraphs = draft
    .map((paragraph) =>
      paragraph.flatMap(({ old }) =>
        old !== null && (inside === null || (old.start >= inside.start && old.end <= inside.end))
          ? [old]
          : [],
      ),
    )
    .filter(({ length }) => length > 0);
  const words = pick(random, paragraphs);
  const [least, most] = pick(random, LENGTHS);
  const count = Math.min(words.length, least + below(random, most - least + 1));
  const first = below(random, words.length - count + 1);
  const chosen = words.slice(first, first + count);
  return { start: chosen[0]?.start ?? 0, end: chosen.at(-1)?.end ?? 0 };
}

/** Passages of the old text, of `inside` only where it is given, and where each stands in the draft. */
export function trialsOf(
  before: string,
  draft: Draft,
  passages: number,
  random: Random,
  inside: Range | null = null,
): readonly Trial[] {
  const old = draftOf(before);
  const after = printDraft(draft);
  return Array.from({ length: passages }, () => {
    const passage = pickPassage(old, random, inside);
    const place = placeOf(draft, passage);
    return { before, after, passage, expected: place === null || place.kept === 0 ? null : place };
  });
}

export const rangeOf = (words: Draft[number]): Range => ({
  start: words[0]?.old?.start ?? 0,
  end: words.at(-1)?.old?.end ?? 0,
});
