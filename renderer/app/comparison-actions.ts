/** What the reader does with whole comparisons: begins, opens, names and removes them. */
import { isUntouched } from '@core/comparison/untouched';
import { distinctSubjects, type Comparison, type PaneSubject } from '@core/contract/comparison';
import type { ArticleId, ComparisonId } from '@core/contract/ids';
import { ask } from './ask';
import { collectionOf, currentScope } from './collections';
import { changePresent } from './comparison-changes';
import { MAX_PANES, wholeArticle } from './current-comparison';
import { isDeepEqual } from './deep-equal';
import { t } from './messages';
import { perform } from './perform';
import {
  cachedCollections,
  cachedComparisons,
  loadedAnnotations,
  loadedCollections,
  removeCachedComparison,
  upsertCollection,
  upsertComparison,
} from './queries';
import { withErrorToast } from './toasts';
import { dispatch, windowState } from './window-store';

/** Opens a new comparison of these articles. It is on disk from its first moment, unnamed until the reader names it. */
export const startComparison = (subjects: readonly (ArticleId | PaneSubject)[]): Promise<boolean> =>
  withErrorToast(t('failed.compare'), async () => {
    const now = new Date().toISOString();
    const wanted = subjects.map((one) => (typeof one === 'string' ? wholeArticle(one) : one));
    const panes = distinctSubjects(wanted).slice(0, MAX_PANES);
    const same = cachedComparisons().find(
      (one) => one.title === '' && isDeepEqual(one.panes, panes) && isInScope(one.id),
    );
    if (same !== undefined) {
      dispatch({ do: 'clear-picks' });
      return openComparison(same.id);
    }
    const comparison: Comparison = {
      id: crypto.randomUUID() as ComparisonId,
      title: '',
      created: now,
      modified: now,
      panes,
      topics: [],
      passages: [],
      silent: [],
      judgements: [],
    };
    upsertComparison(await ask('comparisons:save', { comparison }));
    await fileInScope(comparison.id);
    dispatch({ do: 'open-comparison', comparisonId: comparison.id });
    dispatch({ do: 'clear-picks' });
    dispatch({ do: 'go', place: 'compare' });
    await dropUntouched();
  });

/** Comparisons kept although the reader left nothing in them. */
const MAX_UNTOUCHED = 5;

/** Of those in which the reader left nothing only the latest stay: another one of the same texts is made in a moment. */
async function dropUntouched(): Promise<void> {
  const collections = loadedCollections();
  const annotations = loadedAnnotations();
  // While it is not known what the reader left in them, none is without it.
  if (collections === null || annotations === null) return;
  const isNoted = (id: ComparisonId): boolean =>
    annotations.some(
      ({ annotation: { target } }) => target.on === 'comparison' && target.comparisonId === id,
    );
  const untouched = cachedComparisons()
    .filter((one) => isUntouched(one) && !isNoted(one.id) && collectionOf(collections, one.id) === null)
    .sort((a, b) => (a.modified < b.modified ? 1 : -1));
  for (const { id } of untouched.slice(MAX_UNTOUCHED)) {
    await ask('comparisons:remove', { comparisonId: id });
    removeCachedComparison(id);
  }
}

/** A comparison has the topics of its collection: one of another collection, or of none, is another one. */
const isInScope = (id: ComparisonId): boolean =>
  (collectionOf(cachedCollections(), id)?.id ?? null) === (currentScope()?.id ?? null);

/** A comparison that is begun in a collection is in it from then on, and has its topics. */
async function fileInScope(id: ComparisonId): Promise<void> {
  const scope = currentScope();
  if (scope === null) return;
  const filing = { collectionId: scope.id, put: [], take: [], putComparisons: [id] };
  upsertCollection(await ask('collections:file', filing));
}

export function openComparison(comparisonId: ComparisonId): void {
  dispatch({ do: 'open-comparison', comparisonId });
  dispatch({ do: 'go', place: 'compare' });
}

export const renameComparison = (title: string): Promise<boolean> =>
  changePresent(() => ({ title: title.trim() }), t('done.comparison-named'));

export const removeComparison = (comparison: Comparison): Promise<boolean> =>
  perform(
    {
      label: t('done.comparison-removed'),
      do: async () => {
        await ask('comparisons:remove', { comparisonId: comparison.id });
        removeCachedComparison(comparison.id);
        if (windowState().comparisonId === comparison.id)
          dispatch({ do: 'open-comparison', comparisonId: null });
      },
      undo: async () => upsertComparison(await ask('comparisons:restore', { comparisonId: comparison.id })),
    },
    { failed: t('failed.remove'), isOffered: true },
  );
