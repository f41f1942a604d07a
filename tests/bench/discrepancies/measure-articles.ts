/** Whole articles, aligned as the product aligns them: a conflict counts where both sentences and a value of each fit. */
import { compareArticles } from '@core/comparison/compare-articles';
import { listPassages } from '@core/comparison/compared-passages';
import { statusOfPassages } from '@core/comparison/passage-status';
import { applyReviews } from '@core/comparison/reviewed-correspondences';
import { serializeComparison } from '@core/comparison/serialize';
import { buildTopicIndex } from '@core/comparison/topic-index';
import type { ComparedCorrespondence } from '@core/comparison/compare-pair';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { countDocumentFrequencies, type DocumentFrequencies } from '@core/language/document-frequencies';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { plainArticle } from '../../support/plain-article';
import { LEXICON } from '../../support/lexicon';
import { TABLE_KINDS } from './measure-pairs';
import { isAt, precisionRecall, share, type GoldArticle, type GoldArticles, type GoldPlace } from './gold';

interface Found extends Pick<ComparedCorrespondence, 'differences' | 'values'> {
  /** Indices of the sentences. */
  readonly i: number;
  readonly j: number;
}

export function measureArticles(pairs: readonly GoldArticles[]) {
  const articles = pairs.map(
    (pair) => [toArticle(pair.id, 'a', pair.a), toArticle(pair.id, 'b', pair.b)] as const,
  );
  const statistics = countDocumentFrequencies(
    articles.flat().flatMap((article) => listPassages({ article }).map(({ text }) => text)),
  );
  const found = pairs.map((pair, at) => ({ pair, ...align(articles[at]!, statistics) }));

  const called = found.flatMap(({ pair, found: all }) =>
    all.flatMap((one) =>
      one.differences
        .filter(({ status }) => status === 'differs')
        .map((difference) => ({ pair, one, difference })),
    ),
  );
  const fits = ({ pair, one, difference: { a, b } }: (typeof called)[number], gold: GoldPlace): boolean =>
    gold.i === one.i &&
    gold.j === one.j &&
    isAt(pair.a.sentences[gold.i]!, gold.a, a) &&
    isAt(pair.b.sentences[gold.j]!, gold.b, b);
  const right = called.filter((one) => one.pair.conflicts.some((gold) => fits(one, gold)));
  const gold = pairs.flatMap((pair) => pair.conflicts.map((one) => ({ pair, one })));
  const hits = gold.filter(({ pair, one }) => called.some((it) => it.pair === pair && fits(it, one)));

  const links = found.flatMap(({ pair, found: all }) => all.map(({ i, j }) => ({ pair, i, j })));
  const isGold = (pair: GoldArticles, i: number, j: number): boolean =>
    pair.links.some((link) => link[0] === i && link[1] === j);
  const rightLinks = links.filter(({ pair, i, j }) => isGold(pair, i, j)).length;
  const goldLinks = pairs.reduce((sum, pair) => sum + pair.links.length, 0);

  const noMatch = found.flatMap(({ pair, unmatchedOfA, unmatchedOfB }) => [
    ...unmatchedOfA.map((i) => pair.links.some((link) => link[0] === i)),
    ...unmatchedOfB.map((j) => pair.links.some((link) => link[1] === j)),
  ]);
  const values = found.flatMap(({ pair, found: all }) =>
    [...pair.conflicts, ...pair.compatible, ...pair.notComparable].map((one) => ({ pair, all, one })),
  );
  const shown = values.filter(({ pair, all, one }) => {
    const rows = all.filter(({ i, j }) => i === one.i || j === one.j);
    return (
      rows.some(
        ({ i, values }) =>
          i === one.i && values.some(({ a }) => a !== null && isAt(pair.a.sentences[one.i]!, one.a, a)),
      ) &&
      rows.some(
        ({ j, values }) =>
          j === one.j && values.some(({ b }) => b !== null && isAt(pair.b.sentences[one.j]!, one.b, b)),
      )
    );
  });
  const same = found.flatMap(({ pair, found: all }) =>
    all.flatMap((one) =>
      one.values.filter(({ status }) => status === 'same-value').map((row) => ({ pair, one, row })),
    ),
  );
  const isWrong = ({ pair, one, row }: (typeof same)[number]): boolean =>
    [
      ...pair.conflicts.filter(({ kind }) => kind !== undefined && TABLE_KINDS.has(kind)),
      ...pair.notComparable,
    ].some(
      ({ i, j, a, b }) =>
        i === one.i &&
        j === one.j &&
        row.a !== null &&
        row.b !== null &&
        isAt(pair.a.sentences[i]!, a, row.a) &&
        isAt(pair.b.sentences[j]!, b, row.b),
    );
  return {
    conflict: { ...precisionRecall(right.length, called.length, hits.length, gold.length), n: gold.length },
    links: precisionRecall(rightLinks, links.length, rightLinks, goldLinks),
    sameValue: { p: 1 - share(same.filter(isWrong).length, same.length), n: same.length },
    /** The same over the links of the gold, whatever the alignment found. */
    onGoldLinks: measureOnLinks(pairs),
    /** Of the sentences called "No match found", those that have no link in the gold. */
    noMatch: { p: share(noMatch.filter((hasLink) => !hasLink).length, noMatch.length), n: noMatch.length },
    valuesShown: share(shown.length, values.length),
    count: pairs.length,
  };
}

function measureOnLinks(pairs: readonly GoldArticles[]) {
  const calledOn = pairs.flatMap((pair) =>
    pair.links.flatMap(([i, j]) =>
      comparePassages(
        { text: pair.a.sentences[i]!, reference: pair.a.issued },
        { text: pair.b.sentences[j]!, reference: pair.b.issued },
        LEXICON,
        true,
      )
        .differences.filter(({ status }) => status === 'differs')
        .map(({ a, b }) => ({ pair, i, j, a, b })),
    ),
  );
  const fits = ({ pair, i, j, a, b }: (typeof calledOn)[number], gold: GoldPlace): boolean =>
    gold.i === i &&
    gold.j === j &&
    isAt(pair.a.sentences[i]!, gold.a, a) &&
    isAt(pair.b.sentences[j]!, gold.b, b);
  const right = calledOn.filter((one) => one.pair.conflicts.some((gold) => fits(one, gold)));
  const gold = pairs.flatMap((pair) => pair.conflicts.map((one) => ({ pair, one })));
  const hits = gold.filter(({ pair, one }) => calledOn.some((it) => it.pair === pair && fits(it, one)));
  return precisionRecall(right.length, calledOn.length, hits.length, gold.length);
}

/** Each sentence is a block of its own, so that a passage tells its sentence. */
const toArticle = (id: string, side: string, { title, issued, sentences }: GoldArticle): Article => {
  const article = plainArticle(`${id}-${side}`, title, sentences.join('\n'));
  return { ...article, citation: { ...article.citation, issued } };
};

interface Aligned {
  readonly found: readonly Found[];
  /** Indices of the sentences of which the window says "No match found". */
  readonly unmatchedOfA: readonly number[];
  readonly unmatchedOfB: readonly number[];
}

function align([a, b]: readonly [Article, Article], statistics: DocumentFrequencies): Aligned {
  const sentenceOf = (article: Article) => {
    const passages = listPassages({ article });
    return (index: number): number =>
      article.blocks.findIndex(
        ({ start, end }) => passages[index]!.start >= start && passages[index]!.end <= end,
      );
  };
  const [ofA, ofB] = [sentenceOf(a), sentenceOf(b)];
  const texts = [a, b].map((article) => ({ article, accountId: null }));
  const result = compareArticles(texts, {
    statistics,
    wordVectors: LEXICON.vectors,
    thesaurus: LEXICON.thesaurus,
  });
  const pair = result.pairs[0]!;
  const serialized = serializeComparison(
    [a, b].map(({ id }) => ({ articleId: id, accountId: null })),
    result,
  );
  const columns = [a, b].map((article) => ({
    article,
    topics: buildTopicIndex(article, null, null),
    onlyHere: new Set<BlockId>(),
  }));
  const statuses = statusOfPassages(columns, serialized, applyReviews(serialized, [a, b], []));
  const unmatched = (article: Article, at: number): number[] =>
    article.blocks.flatMap(({ id }, index) => (statuses[at]?.get(id)?.status === 'no-match' ? [index] : []));
  return {
    found: pair.correspondences.map((one) => ({ ...one, i: ofA(one.a), j: ofB(one.b) })),
    unmatchedOfA: unmatched(a, 0),
    unmatchedOfB: unmatched(b, 1),
  };
}
