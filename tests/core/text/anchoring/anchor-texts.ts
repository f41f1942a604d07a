import { createHash } from 'node:crypto';
import type { AnchorText } from '@core/text/anchoring/anchor';

/** Texts that are made up word by word from a fixed seed, so that a failing figure can be repeated. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
}

/** Mulberry32, a public-domain generator by Tommy Ettinger. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
    },
  };
}

const SYLLABLES = 'ka lo mi ter san du vel or pin ga reth sul am bo ner ti quo fal is dra'.split(' ');

/** Common words come often and rare ones seldom, as in any language. */
export function makeWord(random: Random): string {
  const rank = Math.floor(3_000 ** (random.below(10_000) / 10_000));
  const parts: string[] = [];
  for (let rest = rank; rest > 0 || parts.length === 0; rest = Math.floor(rest / SYLLABLES.length)) {
    parts.push(SYLLABLES[rest % SYLLABLES.length] ?? 'ka');
  }
  return parts.join('');
}

/** Paragraphs of 40 to 100 words in sentences. */
export function makeParagraphs(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => {
    const sentences: string[] = [];
    for (let words = 40 + random.below(60); words > 0; words -= 10) {
      const sentence = Array.from({ length: 6 + random.below(10) }, () => makeWord(random)).join(' ');
      sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    }
    return sentences.join(' ');
  });
}

export function toAnchorText(paragraphs: readonly string[]): AnchorText {
  const text = paragraphs.join('\n');
  return { text, articleRev: createHash('sha256').update(text).digest('hex'), blocks: [] };
}

/** Replaces, drops or adds about one word in `every`. */
export function editWords(random: Random, text: string, every: number): string {
  return text
    .split(' ')
    .flatMap((word) => {
      if (random.below(every) > 0) return [word];
      const change = random.below(3);
      if (change === 0) return [makeWord(random)];
      return change === 1 ? [] : [word, makeWord(random)];
    })
    .join(' ');
}
