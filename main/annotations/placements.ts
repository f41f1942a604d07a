import type { Annotation, Placement, PlacedAnnotation, Target } from '@core/contract/annotation';
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
  const known = new Map<AnnotationId, { readonly revs: string; readonly placed: PlacedAnnotation }>();

  const placeIn = (annotation: Annotation, open: Open): PlacedAnnotation => {
    const last = known.get(annotation.id);
    const { target, linkedTo } = annotation;
    const revs = [target, linkedTo].map((end) => articleIn(end, open)?.articleRev ?? '').join(' ');
    // The same object as long as nothing changed: whoever was given it can tell at a glance.
    if (last?.placed.annotation === annotation && last.revs === revs) return last.placed;
    const isPlaced =
      last !== undefined && last.revs === revs && haveOneAnchor(last.placed.annotation, annotation);
    const placed = isPlaced ? { ...last.placed, annotation } : placeAnew(annotation, open);
    known.set(annotation.id, { revs, placed });
    return placed;
  };

  return {
    place: (annotation) => placeIn(annotation, openArticle),
    placeAll(annotations) {
      const articles = new Map<ArticleId, Article | null>();
      const open: Open = (id) => {
        if (!articles.has(id)) articles.set(id, openArticle(id));
        return articles.get(id) ?? null;
      };
      return annotations.map((annotation) => placeIn(annotation, open));
    },
  };
}

type Open = (id: ArticleId) => Article | null;

const articleIn = (target: Target | undefined, open: Open): Article | null =>
  target?.on === 'passage' ? open(target.articleId) : null;

function placeAnew(annotation: Annotation, open: Open): PlacedAnnotation {
  const { target, linkedTo } = annotation;
  const placement = placementOf(target, articleIn(target, open));
  return linkedTo === undefined
    ? { annotation, placement }
    : { annotation, placement, linkedPlacement: placementOf(linkedTo, articleIn(linkedTo, open)) };
}

function placementOf(target: Target, article: Article | null): Placement {
  if (target.on !== 'passage') return { state: 'whole' };
  return article === null ? { state: 'orphan' } : resolveAnchor(article, target.anchor);
}

const haveOneAnchor = (a: Annotation, b: Annotation): boolean =>
  isSameAnchor(a.target, b.target) &&
  (a.linkedTo === undefined || b.linkedTo === undefined
    ? a.linkedTo === b.linkedTo
    : isSameAnchor(a.linkedTo, b.linkedTo));

const isSameAnchor = (a: Target, b: Target): boolean =>
  a.on === 'passage' && b.on === 'passage' && a.articleId === b.articleId && a.anchor === b.anchor;
