import type { Anchor } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { Comparison, Review, OnlyHere } from '../contract/comparison';
import type { DiscrepancyVerdict, ReviewedDifference } from '../contract/discrepancy-review';
import type { ArticleId } from '../contract/ids';
import type { Words } from '../messages/translator';
import { resolveAnchor } from '../text/anchoring/anchor';
import { sourceLabel } from '../text/attribution-text';
import { embedMarkdown, escapeInline, plainBlock, quoteBlock } from './markdown-escape';
import { passageSource, sourceFields } from './passage-source';
import { formatFields } from './format-fields';

/** The reader's reviews of one comparison. What only the program proposes is not exported. */
export function exportReviews(
  { title, judgements: reviews, onlyHere = [], differences = [] }: Comparison,
  openArticle: (id: ArticleId) => Article | null,
  words: Words,
): readonly string[] {
  if (reviews.length + onlyHere.length + differences.length === 0) return [];
  return [
    `## ${words('export.matches', { title: title === '' ? words('export.unnamed') : escapeInline(title) })}`,
    ...reviews.flatMap((review) => exportReview(review, openArticle, words)),
    ...exportOnlyHere(onlyHere, openArticle, words),
    ...differences.flatMap((one) => exportDifference(one, openArticle, words)),
  ];
}

function exportReview(
  { a, b, verdict, note }: Review,
  openArticle: (id: ArticleId) => Article | null,
  words: Words,
): readonly string[] {
  return [
    `### ${words(`export.verdict-${verdict}`)}`,
    ...formatSide(a, openArticle(a.articleId), words),
    ...formatSide(b, openArticle(b.articleId), words),
    ...(note === '' ? [] : [embedMarkdown(note, 3)]),
  ];
}

/** A finding with the reader's review, or a mark of his own. */
function exportDifference(
  one: ReviewedDifference,
  openArticle: (id: ArticleId) => Article | null,
  words: Words,
): readonly string[] {
  const title =
    one.by === 'reader' ? words(`export.mark.${one.verdict}`) : titleOfFinding(one.verdict, words);
  return [
    `### ${title}`,
    ...formatSide(one.a, openArticle(one.a.articleId), words),
    ...formatSide(one.b, openArticle(one.b.articleId), words),
    ...(one.note === '' ? [] : [embedMarkdown(one.note, 3)]),
  ];
}

const titleOfFinding = (verdict: DiscrepancyVerdict | null, words: Words): string =>
  verdict === null ? words('export.finding-noted') : words(`export.finding.${verdict}`);

function exportOnlyHere(
  onlyHere: readonly OnlyHere[],
  openArticle: (id: ArticleId) => Article | null,
  words: Words,
): readonly string[] {
  if (onlyHere.length === 0) return [];
  return [
    `### ${words('export.only-here')}`,
    ...onlyHere.flatMap((side) => formatSide(side, openArticle(side.articleId), words)),
  ];
}

/** A digest's words are labelled and never quoted; so are those of an article of which no more is known. */
export function formatSide(
  { articleId, anchor }: Pick<OnlyHere, 'articleId' | 'anchor'>,
  article: Article | null,
  words: Words,
  quote: string = anchor.exact,
): readonly string[] {
  const source =
    article === null ? words('export.side-gone', { id: articleId }) : sourceLabel(article, words);
  return [
    words('export.label', { source: escapeInline(source) }),
    article?.kind === 'text' ? quoteBlock(quote) : plainBlock(quote),
    ...(article === null ? [] : formatSource(article, anchor, words)),
  ];
}

/** Nothing is said of who speaks where the words are no longer found. */
function formatSource(article: Article, anchor: Anchor, words: Words): readonly string[] {
  const placement = resolveAnchor(article, anchor);
  if (!('start' in placement)) return [words('export.passage-gone')];
  return [
    formatFields(sourceFields(passageSource(article, placement.start, placement.end, words), words), words),
  ];
}
