import type { Anchor } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { Comparison, Review, OnlyHere, ReviewStatus } from '../contract/comparison';
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
  { title, judgements, onlyHere = [] }: Comparison,
  openArticle: (id: ArticleId) => Article | null,
): readonly string[] {
  if (judgements.length + onlyHere.length === 0) return [];
  return [
    `## Matches: ${title === '' ? 'unnamed' : escapeInline(title)}`,
    ...judgements.flatMap((judgement) => exportReview(judgement, openArticle)),
    ...exportOnlyHere(onlyHere, openArticle),
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
