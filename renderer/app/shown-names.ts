import type { Article, ArticleSummary } from '@core/contract/article';
import type { Library } from '@core/contract/requests';
import type { SearchAnswer } from '@core/contract/search';
import { mapNames, mapRowNames, showControls } from '@core/text/direction-controls';

/**
 * Answers of the main process with titles and names made safe to show: characters that change the direction of writing
 * are written out (`core/text/direction-controls.ts`). Done once, where answers come in, so that no view can forget it.
 */
export const shownArticle = (article: Article): Article => mapNames(article, showControls);
export const shownRow = (row: ArticleSummary): ArticleSummary => mapRowNames(row, showControls);

export const shownLibrary = (library: Library): Library => ({
  ...library,
  articles: library.articles.map(shownRow),
  broken: library.broken.map((one) => ({ ...one, file: showControls(one.file) })),
});

export const shownAnswer = (answer: SearchAnswer): SearchAnswer => ({
  ...answer,
  matches: answer.matches.map((match) => {
    const title = showControls(match.title);
    // Marks are places in the title as it is; one that is written out has them elsewhere.
    return title === match.title ? match : { ...match, title, titleMarks: [] };
  }),
});
