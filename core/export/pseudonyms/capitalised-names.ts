import { STOP_WORDS } from '../../language/en/stop-words';
import { foldString } from '../../text/fold';

/** Capitalised words in a row, with what stands between the parts of a name. */
const RUN =
  /\p{Lu}[\p{L}\p{M}’'ʼ-]*(?:[^\S\n](?:(?:van|von|der|den|de|del|la|al|el|bin|ibn|da|di|du)[^\S\n])*\p{Lu}[\p{L}\p{M}’'ʼ-]*)*/gu;
/** At the beginning of a sentence any word is capitalised; after a dash only where that begins a line. */
const BEGINS = /(?:^|[\n.!?…:;“"«„(>•*#][\s“"«„(>*_#-]*)$/u;

/** Capitalised, and no name of anybody. */
const NO_NAMES = new Set(
  (
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/**
 * Names as far as capital letters tell them: rows of capitalised words, but for a word alone at the beginning of a sentence
 * that is never capitalised within one. In German, where every noun is, too many.
 * @param known what is no name of this list
 */
export function capitalisedNames(
  texts: readonly string[],
  known: readonly string[] = [],
): readonly { readonly name: string; readonly count: number }[] {
  const skipped = new Set(known.flatMap((name) => foldString(name).split(/[\s/]+/u)));
  const isName = (word: string): boolean => word.length > 1 && !skipped.has(foldString(word));
  const uncapitalised = new Set(texts.flatMap((text) => text.match(LOWER) ?? []));
  const isCommon = (word: string): boolean =>
    uncapitalised.has(word.toLowerCase()) ||
    STOP_WORDS.has(word.toLowerCase().replace(/['’ʼ].*$/u, '')) ||
    NO_NAMES.has(word.toLowerCase());
  const counts = new Map<string, number>();
  const within = new Set<string>();
  const alone: string[] = [];
  for (const text of texts)
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const words = run.split(/\s+/u).map(plain).filter(isName);
      const start = words.findIndex((word) => !isCommon(word));
      const name = start === -1 ? [] : words.slice(start);
      const [first = ''] = name;
      const isFirst = start === 0 && BEGINS.test(`\n${text}`.slice(Math.max(0, index - 5), index + 1));
      if (first === '') continue;
      if (isFirst && name.length === 1) alone.push(first);
      else {
        counts.set(name.join(' '), (counts.get(name.join(' ')) ?? 0) + 1);
        for (const word of name) within.add(word);
      }
    }
  for (const word of alone) if (within.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

/** A word that stands in the texts without its capital is none of a name. */
const LOWER = /(?<!\p{L})\p{Ll}[\p{L}\p{M}]+/gu;

/** Without its possessive. */
const plain = (word: string): string => word.replace(/(?:['’ʼ]s|['’ʼ-]+)$/u, '');
