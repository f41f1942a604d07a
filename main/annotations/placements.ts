import type { Annotation, Placement, PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { resolveAnchor } from '@core/text/anchoring/anchor';

/**
 * Places annotations in the present text, each once a revision: in a changed text a placing costs a search. The
 * stored anchor is never replaced by the place that was found, so that a text that comes back finds it exactly.
 */
export function createPlacements(openArticle: (id: ArticleId) => Article | null): {
  place(annotation: Annotation): PlacedAnnotation;
  placeAll(annotations: readonly Annotation[]): PlacedAnnotation[];
} {
  const known = new Map<AnnotationId, { readonly rev: string | null; readonly placed: PlacedAnnotation }>();

  const placeIn = (annotation: Annotation, article: Article | null): PlacedAnnotation => {
    const last = known.get(annotation.id);
    const rev = article?.articleRev ?? null;
    // The same object as long as nothing changed: whoever was given it can tell at a glance.
    if (last?.placed.annotation === annotation && last.rev === rev) return last.placed;
    const isPlaced =
      last !== undefined && last.rev === rev && haveOneAnchor(last.placed.annotation, annotation);
    const placed = {
      annotation,
      placement: isPlaced ? last.placed.placement : placementOf(annotation, article),
    };
    known.set(annotation.id, { rev, placed });
    return placed;
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

function placementOf({ target }: Annotation, article: Article | null): Placement {
  if (target.on !== 'passage') return { state: 'whole' };
  return article === null ? { state: 'orphan' } : resolveAnchor(article, target.anchor);
}

const haveOneAnchor = (a: Annotation, b: Annotation): boolean =>
  a.target.on === 'passage' && b.target.on === 'passage' && a.target.anchor === b.target.anchor;
