/**
 * MinHash signatures (Broder 1997) in half a kilobyte: for each of 128 hash functions the least hash of the text's
 * shingles of four words. The share of equal entries in two signatures estimates the Jaccard similarity of their
 * shingles, within a few hundredths.
 */
export type Signature = readonly number[];

const ORDERS = 128;
const RUN = 4;
/** The beginning of a book tells whether it is the same book. */
const MAX_WORDS = 20_000;
/** Fewer words than this and a shared heading would count as a shared text. */
const MIN_WORDS = 30;

/** Empty where the text is too short to be compared. */
export function computeSignature(text: string): Signature {
  const words = wordsOf(text);
  if (words.length < MIN_WORDS) return [];
  const least = new Uint32Array(ORDERS).fill(0xffffffff);
  const hashes = words.map(hashWord);
  for (let start = 0; start + RUN <= hashes.length; start += 1) {
    let run = 0;
    for (let at = start; at < start + RUN; at += 1) run = mix(run ^ (hashes[at] ?? 0));
    for (let order = 0; order < ORDERS; order += 1) {
      const value = mix(run ^ Math.imul(order + 1, 0x9e3779b1));
      if (value < (least[order] ?? 0)) least[order] = value;
    }
  }
  return [...least];
}

/** Estimated Jaccard similarity of two texts, 0–1; 0 where one of them was too short. */
export function estimateJaccard(a: Signature, b: Signature): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.reduce((same, value, index) => (value === b[index] ? same + 1 : same), 0) / a.length;
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push(word.toLowerCase());
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

/** FNV-1a. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** The finisher of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
