import { KIND_RULES } from '../annotations/kinds';
import {
  PROGRAM_NAMES,
  type Annotation,
  type AnnotationOrigin,
  type PlacedAnnotation,
} from '../contract/annotation';
import type { Article } from '../contract/article';
import type { ArticleId } from '../contract/ids';
import type { Settings } from '../contract/settings';
import type { Words } from '../messages/translator';
import { sourceLabel } from '../text/attribution-text';
import { formatInstant } from '../text/format-date';
import { embedMarkdown, escapeInline, plainBlock, quoteBlock } from './markdown-escape';
import { linkedPassage } from './linked-passage';
import { passageSource, sourceFields, type Field } from './passage-source';
import { formatFields } from './format-fields';
import { quotedWords } from '../text/uncertain-sign';

/** One note as paragraphs of Markdown, its heading first, at level three. */

/** What it is printed with. */
export interface NoteFormat {
  readonly words: Words;
  /** As in `NotesToExport`. */
  readonly colourNames: Settings['colourNames'];
  /** For the other passage of a link; `null` of an article that is not in the library. */
  readonly openArticle: (id: ArticleId) => Article | null;
}

/** A note on a whole article or comparison. */
export const formatWhole = (annotation: Annotation, format: NoteFormat): readonly string[] => [
  heading(annotation, format.words),
  ...formatOwn(annotation, format),
];

/** A note with the passage on which it stands, its source and its place. */
export function formatNote(
  article: Article,
  placed: PlacedAnnotation,
  format: NoteFormat,
): readonly string[] {
  const { annotation, placement } = placed;
  if (!('start' in placement)) return formatWhole(annotation, format);
  const { words } = format;
  const { start, end } = placement;
  const source = passageSource(article, start, end, words);
  const passage = quotedWords(article.text, start, end);
  const isDigest = article.kind === 'digest';
  const was =
    annotation.target.on === 'passage' && placement.state === 'changed'
      ? annotation.target.anchor.exact
      : null;
  return [
    heading(annotation, words),
    ...formatPassage(isDigest, isDigest ? words('export.label', { source: source.label }) : null, passage),
    ...(was === null ? [] : formatPassage(isDigest, words('export.was'), was)),
    formatFields(sourceFields(source, words), words),
    ...formatLinked(placed, format),
    ...formatOwn(annotation, format),
  ];
}

/** Where a link leads: both its ends are named with their words and their source. */
function formatLinked(placed: PlacedAnnotation, { words, openArticle }: NoteFormat): readonly string[] {
  const linked = linkedPassage(placed, openArticle, words);
  if (linked === null) return [];
  const { relation, source, quote, was, place, isQuotation, isFound } = linked;
  return [
    ...formatPassage(
      !isQuotation,
      words(isFound ? 'export.linked' : 'export.linked-lost', { relation, source }),
      quote,
    ),
    ...(was === null ? [] : formatPassage(!isQuotation, words('export.was'), was)),
    ...(place === '' ? [] : [formatFields([[words('export.place'), place]], words)]),
  ];
}

/** A digest's passage is plain text under its label; a text's passage is a quotation. */
function formatPassage(isDigest: boolean, label: string | null, passage: string): readonly string[] {
  const head = label === null ? [] : [escapeInline(label)];
  return [...head, isDigest ? plainBlock(passage) : quoteBlock(passage)];
}

/** `article` is `null` where it is no longer in the library. */
export function formatOrphan(
  article: Article | null,
  placed: PlacedAnnotation,
  format: NoteFormat,
): readonly string[] {
  const { words } = format;
  const { annotation } = placed;
  const { target } = annotation;
  if (target.on !== 'passage') return formatWhole(annotation, format);
  // Whether a missing article was a digest is not known; then its words are not claimed for a source either.
  const isDigest = article?.kind !== 'text';
  const source =
    article === null ? words('export.gone-source', { id: target.articleId }) : sourceLabel(article, words);
  return [
    heading(annotation, words),
    ...formatPassage(isDigest, words('export.orphan-from', { source }), target.anchor.exact),
    ...formatLinked(placed, format),
    ...formatOwn(annotation, format),
  ];
}

function heading({ kind: code, label }: Annotation, words: Words): string {
  const kind = words(KIND_RULES[code].heading);
  return `### ${label === '' ? kind : words('export.heading', { kind, label: escapeInline(label) })}`;
}

/** What came with the document or from another program is not the reader's own. */
export const originFields = (
  { author, from, written = '' }: AnnotationOrigin,
  words: Words,
): readonly Field[] => [
  [
    from === undefined
      ? words('export.in-document')
      : words('export.from-program', { program: PROGRAM_NAMES[from] }),
    author === '' ? words('export.in-document-unknown') : author,
  ],
  [words('export.in-document-written'), written],
];

function formatOwn(annotation: Annotation, { words, colourNames }: NoteFormat): readonly string[] {
  const { text, colour, tags, about, modified, origin } = annotation;
  const fields: readonly Field[] = [
    ...(origin === undefined ? [] : originFields(origin, words)),
    [words('export.colour'), colourName(colour, { words, colourNames })],
    [words('export.about-field'), about ?? ''],
    [words('export.tags'), tags.join(', ')],
    [words('export.changed'), formatInstant(modified, words)],
  ];
  return [...(text.trim() === '' ? [] : [embedMarkdown(text, 3)]), formatFields(fields, words)];
}

/** As the reader calls it; empty where there is none. */
export const colourName = (
  colour: Annotation['colour'],
  { words, colourNames }: Pick<NoteFormat, 'words' | 'colourNames'>,
): string => (colour === null ? '' : colourNames[colour].trim() || words(`colour.${colour}`));
