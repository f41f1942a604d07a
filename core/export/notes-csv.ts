import { KIND_RULES } from '../annotations/kinds';
import type { PlacedAnnotation } from '../contract/annotation';
import type { ExportedFile } from '../contract/requests';
import type { Words } from '../messages/translator';
import { sourceLabel } from '../text/attribution-text';
import { citationUrl } from '../text/citation-url';
import { formatInstant } from '../text/format-date';
import { quotedWords } from '../text/uncertain-sign';
import { serializeCsv } from './export-table';
import { colourName, originFields } from './format-note';
import { describeLinked, linkedPassage, wordsBefore } from './linked-passage';
import type { NotesToExport } from './notes-markdown';
import { passageSource } from './passage-source';

/** The notes as a table, a row a note; what the source column calls a digest is not its source's words. */
export function formatNotesCsv(input: NotesToExport): ExportedFile {
  const { words } = input;
  const columns = [
    words('export.column-source'),
    words('export.column-kind'),
    words('export.column-passage'),
    words('export.place'),
    words('export.speaker'),
    words('export.trail'),
    words('export.note'),
    words('export.tags'),
    words('export.colour'),
    words('export.column-by'),
    words('export.changed'),
    words('export.column-address'),
    words('link.other'),
  ];
  return {
    fileName: `synoptic-notes-${input.today}.csv`,
    mediaType: 'text/csv',
    text: serializeCsv({
      title: '',
      remark: '',
      columns,
      rows: [...input.notes.map((note) => rowOf(note, input)), ...aboutRows(input, columns.length)],
    }),
  };
}

/** Which of the notes these are: below them, for a program takes the first line for the names of the columns. */
const aboutRows = ({ layout }: NotesToExport, columns: number): readonly (readonly string[])[] =>
  (layout?.about ?? []).map((line) => [line, ...Array<string>(columns - 1).fill('')]);

function rowOf(note: PlacedAnnotation, input: NotesToExport): readonly string[] {
  const { words } = input;
  const { annotation, placement } = note;
  const { target, origin } = annotation;
  const article = target.on === 'comparison' ? null : input.openArticle(target.articleId);
  const source =
    article === null || !('start' in placement)
      ? null
      : passageSource(article, placement.start, placement.end, words);
  const passage =
    article !== null && 'start' in placement
      ? quotedWords(article.text, placement.start, placement.end)
      : target.on === 'passage'
        ? target.anchor.exact
        : '';
  const place = source?.place ?? (placement.state === 'orphan' ? words('export.passage-gone') : '');
  const said = source?.voices ?? [];
  const was = wordsBefore(note);
  const linked = linkedPassage(note, input.openArticle, words);
  return [
    article === null ? goneSource(target, input) : sourceLabel(article, words),
    words(KIND_RULES[annotation.kind].heading),
    passage,
    [place, ...(was === null ? [] : [words('export.was'), was])].join('\n'),
    said.map(({ speaker }) => speaker).join('; '),
    said.map(({ chain }) => chain).join('; '),
    [annotation.label, annotation.text].filter((part) => part.trim() !== '').join('\n'),
    annotation.tags.join(', '),
    colourName(annotation.colour, input),
    origin === undefined ? '' : describeOrigin(originFields(origin, words), words),
    formatInstant(annotation.modified, words),
    article === null ? '' : (citationUrl(article.citation) ?? ''),
    linked === null ? '' : describeLinked(linked, words).join('\n'),
  ];
}

const describeOrigin = (fields: ReturnType<typeof originFields>, words: Words): string =>
  fields
    .filter(([, value]) => value !== '')
    .map(([field, value]) => words('export.field', { field, value }))
    .join('; ');

function goneSource(target: PlacedAnnotation['annotation']['target'], input: NotesToExport): string {
  const { words } = input;
  if (target.on !== 'comparison') return words('export.gone-source', { id: target.articleId });
  const comparison = input.openComparison(target.comparisonId);
  if (comparison === null) return words('export.comparison-gone');
  return words('export.comparison', { title: comparison.title || words('export.unnamed') });
}
