/** Of which articles the topic table is, and whose topics stand in it. */
import { useMemo } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId } from '@core/contract/ids';
import {
  articlesCompared,
  isOfBundle,
  rowsOf,
  type TopicRow,
  type TopicScope,
} from '../../features/topics/model/topic-scope';
import { articlesOf, nameOfCollection, useScope } from '../collections';
import { useCurrentComparison } from '../current-comparison';
import { t } from '../messages';
import { useCollections, useLibrary } from '../queries';
import { ownedBy, ownerOf, type TopicOwner } from '../topic-owner';
import { useWindow } from '../window-store';

export interface TopicsOfView {
  readonly scope: TopicScope;
  readonly scopes: readonly { readonly scope: TopicScope; readonly label: string }[];
  /** The comparison of which the table is; `null` where it is of none. */
  readonly compared: Comparison | null;
  readonly articleIds: readonly ArticleId[];
  /** `null` where neither a collection is chosen nor a comparison open. */
  readonly owner: TopicOwner | null;
  readonly rows: readonly TopicRow[];
  readonly title: string;
}

/** Ticked articles of which there is a table. */
const MIN_TICKED = 2;

/** @param chosen what the reader chose in the view; `undefined` until he does */
export function useTopicsOfView(chosen: TopicScope | undefined): TopicsOfView {
  const comparison = useCurrentComparison();
  const collection = useScope();
  const collections = useCollections().data;
  const library = useLibrary().data;
  const picked = useWindow((state) => state.picked);
  return useMemo(() => {
    const ticked = picked.length >= MIN_TICKED ? picked : [];
    const scopes = scopesOf(comparison, collection, ticked.length);
    const usual = scopes[0]?.scope ?? 'collection';
    const scope = scopes.some((one) => one.scope === chosen) && chosen !== undefined ? chosen : usual;
    const compared = scope === 'comparison' ? comparison : null;
    const articles = library?.articles ?? [];
    const owner =
      compared !== null
        ? ownerOf(compared, collections ?? [])
        : collection === null
          ? null
          : ownedBy(collection);
    const articleIds = idsOf(scope, compared, owner?.is === 'collection', ticked, collection, articles);
    const byId = new Map(articles.map((article) => [article.id, article]));
    const hasBundled = isOfBundle(
      owner?.is === 'collection' ? owner.sheet : null,
      articleIds.map((id) => byId.get(id)),
    );
    const rows = rowsOf({ sheet: owner?.sheet ?? null, bundled: library?.topics ?? [], hasBundled });
    return { scope, scopes, compared, articleIds, owner, rows, title: titleOf(compared, collection) };
  }, [comparison, collection, collections, library, picked, chosen]);
}

function scopesOf(
  comparison: Comparison | null,
  collection: Collection | null,
  ticked: number,
): TopicsOfView['scopes'] {
  return [
    ...(comparison === null ? [] : [{ scope: 'comparison' as const, label: t('topics.in-comparison') }]),
    ...(ticked === 0 ? [] : [{ scope: 'ticked' as const, label: t('topics.in-ticked', { count: ticked }) }]),
    ...(collection === null
      ? []
      : [
          {
            scope: 'collection' as const,
            label: t('topics.in-collection', { name: nameOfCollection(collection) }),
          },
        ]),
  ];
}

function idsOf(
  scope: TopicScope,
  compared: Comparison | null,
  isFiled: boolean,
  ticked: readonly ArticleId[],
  collection: Collection | null,
  articles: readonly ArticleSummary[],
): readonly ArticleId[] {
  if (scope === 'ticked') return ticked;
  if (compared !== null)
    return isFiled ? articlesCompared({ ...compared, passages: [] }) : articlesCompared(compared);
  return collection === null ? [] : articlesOf(collection, articles).map(({ id }) => id);
}

function titleOf(compared: Comparison | null, collection: Collection | null): string {
  if (compared !== null) return compared.title || t('topics.of-comparison');
  return collection === null
    ? t('place.topics')
    : t('topics.of-collection', { name: nameOfCollection(collection) });
}
