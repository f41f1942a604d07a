import type { Article } from '../contract/article';
import type { CellPassage } from '../contract/comparison';
import type { TopicSheet } from '../contract/collection';
import type { ArticleId } from '../contract/ids';
import type { Words } from '../messages/translator';
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
  return [`### ${title}`, ...formatSide({ articleId, anchor }, openArticle(articleId), words)];
}
