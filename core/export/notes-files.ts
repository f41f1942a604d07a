import { stringify } from 'yaml';
import type { PlacedAnnotation, Target } from '../contract/annotation';
import { creatorsLine, outletOf } from '../text/attribution-text';
import { citationUrl } from '../text/citation-url';
import { formatDate } from '../text/format-date';
import { exportClusters } from './export-clusters';
import { exportReviews } from './export-reviews';
import { exportTopics } from './export-topics';
import type { ExportedPackage, PackagePart } from './exported-package';
import { distinctFileNames } from './file-names';
import { escapeInline } from './markdown-escape';
import {
  formatGroup,
  formatOrphans,
  groupBySubject,
  titleOf,
  type Group,
  type NotesToExport,
} from './notes-markdown';

/**
 * One Markdown file a source with its metadata as front matter, and one that leads to them all by wikilinks, as Obsidian
 * and programs like it read a folder. A passage whose text is gone stands in the file of its source, below the others.
 */
export function formatNotesFiles(input: NotesToExport): ExportedPackage {
  const { words, today } = input;
  const groups = groupBySubject(input.notes);
  const index = `${words('export.title')} ${today}`;
  const [indexName = index, ...names] = distinctFileNames([
    index,
    ...groups.map(([{ annotation }]) => nameOf(annotation.target, input)),
  ]);
  const links = new Map(
    groups.map(([{ annotation }], at) => [subjectOf(annotation.target), names[at] ?? '']),
  );
  return {
    fileName: `synoptic-notes-${today}-markdown.zip`,
    mediaType: 'application/zip',
    parts: [
      { name: `${indexName}.md`, text: join([...indexOf(input, names), ...groupsOf(input, links)]) },
      ...groups.map((group, at): PackagePart => ({
        name: `${names[at] ?? ''}.md`,
        text: frontMatter(input, group) + join(fileOf(input, group, links)),
      })),
    ],
  };
}

const join = (sections: readonly string[]): string => `${sections.join('\n\n')}\n`;

const subjectOf = (target: Target): string =>
  target.on === 'comparison' ? target.comparisonId : target.articleId;

function nameOf(target: Target, { openArticle, openComparison, words }: NotesToExport): string {
  if (target.on === 'comparison') {
    const comparison = openComparison(target.comparisonId);
    if (comparison === null) return words('export.comparison-gone');
    return words('export.comparison', { title: comparison.title || words('export.unnamed') });
  }
  return (
    openArticle(target.articleId)?.citation.title ?? words('export.article-gone', { id: target.articleId })
  );
}

function indexOf(input: NotesToExport, names: readonly string[]): readonly string[] {
  const { words, today } = input;
  return [
    `# ${titleOf(input)}`,
    words('export.about', { date: formatDate(today, words), count: input.notes.length }),
    ...(input.layout?.about ?? []).map(escapeInline),
    ...(names.length === 0 ? [] : [names.map((name) => `- [[${name}]]`).join('\n')]),
    ...(input.collection === undefined ? [] : exportTopics(input.collection, input.openArticle, words)),
    ...input.reviewed.flatMap((comparison) => exportReviews(comparison, input.openArticle, words)),
    ...(input.compared ?? []).flatMap((comparison) =>
      exportClusters(comparison, input.clustersIn?.(comparison) ?? [], input.openArticle, words),
    ),
  ];
}

/** How the reader laid the notes out, as the files are by source: under each heading those that have a note of it. */
const groupsOf = ({ layout }: NotesToExport, links: ReadonlyMap<string, string>): readonly string[] =>
  (layout?.groups ?? []).flatMap(({ title, notes }) => {
    const names = new Set(notes.flatMap(({ annotation }) => links.get(subjectOf(annotation.target)) ?? []));
    return title === null
      ? []
      : [`## ${escapeInline(title)}`, [...names].map((name) => `- [[${name}]]`).join('\n')];
  });

/** A comparison leads to the files of its articles, where they have one. */
function fileOf(input: NotesToExport, group: Group, links: ReadonlyMap<string, string>): readonly string[] {
  const orphans = group.filter(isOrphan);
  const [first, ...others] = group.filter((note) => !isOrphan(note));
  const { target } = group[0].annotation;
  const panes = target.on === 'comparison' ? (input.openComparison(target.comparisonId)?.panes ?? []) : [];
  const led = panes.flatMap(({ articleId }) => links.get(articleId) ?? []);
  return [
    ...(led.length === 0 ? [] : [led.map((name) => `- [[${name}]]`).join('\n')]),
    ...(first === undefined ? [] : formatGroup(input, [first, ...others])),
    ...formatOrphans(input, orphans),
  ];
}

const isOrphan = ({ placement }: PlacedAnnotation): boolean => placement.state === 'orphan';

/** Properties as Obsidian shows them; what is unknown is left out. */
function frontMatter(input: NotesToExport, group: Group): string {
  const { target } = group[0].annotation;
  const article = target.on === 'comparison' ? null : input.openArticle(target.articleId);
  const tags = [...new Set(group.flatMap(({ annotation }) => annotation.tags.map(toTag)))].filter(Boolean);
  const fields: readonly (readonly [string, string | readonly string[] | null])[] = [
    ['title', article?.citation.title ?? nameOf(target, input)],
    // A digest is ours: its words are nobody's whom the citation names.
    ['kind', article?.kind ?? target.on],
    ['author', article === null ? null : creatorsLine(article.citation.author)],
    ['outlet', article === null ? null : outletOf(article)],
    ['issued', article?.citation.issued ?? null],
    ['url', article === null ? null : citationUrl(article.citation)],
    ['synoptic', subjectOf(target)],
    ['exported', input.today],
    ['tags', tags],
  ];
  const known = fields.filter(([, value]) => value !== null && value.length > 0);
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n\n`;
}

/** A tag of Obsidian has letters, numbers, `_`, `-` and `/`, and is no number. */
function toTag(tag: string): string {
  const plain = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/gu, '');
  return /^\d+$/u.test(plain) ? `_${plain}` : plain;
}
