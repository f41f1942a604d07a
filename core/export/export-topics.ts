import type { Article } from '../contract/article';
import type { CellPassage } from '../contract/comparison';
import type { TopicSheet } from '../contract/collection';
import type { ArticleId } from '../contract/ids';
import type { Words } from '../messages/translator';
import { resolveAnchor } from '../text/anchoring/anchor';
import { markedQuote } from '../text/marked-quote';
import { formatSide } from './export-reviews';
import { escapeInline } from './markdown-escape';

/** The reader's own topics with the passages that he put on them, and who says nothing on them by his word. */
export function exportTopics(
  { topics, passages, silent }: TopicSheet,
  openArticle: (id: ArticleId) => Article | null,
  words: Words,
): readonly string[] {
  return topics.flatMap(({ id, label }) => [
    `## ${words('export.topic', { topic: escapeInline(label) })}`,
    ...passages
      .filter(({ topicId }) => topicId === id)
      .flatMap((passage) => exportPassage(passage, openArticle, words)),
    ...silent
      .filter(({ topicId }) => topicId === id)
      .map(({ articleId, accountId }) => {
        const article = openArticle(articleId);
        const account = article?.accounts.find((one) => one.id === accountId);
        const name = account?.witness ?? account?.pseudonym ?? account?.role ?? article?.citation.title;
        return words('export.silent', { name: escapeInline(name ?? articleId) });
      }),
  ]);
}

function exportPassage(
  { articleId, anchor, stance }: CellPassage,
  openArticle: (id: ArticleId) => Article | null,
  words: Words,
): readonly string[] {
  const title = stance === null ? words('export.no-stance') : words(`stance.${stance}`);
  const article = openArticle(articleId);
  return [`### ${title}`, ...formatSide({ articleId, anchor }, article, words, quoteOf(article, anchor))];
}

/** Its words with every cut marked, where they are still found as they were. */
function quoteOf(article: Article | null, anchor: CellPassage['anchor']): string {
  const placement = article === null ? null : resolveAnchor(article, anchor);
  if (article === null || placement === null || !('start' in placement)) return anchor.exact;
  const isSame = article.text.slice(placement.start, placement.end) === anchor.exact;
  return isSame ? markedQuote(article, placement.start, placement.end) : anchor.exact;
}
