import { fromOtherEnd, leadsTo } from '@core/annotations/links';
import { orderAnnotations } from '@core/annotations/order';
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

/**
 * The same, and on their passages the links that lead there from elsewhere, for where marks of the reader's are shown. What
 * acts on notes takes those of `useAnnotationsOn`.
 */
export const useAnnotationsAt = (articleId: ArticleId): Placed =>
  annotationsAt(useAnnotations().data, articleId);

const gathered = new WeakMap<Placed, Map<ArticleId, Placed>>();

export function annotationsAt(all: Placed | undefined, articleId: ArticleId): Placed {
  if (all === undefined) return NONE;
  const known = gathered.get(all) ?? new Map<ArticleId, Placed>();
  gathered.set(all, known);
  const own = annotationsOn(all, articleId);
  const there = known.get(articleId) ?? withLinksTo(own, linksTo(all, articleId));
  known.set(articleId, there);
  return there;
}

const linksTo = (all: Placed, articleId: ArticleId): readonly PlacedAnnotation[] =>
  all
    .filter(({ annotation }) => leadsTo(annotation, articleId))
    .map(fromOtherEnd)
    .filter((seen) => seen !== null);

const withLinksTo = (own: Placed, links: Placed): Placed =>
  links.length === 0 ? own : orderAnnotations([...own, ...links]);

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
