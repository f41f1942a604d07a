import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { foldString } from '@core/text/fold';

/**
 * The articles that can be added to a comparison and have every typed word in their title, authors, outlet, interviewer
 * or witnesses. Words match anywhere in a word, without regard to case and accents.
 * @param taken articles that stand in it already
 */
export function articlesToAdd(
  articles: readonly ArticleSummary[],
  taken: readonly ArticleId[],
  typed: string,
): readonly ArticleSummary[] {
  const words = foldString(typed).split(/\s+/).filter(Boolean);
  return articles.filter((article) => {
    if (taken.includes(article.id)) return false;
    const folded = foldString(namesOf(article));
    return words.every((word) => folded.includes(word));
  });
}

const namesOf = ({ title, creators, outlet, heardBy, witnesses }: ArticleSummary): string =>
  [title, creators, outlet ?? '', heardBy ?? '', ...witnesses.map(({ name }) => name)].join(' ');
