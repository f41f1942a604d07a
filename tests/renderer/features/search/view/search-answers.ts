import type { ArticleMatch } from '@core/contract/search';
import type { ArticleId } from '@core/contract/ids';
import type { SearchPage } from '../../../../../renderer/app/search-answer';

export const articleMatch = (number: number, passages = 5): ArticleMatch => ({
  articleId: `sha256-${number}` as ArticleId,
  title: `Article ${number}`,
  titleMarks: [],
  score: 1,
  passages: Array.from({ length: passages }, (_, index) => ({
    in: 'passage',
    blockId: null,
    number: index + 1,
    start: 0,
    end: 1,
    snippet: 'words',
    marks: [],
    voice: null,
    annotationId: null,
  })),
  passagesFound: passages,
});

export const answered = (text: string, count: number, found = count): SearchPage => ({
  text,
  collectionId: null,
  matches: Array.from({ length: count }, (_, number) => articleMatch(number)),
  comparisons: [],
  found,
  faults: [],
});
