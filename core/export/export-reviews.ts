import type { Anchor } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { Comparison, Review, OnlyHere, ReviewStatus } from '../contract/comparison';
import type { DiscrepancyVerdict, ReaderMarkKind, ReviewedDifference } from '../contract/discrepancy-review';
import type { ArticleId } from '../contract/ids';
import { resolveAnchor } from '../text/anchoring/anchor';
import { sourceLabel } from '../text/attribution-text';
import { embedMarkdown, escapeInline, plainBlock, quoteBlock } from './markdown-escape';
import { passageSource, sourceFields } from './passage-source';
import { formatFields } from './format-fields';

const VERDICTS: Readonly<Record<ReviewStatus, string>> = {
  confirmed: 'Confirmed: proposed by the program, confirmed by you',
  added: 'Linked by you',
  dismissed: 'Dismissed: proposed by the program, dismissed by you',
};

/** The reader's word on the passages of one comparison. What only the program proposes is not exported. */
export function exportReviews(
  { title, judgements, onlyHere = [], differences = [] }: Comparison,
  openArticle: (id: ArticleId) => Article | null,
): readonly string[] {
  if (judgements.length + onlyHere.length + differences.length === 0) return [];
  return [
    `## Matches: ${title === '' ? 'unnamed' : escapeInline(title)}`,
    ...judgements.flatMap((judgement) => exportReview(judgement, openArticle)),
    ...exportOnlyHere(onlyHere, openArticle),
    ...differences.flatMap((one) => exportDifference(one, openArticle)),
  ];
}

function exportReview(
  { a, b, verdict, note }: Review,
  openArticle: (id: ArticleId) => Article | null,
): readonly string[] {
  return [
    `### ${VERDICTS[verdict]}`,
    ...formatSide(a, openArticle(a.articleId)),
    ...formatSide(b, openArticle(b.articleId)),
    ...(note === '' ? [] : [embedMarkdown(note, 3)]),
  ];
}

const FINDINGS: Readonly<Record<DiscrepancyVerdict, string>> = {
  confirmed: 'Difference confirmed: found by the program, confirmed by you',
  dismissed: 'Difference dismissed: found by the program, dismissed by you',
  'not-comparable': 'Not comparable: found by the program as a difference, called not comparable by you',
};
const MARKS: Readonly<Record<ReaderMarkKind, string>> = {
  difference: 'Difference marked by you',
  agreement: 'Agreement marked by you',
  'not-comparable': 'Not comparable, as marked by you',
};
const NOTED = 'Note on a difference that the program found, not reviewed';

function exportDifference(
  one: ReviewedDifference,
  openArticle: (id: ArticleId) => Article | null,
): readonly string[] {
  const title =
    one.by === 'reader' ? MARKS[one.verdict] : one.verdict === null ? NOTED : FINDINGS[one.verdict];
  return [
    `### ${title}`,
    ...formatSide(one.a, openArticle(one.a.articleId)),
    ...formatSide(one.b, openArticle(one.b.articleId)),
    ...(one.note === '' ? [] : [embedMarkdown(one.note, 3)]),
  ];
}

function exportOnlyHere(
  onlyHere: readonly OnlyHere[],
  openArticle: (id: ArticleId) => Article | null,
): readonly string[] {
  if (onlyHere.length === 0) return [];
  return [
    '### Only here, as marked by you',
    ...onlyHere.flatMap((side) => formatSide(side, openArticle(side.articleId))),
  ];
}

/** A digest's words are labelled and never quoted; so are those of an article of which no more is known. */
function formatSide(
  { articleId, anchor }: Pick<OnlyHere, 'articleId' | 'anchor'>,
  article: Article | null,
): readonly string[] {
  const source = article === null ? `Article ${articleId}, no longer in the library` : sourceLabel(article);
  return [
    `${escapeInline(source)}:`,
    article?.kind === 'text' ? quoteBlock(anchor.exact) : plainBlock(anchor.exact),
    ...(article === null ? [] : formatSource(article, anchor)),
  ];
}

/** Nothing is said of who speaks where the words are no longer found. */
function formatSource(article: Article, anchor: Anchor): readonly string[] {
  const placement = resolveAnchor(article, anchor);
  if (!('start' in placement)) return ['Its passage is no longer found in the text.'];
  return [formatFields(sourceFields(passageSource(article, placement.start, placement.end)))];
}
