import type { Article } from '../contract/article';
import type { ArticleId } from '../contract/ids';
import type { SimilarText } from '../contract/requests';
import { estimateJaccard, type Signature } from './minhash';
import { factsOf, type Facts } from './text-facts';

/**
 * Which articles of the library a new one is like: the digest whose source it seems to be, or another copy of the same
 * text. Both are offered and never acted upon: the reader judges, and the shared words are there to judge by.
 */
export interface KnownText {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly sketch: Signature;
}

export interface KnownDigest {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly facts: Facts;
}

export const digestKnown = ({ id, citation, text }: Article): KnownDigest => ({
  articleId: id,
  title: citation.title,
  titleIsOurs: citation.titleIsOurs,
  facts: factsOf(text),
});

/** Half of all shingles of four words: a wire story that two sites cut and headed differently. */
const SAME_TEXT = 0.5;
/** Fewer words make a title that many texts have. */
const MIN_TITLE_WORDS = 4;

/** Articles that seem to be other copies of the same text. */
export function findCopies(article: KnownText, texts: Iterable<KnownText>): readonly SimilarText[] {
  const found: SimilarText[] = [];
  for (const known of texts) {
    if (known.articleId === article.articleId) continue;
    const because = isSameTitle(article, known)
      ? 'title'
      : estimateJaccard(article.sketch, known.sketch) >= SAME_TEXT
        ? 'text'
        : null;
    if (because === null) continue;
    const { articleId } = article;
    found.push({ articleId, likeTo: known.articleId, as: 'near-duplicate', because, shared: [] });
  }
  return found;
}

/** The digest whose source an article seems to be; `null` where it seems to be that of none. */
export function findSource(article: Article, digests: readonly KnownDigest[]): SimilarText | null {
  if (article.kind === 'digest') return null;
  const titled = digests.find((digest) => isSameTitle(article.citation, digest));
  if (titled === undefined) return byFacts(article, digests);
  return {
    articleId: article.id,
    likeTo: titled.articleId,
    as: 'original-of-digest',
    because: 'title',
    shared: [titled.title],
  };
}

/** A digest keeps nearly all names and figures of its source, and of another report of the same war far fewer. */
const MIN_SHARE = 0.6;
/** So much more than of the next digest. */
const MIN_LEAD = 1.3;
const MIN_SHARED = 6;
/** Facts that are named to the reader. */
const SHOWN = 12;

function byFacts(article: Article, digests: readonly KnownDigest[]): SimilarText | null {
  const facts = factsOf(article.text);
  const ranked = digests
    .map((digest) => ({ digest, ...weigh(digest, facts, digests) }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = ranked;
  if (first === undefined || first.share < MIN_SHARE || first.shared.length < MIN_SHARED) return null;
  if (second !== undefined && first.share < second.share * MIN_LEAD) return null;
  return {
    articleId: article.id,
    likeTo: first.digest.articleId,
    as: 'original-of-digest',
    because: 'facts',
    shared: wholeFacts(first.shared).slice(0, SHOWN),
  };
}

/** The fact that a month is named says nothing more where one of its days is shared. */
function wholeFacts(shared: readonly string[]): readonly string[] {
  const parts = new Set(shared.filter((fact) => fact.includes(' ')).flatMap((fact) => fact.split(' ')));
  return shared.filter((fact) => !parts.has(fact));
}

/** Facts count for how few of the digests have them: all of them name the same countries. */
function weigh(
  digest: KnownDigest,
  facts: Facts,
  digests: readonly KnownDigest[],
): { readonly share: number; readonly shared: readonly string[] } {
  let all = 0;
  let common = 0;
  const shared: { word: string; weight: number }[] = [];
  for (const [key, word] of digest.facts) {
    const holders = digests.filter((other) => other.facts.has(key)).length;
    const weight = 1 / holders ** 2;
    all += weight;
    if (!facts.has(key)) continue;
    common += weight;
    shared.push({ word, weight });
  }
  return {
    share: all === 0 ? 0 : common / all,
    shared: shared.sort((a, b) => b.weight - a.weight).map(({ word }) => word),
  };
}

interface Titled {
  readonly title: string;
  readonly titleIsOurs: boolean;
}

function isSameTitle(one: Titled, known: Titled): boolean {
  if (one.titleIsOurs || known.titleIsOurs) return false;
  const words = titleWords(one.title);
  return words.length >= MIN_TITLE_WORDS && words.join(' ') === titleWords(known.title).join(' ');
}

const titleWords = (title: string): readonly string[] =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
