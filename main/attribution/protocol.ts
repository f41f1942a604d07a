import type { AttributedArticle } from '@core/attribution/attribute-article';
import type { ArticleAttributions } from '@core/contract/attribution';

export interface AttributionProtocol {
  readonly task: { readonly do: 'attribute'; readonly article: AttributedArticle };
  readonly done: { readonly attribute: ArticleAttributions };
  readonly notification: never;
  readonly begun: never;
  readonly part: never;
  readonly notice: never;
}

/** Where the thread finds what it reads. */
export interface AttributionFiles {
  readonly model: string;
  readonly wordVectors: string;
}
