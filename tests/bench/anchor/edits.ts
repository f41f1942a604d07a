import { itemAt } from '@core/text/item-at';
import type { Draft, Paragraph, Word } from './draft';

/** From 0 to below 1. */
export type Random = () => number;

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export const pick = <T>(random: Random, items: readonly T[]): T => itemAt(items, below(random, items.length));

/**
 * Edits each word with the given chance: it is replaced, dropped or gets a new one behind it, a third each. The new
 * words are the text's own: words from elsewhere would be told from it too easily.
 */
export function editWords(draft: Draft, share: number, random: Random): Draft {
  const vocabulary = draft.flat();
  if (vocabulary.length === 0) return draft;
  const other = (): string => pick(random, vocabulary).text;
  return draft.map((paragraph) =>
    paragraph.flatMap((word): readonly Word[] => {
      if (random() >= share) return [word];
      const change = below(random, 3);
      if (change === 0) return [{ text: other(), old: word.old, isKept: false }];
      return change === 1 ? [] : [word, { text: other(), old: null, isKept: false }];
    }),
  );
}

/** Cuts `count` paragraphs from `from` on and pastes them before or behind the others. */
export function moveSection(draft: Draft, from: number, count: number, random: Random): Draft {
  const section = draft.slice(from, from + count);
  const rest = [...draft.slice(0, from), ...draft.slice(from + count)];
  const places = rest.map((_, at) => at).filter((at) => at !== from);
  const to = places.length === 0 ? rest.length : pick(random, [...places, rest.length]);
  return [...rest.slice(0, to), ...section, ...rest.slice(to)];
}

export const deleteParagraphs = (draft: Draft, from: number, count: number): Draft =>
  draft.filter((_, at) => at < from || at >= from + count);

/** Takes out the words that stand in an old range; a paragraph that is left empty goes too. */
export function deleteRange(draft: Draft, start: number, end: number): Draft {
  const isOutside = ({ old }: Word): boolean => old === null || old.end <= start || old.start >= end;
  return draft.map((paragraph) => paragraph.filter(isOutside)).filter(({ length }) => length > 0);
}

export function insertParagraphs(draft: Draft, added: readonly Paragraph[], random: Random): Draft {
  return added.reduce<Draft>((whole, paragraph) => {
    const at = below(random, whole.length + 1);
    return [...whole.slice(0, at), paragraph, ...whole.slice(at)];
  }, draft);
}
