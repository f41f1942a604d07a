import type { Annotation, PlacedAnnotation } from '../contract/annotation';
import type { Article } from '../contract/article';
import { KIND_RULES } from '../annotations/kinds';
import { sourceLabel } from '../text/attribution-text';
import { formatInstant } from '../text/format-date';
import { embedMarkdown, escapeInline, plainBlock, quoteBlock } from './markdown-escape';
import { passageSource, sourceFields } from './passage-source';
import { formatFields } from './format-fields';

/** One note as paragraphs of Markdown, its heading first, at level three. */

/** A note on a whole article or comparison. */
export const formatWhole = (annotation: Annotation): readonly string[] => [
  heading(annotation),
  ...formatOwn(annotation),
];

/** A note with the passage on which it stands, its source and its place. */
export function formatNote(article: Article, { annotation, placement }: PlacedAnnotation): readonly string[] {
  if (!('start' in placement)) return formatWhole(annotation);
  const { start, end } = placement;
  const source = passageSource(article, start, end);
  const passage = article.text.slice(start, end);
  const isDigest = article.kind === 'digest';
  const was =
    annotation.target.on === 'passage' && placement.state === 'changed'
      ? annotation.target.anchor.exact
      : null;
  return [
    heading(annotation),
    ...formatPassage(isDigest, isDigest ? `${source.label}:` : null, passage),
    ...(was === null ? [] : formatPassage(isDigest, 'When the note was made, the passage read:', was)),
    formatFields(sourceFields(source)),
    ...formatOwn(annotation),
  ];
}

/** A digest's passage is plain text under its label; a text's passage is a quotation. */
function formatPassage(isDigest: boolean, label: string | null, passage: string): readonly string[] {
  const head = label === null ? [] : [escapeInline(label)];
  return [...head, isDigest ? plainBlock(passage) : quoteBlock(passage)];
}

/** `article` is `null` where it is no longer in the library. */
export function formatOrphan(article: Article | null, annotation: Annotation): readonly string[] {
  const { target } = annotation;
  if (target.on !== 'passage') return formatWhole(annotation);
  // Whether a missing article was a digest is not known; then its words are not claimed for a source either.
  const isDigest = article?.kind !== 'text';
  const source =
    article === null ? `article ${target.articleId}, no longer in the library` : sourceLabel(article);
  return [
    heading(annotation),
    ...formatPassage(isDigest, `From ${source}:`, target.anchor.exact),
    ...formatOwn(annotation),
  ];
}

const heading = ({ kind, label }: Annotation): string =>
  `### ${[KIND_RULES[kind].heading, ...(label === '' ? [] : [escapeInline(label)])].join(': ')}`;

function formatOwn(annotation: Annotation): readonly string[] {
  const { text, colour, tags, about, modified } = annotation;
  return [
    ...(text.trim() === '' ? [] : [embedMarkdown(text, 3)]),
    formatFields([
      ['Colour', colour ?? ''],
      ['Inference about', about ?? ''],
      ['Tags', tags.join(', ')],
      ['Last changed', formatInstant(modified)],
    ]),
  ];
}
