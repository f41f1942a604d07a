import type { PlacedAnnotation } from '@core/contract/annotation';
import type { ArticleId } from '@core/contract/ids';
import { loadedAnnotations, useAnnotations } from './queries';

type Placed = readonly PlacedAnnotation[];

const NONE: Placed = [];
/** One pass over all annotations, however many parts of the window ask for those on an article. */
const grouped = new WeakMap<Placed, ReadonlyMap<ArticleId, Placed>>();

/** The reader's annotations on an article and its passages, in the order of its text; a new list where one changed. */
export const useAnnotationsOn = (articleId: ArticleId): Placed =>
  annotationsOn(useAnnotations().data, articleId);

/** As they are known to this window now, without asking. */
export const cachedAnnotationsOn = (articleId: ArticleId): Placed =>
  annotationsOn(loadedAnnotations() ?? undefined, articleId);

export function annotationsOn(all: Placed | undefined, articleId: ArticleId | null): Placed {
  if (all === undefined || articleId === null) return NONE;
  const groups = grouped.get(all) ?? groupByArticle(all);
  grouped.set(all, groups);
  return groups.get(articleId) ?? NONE;
}

function groupByArticle(all: Placed): ReadonlyMap<ArticleId, Placed> {
  const groups = new Map<ArticleId, PlacedAnnotation[]>();
  for (const one of all) {
    const { target } = one.annotation;
    if (target.on === 'comparison') continue;
    const group = groups.get(target.articleId);
    if (group === undefined) groups.set(target.articleId, [one]);
    else group.push(one);
  }
  return groups;
}
