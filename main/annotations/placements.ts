import type { Annotation, Placement, PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { placeAnchor } from '@core/text/anchors';

/**
 * Places annotations in the present text, each once a revision: in a changed text a placing costs a search. The
 * stored anchor is never replaced by the place that was found, so that a text that comes back finds it exactly.
 */
export function createPlacements(openArticle: (id: ArticleId) => Article | null): {
  place(annotation: Annotation): PlacedAnnotation;
  placeAll(annotations: readonly Annotation[]): PlacedAnnotation[];
} {
  const known = new Map<
    AnnotationId,
    { readonly key: unknown; readonly rev: string; readonly placement: Placement }
  >();

  const placeIn = (annotation: Annotation, article: Article | null): PlacedAnnotation => {
    const { target } = annotation;
    if (target.on !== 'passage') return { annotation, placement: { state: 'whole' } };
    if (article === null) return { annotation, placement: { state: 'orphan' } };
    const last = known.get(annotation.id);
    if (last?.key === target.anchor && last.rev === article.articleRev) {
      return { annotation, placement: last.placement };
    }
    const placement = placeAnchor(article, target.anchor);
    known.set(annotation.id, { key: target.anchor, rev: article.articleRev, placement });
    return { annotation, placement };
  };

  return {
    place(annotation) {
      const { target } = annotation;
      return placeIn(annotation, target.on === 'passage' ? openArticle(target.articleId) : null);
    },
    placeAll(annotations) {
      const articles = new Map<ArticleId, Article | null>();
      const articleOf = (id: ArticleId): Article | null => {
        if (!articles.has(id)) articles.set(id, openArticle(id));
        return articles.get(id) ?? null;
      };
      return annotations.map((annotation) =>
        placeIn(
          annotation,
          annotation.target.on === 'passage' ? articleOf(annotation.target.articleId) : null,
        ),
      );
    },
  };
}
