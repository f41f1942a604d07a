import type { PlacedAnnotation, Target } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { Comparison } from '../contract/comparison';
import type { ArticleId, ComparisonId } from '../contract/ids';
import type { ExportedFile } from '../contract/requests';
import { citationUrl } from '../text/citation-url';
import { sourceLabel } from '../text/attribution-text';
import { formatDate } from '../text/format-date';
import { escapeInline } from './markdown-escape';
import { exportReviews } from './export-reviews';
import { exportClusters, type PassageCluster } from './export-clusters';
import { formatNote, formatOrphan, formatWhole } from './format-note';

export interface NotesToExport {
  /** In the order in which they shall stand; each subject's notes together. */
  readonly notes: readonly PlacedAnnotation[];
  readonly openArticle: (id: ArticleId) => Article | null;
  readonly openComparison: (id: ComparisonId) => Comparison | null;
  /** Comparisons of which the reader's word on matches is printed after the notes. */
  readonly reviewed: readonly Comparison[];
  /** What several texts of a comparison tell; empty where it was not compared at this sitting. */
  readonly clustersIn?: (comparison: Comparison) => readonly PassageCluster[];
  /** Comparisons of which that is printed. */
  readonly compared?: readonly Comparison[];
  /** ISO 8601 date of the export, `2022-05-20`. */
  readonly today: string;
}

/**
 * All notes as one Markdown document, each with its passage, source and place. A digest's passage is never printed
 * as a quotation, because its words are not the source's.
 */
export function formatNotesMarkdown(input: NotesToExport): ExportedFile {
  const orphans = input.notes.filter(({ placement }) => placement.state === 'orphan');
  const placed = input.notes.filter(({ placement }) => placement.state !== 'orphan');
  const sections = [
    '# Notes from Synoptic',
    `Exported on ${formatDate(input.today)}. ${count(input.notes.length)}.`,
    ...groupBySubject(placed).flatMap((group) => formatGroup(input, group)),
    ...formatOrphans(input, orphans),
    ...input.reviewed.flatMap((comparison) => exportReviews(comparison, input.openArticle)),
    ...(input.compared ?? []).flatMap((comparison) =>
      exportClusters(comparison, input.clustersIn?.(comparison) ?? [], input.openArticle),
    ),
  ];
  return {
    fileName: `synoptic-notes-${input.today}.md`,
    mediaType: 'text/markdown',
    text: `${sections.join('\n\n')}\n`,
  };
}

const count = (notes: number): string => (notes === 1 ? '1 note' : `${notes} notes`);

type Group = readonly [PlacedAnnotation, ...PlacedAnnotation[]];

function groupBySubject(notes: readonly PlacedAnnotation[]): readonly Group[] {
  const groups = new Map<string, [PlacedAnnotation, ...PlacedAnnotation[]]>();
  for (const note of notes) {
    const { target } = note.annotation;
    const key = target.on === 'comparison' ? target.comparisonId : target.articleId;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  }
  return [...groups.values()];
}

function formatGroup(input: NotesToExport, group: Group): readonly string[] {
  const { target } = group[0].annotation;
  if (target.on === 'comparison') {
    const comparison = input.openComparison(target.comparisonId);
    return [
      `## ${comparisonTitle(comparison)}`,
      ...comparisonPanes(input, comparison),
      ...group.flatMap(({ annotation }) => formatWhole(annotation)),
    ];
  }
  const article = input.openArticle(target.articleId);
  if (article === null) {
    return [
      `## Article no longer in the library (${escapeInline(target.articleId)})`,
      ...group.flatMap(({ annotation }) => formatWhole(annotation)),
    ];
  }
  return [
    `## ${escapeInline(article.citation.title)}`,
    `Source: ${escapeInline(sourceLabel(article))}${formatUrl(citationUrl(article.citation))}`,
    ...group.flatMap((note) => formatNote(article, note)),
  ];
}

const formatUrl = (url: string | null): string =>
  url === null ? '' : `, <${url.replace(/[<>\s]/g, encodeURIComponent)}>`;

function comparisonTitle(comparison: Comparison | null): string {
  if (comparison === null) return 'Comparison no longer saved';
  return `Comparison: ${comparison.title === '' ? 'unnamed' : escapeInline(comparison.title)}`;
}

function comparisonPanes(input: NotesToExport, comparison: Comparison | null): readonly string[] {
  if (comparison === null || comparison.panes.length === 0) return [];
  const titles = comparison.panes.map(
    ({ articleId }) => input.openArticle(articleId)?.citation.title ?? articleId,
  );
  return [`Of: ${titles.map(escapeInline).join('; ')}`];
}

function formatOrphans(input: NotesToExport, orphans: readonly PlacedAnnotation[]): readonly string[] {
  if (orphans.length === 0) return [];
  return [
    '## Notes without a place',
    'Their passage is no longer found in the text.',
    ...orphans.flatMap(({ annotation }) => formatOrphan(openSource(input, annotation.target), annotation)),
  ];
}

const openSource = ({ openArticle }: NotesToExport, target: Target): Article | null =>
  target.on === 'comparison' ? null : openArticle(target.articleId);
