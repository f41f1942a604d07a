import type { Article, Topic } from '@core/contract/article';
import type { UnreadableArticle } from '@core/contract/requests';

/** What comes with the product. One broken file is named and the rest is there. */
export interface Bundled {
  readonly articles: readonly Article[];
  readonly topics: readonly Topic[];
  readonly broken: readonly UnreadableArticle[];
}
