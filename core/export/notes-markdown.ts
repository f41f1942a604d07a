import type { PlacedAnnotation, Target } from '../contract/annotation';
import type { Article } from '../contract/article';
import { BUNDLE, type Collection } from '../contract/collection';
import type { Comparison } from '../contract/comparison';
import type { ArticleId, ComparisonId } from '../contract/ids';
import type { ExportedFile } from '../contract/requests';
import type { Settings } from '../contract/settings';
import type { Words } from '../messages/translator';
import { citationUrl } from '../text/citation-url';
import { sourceLabel } from '../text/attribution-text';
import { formatDate } from '../text/format-date';
import { formatArticleText } from './article-text';
import { escapeInline } from './markdown-escape';
import { exportReviews } from './export-reviews';
import { exportClusters, type PassageCluster } from './export-clusters';
import { exportTopics } from './export-topics';
import { formatNote, formatOrphan, formatWhole } from './format-note';

export interface NotesToExport {
  /** In the order in which they shall stand; each subject's notes together. */
  readonly notes: readonly PlacedAnnotation[];
  readonly openArticle: (id: ArticleId) => Article | null;
  readonly openComparison: (id: ComparisonId) => Comparison | null;
  /** Comparisons whose reviews follow the notes. */
  readonly reviewed: readonly Comparison[];
  /** Clusters of a comparison; empty where it was not compared in this session. */
  readonly clustersIn?: (comparison: Comparison) => readonly PassageCluster[];
  /** Comparisons of which that is printed. */
  readonly compared?: readonly Comparison[];
  /** The collection that is exported, with its topics; absent where it is not of one. */
  readonly collection?: Collection;
  /** Whole texts that follow the notes; absent where there are none. */
  readonly texts?: readonly Article[];
  /** How the notes are laid out, where that is another way than by article and comparison. */
  readonly layout?: ExportLayout;
  /** ISO 8601 date of the export, `2022-05-20`. */
  readonly today: string;
  readonly words: Words;
  /** What the reader calls the colours of highlights; empty where he left the plain name. */
  readonly colourNames: Settings['colourNames'];
}

/** As `NotesLayout`, with the notes themselves. */
export interface ExportLayout {
  readonly about: readonly string[];
  readonly groups: readonly { readonly title: string | null; readonly notes: readonly PlacedAnnotation[] }[];
}

/**
 * All notes as one Markdown document, each with its passage, source and place. A digest's passage is never printed as a
 * quotation, because its words are not the source's.
 */
export function formatNotesMarkdown(input: NotesToExport): ExportedFile {
  const { words } = input;
  const groups = input.layout?.groups ?? [{ title: null, notes: input.notes }];
  const sections = [
    `# ${titleOf(input)}`,
    words('export.about', { date: formatDate(input.today, words), count: input.notes.length }),
    ...(input.layout?.about ?? []).map(escapeInline),
    ...(input.collection === undefined ? [] : exportTopics(input.collection, input.openArticle, words)),
    ...groups.flatMap(({ title, notes }) =>
      title === null ? formatBySubject(input, notes) : formatTitled(input, title, notes),
    ),
    ...input.reviewed.flatMap((comparison) => exportReviews(comparison, input.openArticle, words)),
    ...(input.compared ?? []).flatMap((comparison) =>
      exportClusters(comparison, input.clustersIn?.(comparison) ?? [], input.openArticle, words),
    ),
    ...(input.texts ?? []).flatMap((article) => formatArticleText(article, words)),
  ];
  return {
    fileName: `synoptic-notes-${input.today}.md`,
    mediaType: 'text/markdown',
    text: `${sections.join('\n\n')}\n`,
  };
}

export function titleOf({ collection, words }: NotesToExport): string {
  if (collection === undefined) return words('export.title');
  const name = collection.id === BUNDLE ? words('collection.bundle') : escapeInline(collection.name);
  return words('export.title-of', { name });
}

function formatBySubject(input: NotesToExport, notes: readonly PlacedAnnotation[]): readonly string[] {
  const orphans = notes.filter(({ placement }) => placement.state === 'orphan');
  const placed = notes.filter(({ placement }) => placement.state !== 'orphan');
  return [
    ...groupBySubject(placed).flatMap((group) => formatGroup(input, group)),
    ...formatOrphans(input, orphans),
  ];
}

/** Notes of several articles under one heading: each says itself on what it is. */
const formatTitled = (
  input: NotesToExport,
  title: string,
  notes: readonly PlacedAnnotation[],
): readonly string[] => [
  `## ${escapeInline(title)}`,
  ...notes.flatMap((note) => {
    const [heading = '', ...rest] = formatAlone(input, note);
    return [heading, describeSubject(input, note.annotation.target), ...rest];
  }),
];

function formatAlone(input: NotesToExport, note: PlacedAnnotation): readonly string[] {
  const { annotation, placement } = note;
  const article = openSource(input, annotation.target);
  if (placement.state === 'orphan') {
    const [heading = '', ...rest] = formatOrphan(article, note, input);
    return [heading, input.words('export.passage-gone'), ...rest];
  }
  return article === null ? formatWhole(annotation, input) : formatNote(article, note, input);
}

function describeSubject(input: NotesToExport, target: Target): string {
  const { words } = input;
  if (target.on === 'comparison') return comparisonTitle(input.openComparison(target.comparisonId), words);
  const article = input.openArticle(target.articleId);
  return article === null
    ? words('export.article-gone', { id: escapeInline(target.articleId) })
    : describeSource(article, words);
}

const describeSource = (article: Article, words: Words): string =>
  words('export.source', { source: escapeInline(sourceLabel(article, words)) }) +
  formatUrl(citationUrl(article.citation));

export type Group = readonly [PlacedAnnotation, ...PlacedAnnotation[]];

/** In their order, those of one article or comparison together. */
export function groupBySubject(notes: readonly PlacedAnnotation[]): readonly Group[] {
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

/** Under a heading of what they are on, with its source. */
export function formatGroup(input: NotesToExport, group: Group): readonly string[] {
  const { words } = input;
  const { target } = group[0].annotation;
  if (target.on === 'comparison') {
    const comparison = input.openComparison(target.comparisonId);
    return [
      `## ${comparisonTitle(comparison, words)}`,
      ...comparisonPanes(input, comparison),
      ...group.flatMap(({ annotation }) => formatWhole(annotation, input)),
    ];
  }
  const article = input.openArticle(target.articleId);
  if (article === null) {
    return [
      `## ${words('export.article-gone', { id: escapeInline(target.articleId) })}`,
      ...group.flatMap(({ annotation }) => formatWhole(annotation, input)),
    ];
  }
  return [
    `## ${escapeInline(article.citation.title)}`,
    describeSource(article, words),
    ...group.flatMap((note) => formatNote(article, note, input)),
  ];
}

const formatUrl = (url: string | null): string =>
  url === null ? '' : `, <${url.replace(/[<>\s]/g, encodeURIComponent)}>`;

function comparisonTitle(comparison: Comparison | null, words: Words): string {
  if (comparison === null) return words('export.comparison-gone');
  const { title } = comparison;
  return words('export.comparison', {
    title: title === '' ? words('export.unnamed') : escapeInline(title),
  });
}

function comparisonPanes(input: NotesToExport, comparison: Comparison | null): readonly string[] {
  if (comparison === null || comparison.panes.length === 0) return [];
  const titles = comparison.panes.map(
    ({ articleId }) => input.openArticle(articleId)?.citation.title ?? articleId,
  );
  return [input.words('export.panes', { titles: titles.map(escapeInline).join('; ') })];
}

export function formatOrphans(input: NotesToExport, orphans: readonly PlacedAnnotation[]): readonly string[] {
  if (orphans.length === 0) return [];
  return [
    `## ${input.words('export.orphans')}`,
    input.words('export.orphans-text'),
    ...orphans.flatMap((placed) => formatOrphan(openSource(input, placed.annotation.target), placed, input)),
  ];
}

const openSource = ({ openArticle }: NotesToExport, target: Target): Article | null =>
  target.on === 'comparison' ? null : openArticle(target.articleId);
