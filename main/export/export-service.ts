import { ReaderError } from '@core/contract/failure';
import { DEFAULT_FORMAT, EXPORTERS, PACKAGE_EXPORTERS } from '@core/export/exporters';
import { sha256 } from '../articles/content-hash';
import { english } from '@core/messages/english';
import type { PassageCluster } from '@core/export/export-clusters';
import type { PlacedAnnotation, Target } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId, CollectionId } from '@core/contract/ids';
import type { Settings } from '@core/contract/settings';
import type { CollectionScope } from '@core/library/collections';
import { mapNames, stripControls } from '@core/text/direction-controls';
import { localDay } from '@core/text/local-day';
import type { ExportedFile, ExportScope, NotesLayout, PackageScope } from '@core/contract/requests';
import type { ExportedPackage } from '@core/export/exported-package';
import type { ExportLayout, NotesToExport } from '@core/export/notes-markdown';
import { createPseudonymisedExport, type PseudonymisedExport } from './pseudonymised-export';

export interface ExportOptions {
  readonly annotations: { list(): readonly PlacedAnnotation[] };
  readonly library: { find(id: ArticleId): Article | null };
  readonly comparisons: { list(): readonly Comparison[] };
  readonly collections?: { find(id: CollectionId): Collection | null };
  readonly scopes?: { find(id: CollectionId | undefined): CollectionScope | null };
  readonly settings: { readSettings(): Settings };
  /** What several texts of a comparison tell, where that is known. */
  readonly clustersIn?: (comparison: Comparison) => readonly PassageCluster[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface ExportService extends PseudonymisedExport {
  /** A scope without article and comparison is everything. */
  exportNotes(scope: ExportScope): ExportedFile;
  /** The same in a format of several parts, which the caller packs. */
  exportPackage(scope: PackageScope): ExportedPackage;
}

type Scope = Omit<ExportScope, 'format'>;

/** Makes the file that the window then hands to the reader. */
export function createExport({
  annotations,
  library,
  comparisons,
  collections,
  scopes,
  settings,
  clustersIn = () => [],
  now = Date.now,
}: ExportOptions): ExportService {
  const collect = (scope: Scope): NotesToExport => {
    const { collectionId, layout } = scope;
    const within = scopes?.find(collectionId) ?? null;
    // One that is gone holds nothing, and is not everything.
    if (collectionId !== undefined && within === null)
      throw new ReaderError({ code: 'not-found', what: 'collection' });
    const collection = collectionId === undefined ? null : (collections?.find(collectionId) ?? null);
    const isIn = within === null ? null : new Set<string>([...within.articles, ...within.comparisons]);
    const saved = new Map(comparisons.list().map((comparison) => [comparison.id, comparison]));
    const laidOut = layout === undefined ? null : layOut(layout, annotations.list());
    return {
      notes:
        laidOut === null
          ? annotations.list().filter(({ annotation }) => isInScope(scope, annotation.target, isIn))
          : [...new Set(laidOut.groups.flatMap(({ notes }) => notes))],
      ...(laidOut === null ? {} : { layout: laidOut }),
      openArticle: (id) => {
        const article = library.find(id);
        return article === null ? null : mapNames(article, stripControls);
      },
      openComparison: (id) => saved.get(id) ?? null,
      ...(laidOut === null
        ? {
            reviewed: [...saved.values()].filter((one) => isReviewedInScope(scope, one, isIn)),
            compared: [...saved.values()].filter((one) => isComparedInScope(scope, one, isIn)),
          }
        : // Notes that were chosen one by one are no place for all that was reviewed.
          { reviewed: [] }),
      ...(collection === null || laidOut !== null ? {} : { collection }),
      clustersIn,
      today: localDay(new Date(now())),
      words: english.text,
      colourNames: settings.readSettings().colourNames,
    };
  };
  return {
    ...createPseudonymisedExport({ collect, scopes }),
    exportNotes: (scope) => EXPORTERS[scope.format ?? DEFAULT_FORMAT](collect(scope)),
    exportPackage: (scope) => PACKAGE_EXPORTERS[scope.format](collect(scope), sha256),
  };
}

/** A note that was removed meanwhile is left out, and with its last note a group. */
function layOut({ about, groups }: NotesLayout, all: readonly PlacedAnnotation[]): ExportLayout {
  const byId = new Map(all.map((one) => [one.annotation.id, one]));
  return {
    about,
    groups: groups
      .map(({ title, ids }) => ({
        title,
        notes: ids.flatMap((id) => byId.get(id) ?? []),
      }))
      .filter(({ notes }) => notes.length > 0),
  };
}

/** Ids of what is in the collection; `null` where the export is of none. */
type Within = ReadonlySet<string> | null;

function isInScope({ articleId, comparisonId }: Scope, target: Target, within: Within): boolean {
  const subject = target.on === 'comparison' ? target.comparisonId : target.articleId;
  if (within !== null) return within.has(subject);
  if (articleId === null && comparisonId === null) return true;
  return subject === (target.on === 'comparison' ? comparisonId : articleId);
}

const isComparedInScope = (
  { articleId, comparisonId }: Scope,
  { id }: Comparison,
  within: Within,
): boolean =>
  within === null ? articleId === null && (comparisonId === null || comparisonId === id) : within.has(id);
const isReviewedInScope = (scope: Scope, comparison: Comparison, within: Within): boolean =>
  [comparison.judgements, comparison.onlyHere, comparison.differences].some((list = []) => list.length > 0) &&
  isComparedInScope(scope, comparison, within);
