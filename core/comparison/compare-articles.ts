/**
 * The whole comparison of two to four texts: correspondences for every pair, groups across all, a mark for every
 * passage, and what makes two texts one voice. The answer does not depend on the order in which the texts are given.
 */
import type { Article } from '../contract/article';
import type { AccountId, BlockId } from '../contract/ids';
import { sentencesOf } from '../text/sentences';
import { alignTexts, readPassages, type ReadText } from './align-pair';
import { listDependences, type Dependence } from './dependence';
import { listDifferences, type Difference, type PassageContext } from './differences';
import { groupPassages, type PassageGroup } from './groups';
import type { Correspondence, Passage } from './passage';
import type { WordStatistics } from './statistics';
import { openReader } from './text-reading';
import type { WordVectors } from './word-vectors';
import { listWords, type Word } from './words';

export interface ComparedText {
  readonly article: Article;
  /** Compare this account's blocks only; the whole article where `null`. */
  readonly accountId: AccountId | null;
}

export interface ComparedPair {
  /** Indices into the texts as given, `a` < `b`. */
  readonly a: number;
  readonly b: number;
  readonly correspondences: readonly ComparedCorrespondence[];
  readonly blocks: readonly BlockCorrespondence[];
  readonly dependences: readonly Dependence[];
  /** False where the two are in different languages: then only names and figures can meet. */
  readonly isOneLanguage: boolean;
}

export interface ComparedCorrespondence extends Correspondence {
  /** Offsets of its sides count in the passages. */
  readonly differences: readonly Difference[];
}

/** For reading: the correspondences between two blocks, gathered. */
export interface BlockCorrespondence {
  readonly a: BlockId;
  readonly b: BlockId;
  /** The strongest of its sentences, 0–1. */
  readonly score: number;
  /** Indices into `correspondences`. */
  readonly of: readonly number[];
}

export interface PassageMark {
  readonly passage: Passage;
  readonly mark: 'corresponds' | 'only-here';
  /** True where a correspondence of this passage holds a figure, date, time or negation that does not fit. */
  readonly differs: boolean;
}

export interface TextMarks {
  readonly passages: readonly PassageMark[];
  /** Passages that some other text answers, of `passages.length`. */
  readonly matched: number;
}

export interface ComparisonResult {
  readonly texts: readonly TextMarks[];
  readonly pairs: readonly ComparedPair[];
  readonly groups: readonly PassageGroup[];
}

export interface CompareContext {
  readonly statistics: WordStatistics;
  readonly wordVectors?: WordVectors;
  /** Called after each pair: pairs done and pairs in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called often: how much of the whole is done, 0–1 and rising. What it throws ends the comparison. */
  readonly onShare?: (share: number) => void;
  /** Called with each pair as soon as it is whole, so that its joins can be shown before the others are. */
  readonly onPair?: (pair: ComparedPair, passages: readonly (readonly Passage[])[]) => void;
}

/** Below this nothing is said to differ; values that cannot be compared still stand side by side. */
const SURE = 0.5;

export function compareArticles(texts: readonly ComparedText[], context: CompareContext): ComparisonResult {
  const passages = texts.map(listPassages);
  const reader = openReader(context.statistics, listAliases(texts));
  const read: ReadText[] = [];
  /** Once, however many pairs a text is in, and only when its first pair needs it: that pair is waited for. */
  const readText = (text: number): ReadText => (read[text] ??= readPassages(reader, passages[text]!));
  const words = new Map<Article, readonly Word[]>();
  const wordsOf = (article: Article): readonly Word[] => {
    const known = words.get(article) ?? listWords(article.text);
    words.set(article, known);
    return known;
  };
  const places = texts.flatMap((_, a) => texts.slice(a + 1).map((__, k) => [a, a + 1 + k] as const));
  const work = places.map(([a, b]) => workOf(passages[a]!, passages[b]!));
  const whole = work.reduce((sum, one) => sum + one, 0) || 1;
  let before = 0;
  const pairs = places.map(([a, b], done): ComparedPair => {
    const isSwapped = keyOf(texts[a]!) > keyOf(texts[b]!);
    const [first, second] = isSwapped ? [b, a] : [a, b];
    const { correspondences } = alignTexts(readText(first), readText(second), reader, {
      wordVectors: context.wordVectors,
      onShare: (share) => context.onShare?.((before + share * work[done]!) / whole),
    });
    const compared = correspondences
      .map((found): ComparedCorrespondence => {
        const sides = isSwapped ? { a: found.b, b: found.a } : { a: found.a, b: found.b };
        return { ...found, ...sides, differences: differencesOf(sides, found.score) };
      })
      .sort((x, y) => x.a - y.a || y.score - x.score || x.b - y.b);
    const pair: ComparedPair = {
      a,
      b,
      correspondences: compared,
      blocks: gatherBlocks(passages[a]!, passages[b]!, compared),
      dependences: listDependences(texts[a]!.article, texts[b]!.article, wordsOf),
      isOneLanguage: isOneLanguage(texts[a]!.article, texts[b]!.article),
    };
    before += work[done]!;
    context.onPair?.(pair, passages);
    context.onProgress?.(done + 1, places.length);
    return pair;

    function differencesOf(sides: { a: number; b: number }, score: number): readonly Difference[] {
      // A copy has nothing to differ in.
      if (score === 1) return [];
      const side = (text: number, passage: Passage): PassageContext => ({
        text: passage.text,
        reference: referenceOf(texts[text]!, passage),
      });
      const ofA = side(a, passages[a]![sides.a]!);
      const ofB = side(b, passages[b]![sides.b]!);
      // Read in one order whatever the columns' is, then told in theirs.
      const found = isSwapped
        ? listDifferences(ofB, ofA).map((one) => ({ ...one, a: one.b, b: one.a }))
        : listDifferences(ofA, ofB);
      return score >= SURE ? found : found.filter((one) => one.verdict === 'not-comparable');
    }
  });
  return {
    texts: passages.map((list, text) => markText(list, text, pairs)),
    pairs,
    groups: groupPassages(passages, pairs),
  };
}

/** What a pair costs, in cells of its table: reading a passage costs as much as some cells. */
const workOf = (a: readonly Passage[], b: readonly Passage[]): number =>
  a.length * b.length + READING_CELLS * (a.length + b.length);
const READING_CELLS = 50;

/** Sentences of the blocks that are read, in text order. */
export function listPassages({ article, accountId }: ComparedText): Passage[] {
  const account = article.accounts.find((one) => one.id === accountId);
  const own = account === undefined ? null : new Set(account.blocks);
  return article.blocks
    .filter((block) => block.kind !== 'furniture' && block.kind !== 'code' && (own?.has(block.id) ?? true))
    .flatMap((block) =>
      sentencesOf(article, block).map(({ start, end }) => ({
        text: article.text.slice(start, end),
        start,
        end,
        blockId: block.id,
      })),
    );
}

const keyOf = ({ article, accountId }: ComparedText): string =>
  `${article.id}\n${accountId ?? ''}\n${article.articleRev}`;

/** The day a relative date counts from: the account's own where the block is an account's, else the article's. */
function referenceOf({ article }: ComparedText, passage: Passage): string | null {
  const account = article.accounts.find(
    (one) => passage.blockId !== null && one.blocks.includes(passage.blockId),
  );
  return account?.date ?? article.citation.issued;
}

function listAliases(texts: readonly ComparedText[]): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const { article } of texts) {
    for (const { witness, pseudonym } of article.accounts) {
      for (const part of (pseudonym ?? '').split(/\s+/)) if (part !== '') aliases.add(part.toLowerCase());
      const first = (witness ?? '').split(/\s+/)[0];
      if (first !== undefined && first !== '') aliases.add(first.toLowerCase());
    }
  }
  return aliases;
}

function isOneLanguage(a: Article, b: Article): boolean {
  const base = (article: Article): string | null =>
    article.citation.language?.split('-')[0]?.toLowerCase() ?? null;
  return base(a) === null || base(b) === null || base(a) === base(b);
}

function gatherBlocks(
  a: readonly Passage[],
  b: readonly Passage[],
  correspondences: readonly Correspondence[],
): BlockCorrespondence[] {
  const gathered = new Map<string, { a: BlockId; b: BlockId; score: number; of: number[] }>();
  correspondences.forEach((found, index) => {
    const from = a[found.a]?.blockId ?? null;
    const to = b[found.b]?.blockId ?? null;
    if (from === null || to === null) return;
    const key = `${from}\n${to}`;
    const known = gathered.get(key) ?? { a: from, b: to, score: 0, of: [] };
    known.score = Math.max(known.score, found.score);
    known.of.push(index);
    gathered.set(key, known);
  });
  return [...gathered.values()];
}

function markText(list: readonly Passage[], text: number, pairs: readonly ComparedPair[]): TextMarks {
  const answered = new Set<number>();
  const differing = new Set<number>();
  for (const pair of pairs) {
    if (pair.a !== text && pair.b !== text) continue;
    for (const found of pair.correspondences) {
      const index = pair.a === text ? found.a : found.b;
      answered.add(index);
      if (found.differences.some((one) => one.verdict === 'differs')) differing.add(index);
    }
  }
  return {
    passages: list.map((passage, index) => ({
      passage,
      mark: answered.has(index) ? 'corresponds' : 'only-here',
      differs: differing.has(index),
    })),
    matched: answered.size,
  };
}
