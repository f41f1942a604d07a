import { foldString } from '../../text/fold';

/** Capitalised words in a row, with what stands between the parts of a name. */
const RUN =
  /\p{Lu}[\p{L}\p{M}’'ʼ-]*(?:[^\S\n](?:(?:van|von|der|den|de|del|la|al|el|bin|ibn|da|di|du)[^\S\n])*\p{Lu}[\p{L}\p{M}’'ʼ-]*)*/gu;
/** At the beginning of a sentence any word is capitalised. */
const BEGINS = /(?:^|[\n.!?…:;“"«„(>•*#-][\s“"«„(>*_#-]*)$/u;

/** Pronouns and the like that are capitalised and name nobody. */
const NO_NAMES = new Set(
  'i i’m i’ve i’d i’ll mr mrs ms dr january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/**
 * Names as far as capital letters tell them: rows of capitalised words, but for a first word of a sentence that is never
 * capitalised within one. In German, where every noun is, too many.
 */
export function capitalisedNames(
  texts: readonly string[],
  known: readonly string[] = [],
): readonly { readonly name: string; readonly count: number }[] {
  const skipped = new Set(known.flatMap((name) => foldString(name).split(/[\s/]+/u)));
  const isWord = (word: string): boolean =>
    word.length > 1 && !NO_NAMES.has(word.toLowerCase()) && !skipped.has(foldString(plain(word)));
  const counts = new Map<string, number>();
  const initial: string[][] = [];
  for (const text of texts)
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const words = run.split(/\s+/u).map(plain);
      const isFirst = BEGINS.test(text.slice(Math.max(0, index - 6), index));
      if (isFirst) initial.push(words);
      const inner = (isFirst ? words.slice(1) : words).filter((word) => word !== '');
      count(counts, inner, isWord);
    }
  // Those with which a sentence began are names where they, or all behind them, are names elsewhere.
  for (const [first = '', ...others] of initial) {
    const name = [first, ...others].join(' ');
    if (counts.has(first) && isWord(first)) counts.set(first, (counts.get(first) ?? 0) + 1);
    else if (others.length > 0 && isWord(first) && /^\p{Lu}\p{Ll}/u.test(first))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, times]) => ({ name, count: times })).sort((a, b) => b.count - a.count);
}

function count(
  counts: Map<string, number>,
  words: readonly string[],
  isWord: (word: string) => boolean,
): void {
  const kept = words.filter(isWord);
  if (kept.length === 0 || kept.every((word) => /^\p{Ll}/u.test(word))) return;
  const name = kept.join(' ');
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Without its possessive. */
const plain = (word: string): string => word.replace(/(?:['’ʼ]s|['’ʼ-]+)$/u, '');
