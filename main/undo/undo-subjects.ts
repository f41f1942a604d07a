import type { Annotation } from '@core/contract/annotation';
import type { Collection } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import type { Correction } from '@core/contract/correction';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import type { UndoSubject } from '@core/contract/undo';
import type { AnnotationService } from '../annotations/annotation-service';
import type { LibraryService } from '../articles/library-service';
import type { CarriedEdits } from '../versions/carried-edits';
import type { VersionService } from '../versions/version-service';
import type { WritingStore } from '../writings/writing-store';
import type { CollectionStore } from '../collections/collection-store';
import type { ComparisonStore } from '../comparisons/comparison-store';

interface Services {
  readonly annotations: AnnotationService;
  readonly comparisons: ComparisonStore;
  readonly collections: CollectionStore;
  readonly writings: WritingStore;
  readonly library: LibraryService;
  readonly versions: VersionService;
  readonly carried: CarriedEdits;
}

/** What can be changed and changed back, as the undo history sees it. */
export interface Subjects {
  /** What it is now, as JSON; `null` where there is none. */
  stateOf(subject: UndoSubject): unknown;
  /** Makes it what it was. @throws ReaderError of the service */
  put(subject: UndoSubject, state: unknown): Promise<void>;
}

export function undoSubjects({
  annotations,
  comparisons,
  collections,
  writings,
  library,
  versions,
  carried,
}: Services): Subjects {
  const putCollection = (id: Collection['id'], state: Collection): void => {
    if (collections.find(id) === null) collections.restore(id);
    const { articles, comparisons: own, ...fields } = state;
    const present = collections.save(fields);
    collections.file({
      collectionId: id,
      put: articles,
      take: present.articles.filter((one) => !articles.includes(one)),
      putComparisons: own,
      takeComparisons: present.comparisons.filter((one) => !own.includes(one)),
    });
  };
  const isListed = (id: string): boolean => library.list().articles.some((article) => article.id === id);

  return {
    stateOf(subject) {
      switch (subject.is) {
        case 'note':
          return annotations.find(subject.id);
        case 'notes':
          return Object.fromEntries(subject.ids.map((id) => [id, annotations.find(id)]));
        case 'comparison':
          return comparisons.list().find(({ id }) => id === subject.id) ?? null;
        case 'collection':
          return collections.find(subject.id);
        case 'writing':
          return writings.find(subject.id) === null ? null : 'there';
        case 'article':
          return isListed(subject.id) ? 'listed' : null;
        case 'version':
          return versionState(versions, subject.id);
        case 'corrections':
          return isListed(subject.id) ? (library.find(subject.id)?.corrected?.corrections ?? []) : null;
      }
    },
    // What was stored is what these services gave out; they refuse what they cannot keep.
    async put(subject, state) {
      switch (subject.is) {
        case 'note':
          if (state === null) annotations.remove(subject.id);
          else annotations.save({ ...(state as Annotation), modified: new Date().toISOString() });
          return;
        case 'notes':
          putNotes(annotations, subject.ids, state as Readonly<Record<string, Annotation | null>>);
          return;
        case 'comparison':
          if (state === null) comparisons.remove(subject.id);
          else comparisons.save(state as Comparison);
          return;
        case 'collection':
          if (state === null) collections.remove(subject.id);
          else putCollection(subject.id, state as Collection);
          return;
        case 'writing':
          if (state === null) writings.remove(subject.id);
          else writings.restore(subject.id);
          return;
        case 'article':
          if (state === null) library.remove(subject.id);
          else library.restore(subject.id);
          return;
        case 'version':
          return putVersion(carried, subject.id, state as ArticleId | VersionState | null);
        case 'corrections':
          await library.correct(subject.id, (state ?? []) as readonly Correction[]);
      }
    },
  };
}

/** With corrections; without any the id of the earlier version alone. */
interface VersionState {
  readonly earlier: ArticleId;
  readonly withCorrections: true;
}

function versionState(versions: VersionService, later: ArticleId): ArticleId | VersionState | null {
  const earlier = versions.find(later)?.earlier ?? null;
  if (earlier === null || versions.correctionsOf(later).length === 0) return earlier;
  return { earlier, withCorrections: true };
}

async function putVersion(
  carried: CarriedEdits,
  later: ArticleId,
  state: ArticleId | VersionState | null,
): Promise<void> {
  if (state === null) await carried.separate(later);
  else if (typeof state === 'string') await carried.carry(state, later, false);
  else await carried.carry(state.earlier, later, true);
}

function putNotes(
  annotations: Pick<AnnotationService, 'change'>,
  ids: readonly AnnotationId[],
  state: Readonly<Record<string, Annotation | null>>,
): void {
  const modified = new Date().toISOString();
  const notes = ids.map((id) => state[id] ?? null);
  annotations.change(
    notes.flatMap((note) => (note === null ? [] : [{ ...note, modified }])),
    ids.filter((_, at) => notes[at] === null),
  );
}
