import { DEFAULT_FORMAT, EXPORTERS } from '@core/export/exporters';
import { english } from '@core/messages/english';
import type { PassageCluster } from '@core/export/export-clusters';
import type { PlacedAnnotation, Target } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId } from '@core/contract/ids';
import type { Settings } from '@core/contract/settings';
import { mapNames, stripControls } from '@core/text/direction-controls';
import type { ExportedFile, ExportScope } from '@core/contract/requests';

export interface ExportOptions {
  readonly annotations: { list(): readonly PlacedAnnotation[] };
  readonly library: { find(id: ArticleId): Article | null };
  readonly comparisons: { list(): readonly Comparison[] };
  readonly settings: { readSettings(): Settings };
  /** What several texts of a comparison tell, where that is known. */
  readonly clustersIn?: (comparison: Comparison) => readonly PassageCluster[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface ExportService {
  /** A scope without article and comparison is everything. */
  exportNotes(scope: ExportScope): ExportedFile;
}

/** Makes the file that the window then hands to the reader. */
export function createExport({
  annotations,
  library,
  comparisons,
  settings,
  clustersIn = () => [],
  now = Date.now,
}: ExportOptions): ExportService {
  return {
    exportNotes(scope) {
      const saved = new Map(comparisons.list().map((comparison) => [comparison.id, comparison]));
      return EXPORTERS[scope.format ?? DEFAULT_FORMAT]({
        notes: annotations.list().filter(({ annotation }) => isInScope(scope, annotation.target)),
        openArticle: (id) => {
          const article = library.find(id);
          return article === null ? null : mapNames(article, stripControls);
        },
        openComparison: (id) => saved.get(id) ?? null,
        reviewed: [...saved.values()].filter((comparison) => isReviewedInScope(scope, comparison)),
        compared: [...saved.values()].filter((comparison) => isComparedInScope(scope, comparison)),
        clustersIn: clustersIn,
        today: localDate(new Date(now())),
        words: english.text,
        colourNames: settings.readSettings().colourNames,
      });
    },
  };
}

function isInScope({ articleId, comparisonId }: ExportScope, target: Target): boolean {
  if (articleId === null && comparisonId === null) return true;
  return target.on === 'comparison' ? target.comparisonId === comparisonId : target.articleId === articleId;
}

const isComparedInScope = ({ articleId, comparisonId }: ExportScope, { id }: Comparison): boolean =>
  articleId === null && (comparisonId === null || comparisonId === id);
const isReviewedInScope = (scope: ExportScope, comparison: Comparison): boolean =>
  [comparison.judgements, comparison.onlyHere, comparison.differences].some((list = []) => list.length > 0) &&
  isComparedInScope(scope, comparison);

/** The reader's own calendar day: the UTC day would be yesterday's or tomorrow's for some. */
const localDate = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
