/**
 * The words that may be features by themselves. A name must not be one: only words that many articles have, and that
 * stand with a capital inside a sentence in almost none of their places, are taken. Headlines in title case and the first
 * words of sentences and quotations are not counted.
 */
import { readParagraph, SHAPE } from '@core/attribution/paragraph';
import type { LabelledDocument } from '../../tests/bench/attribution/documents';

/** Least number of articles, and largest share of places with a capital. */
const LEAST_ARTICLES = 8;
const MOST_CAPITALS = 0.02;

export function chooseVocabulary(documents: readonly LabelledDocument[]): string[] {
  const counts = new Map<string, { articles: number; last: string; lower: number; capital: number }>();
  for (const { id, text } of documents)
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue;
      const { words, shapes, sentences } = readParagraph(line, 0);
      if (isTitleCase(shapes)) continue;
      words.forEach((word, at) => {
        const shape = shapes[at] ?? 0;
        if (shape === SHAPE.mark || shape === SHAPE.number) return;
        const known = counts.get(word) ?? { articles: 0, last: '', lower: 0, capital: 0 };
        counts.set(word, known);
        if (known.last !== id) known.articles += 1;
        known.last = id;
        if (shape === SHAPE.lower) known.lower += 1;
        else if (at > 0 && sentences[at] === sentences[at - 1] && !/^["'(:[—–-]$/.test(words[at - 1] ?? ''))
          known.capital += 1;
      });
    }
  return [...counts]
    .filter(
      ([, { articles, lower, capital }]) =>
        articles >= LEAST_ARTICLES && lower > 0 && capital <= MOST_CAPITALS * (lower + capital),
    )
    .map(([word]) => word)
    .sort();
}

function isTitleCase(shapes: Uint8Array): boolean {
  const words = [...shapes].filter((shape) => shape !== SHAPE.mark && shape !== SHAPE.number);
  return words.filter((shape) => shape !== SHAPE.lower).length > words.length * 0.5;
}
