/**
 * The analysers of the texts of one comparison: one for English, which knows the background frequencies of English, and
 * one without for all other languages. Hides that a text is analysed once for all its pairs, and only when the first of
 * them needs it: the reader waits for that pair.
 */
import type { Article } from '../contract/article';
import { analysePassages, type AnalysedText } from '../alignment/align-pair';
import type { Passage } from '../alignment/sentence';
import { createAnalyser, type Analyser } from '../alignment/sentence-analysis';
import type { DocumentFrequencies } from '../language/document-frequencies';
import { looksEnglish } from '../language/same-language';
import { itemAt } from '../text/item-at';

export interface Analysers {
  /** The analyser for a pair of texts, by their indices. */
  readonly analyserOf: (a: number, b: number) => Analyser;
  readonly analyse: (text: number, analyser: Analyser) => AnalysedText;
}

/**
 * @param passages by article
 * @param aliases as `listAliases` gives them
 */
export function createAnalysers(
  articles: readonly Article[],
  passages: readonly (readonly Passage[])[],
  statistics: DocumentFrequencies,
  aliases: ReadonlySet<string>,
): Analysers {
  const isForeign = articles.map(({ text }) => looksEnglish(text) === false);
  const english = createAnalyser(statistics, aliases);
  const foreign = isForeign.includes(true) ? createAnalyser(statistics, aliases, null) : english;
  const analysed = new Map<Analyser, AnalysedText[]>();
  return {
    analyserOf: (a, b) => (isForeign[a] === true || isForeign[b] === true ? foreign : english),
    analyse(text, analyser) {
      const known = analysed.get(analyser) ?? [];
      analysed.set(analyser, known);
      return (known[text] ??= analysePassages(analyser, itemAt(passages, text)));
    },
  };
}

/** First names and pseudonyms that the accounts give, in lower case: alone they are no evidence. */
export function listAliases(articles: readonly Article[]): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const { accounts } of articles) {
    for (const { witness, pseudonym } of accounts) {
      for (const part of (pseudonym ?? '').split(/\s+/)) if (part !== '') aliases.add(part.toLowerCase());
      const first = (witness ?? '').split(/\s+/)[0];
      if (first !== undefined && first !== '') aliases.add(first.toLowerCase());
    }
  }
  return aliases;
}
