import type { Annotation } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { AnnotationId } from '../contract/ids';
import type { EmbeddedAnnotation } from '../contract/embedded-annotation';
import { createAnchor } from '../text/anchoring/anchor';
import type { Hash } from '../text/hash';
import { articleTarget, passageTarget } from './create';

/**
 * The comments and highlights of a document as notes. Their ids follow from the document and their keys, so that one that
 * comes again is the same note, also where the reader removed it. Words that are not found in the text stand in the note.
 */
export const annotationsFromEmbedded = (
  article: Article,
  embedded: readonly EmbeddedAnnotation[],
  hash: Hash,
): readonly Annotation[] =>
  embedded.map(({ key, author, text, colour, isHighlight, modified, written, quote, range }) => {
    const instant = modified ?? article.added ?? new Date(0).toISOString();
    return {
      id: idOf(hash(`${article.id} ${key}`)),
      kind: isHighlight && range !== null ? 'highlight' : 'note',
      target:
        range === null
          ? articleTarget(article.id)
          : passageTarget(article.id, createAnchor(article, range.start, range.end)),
      label: '',
      text: (range === null && quote !== '' ? [quoted(quote), text].join('\n\n').trim() : text).slice(
        0,
        MOST_TEXT,
      ),
      colour: isHighlight && range !== null ? colour : null,
      tags: [],
      about: null,
      created: instant,
      modified: instant,
      origin: {
        author: author.slice(0, MOST_AUTHOR),
        key,
        ...(written === '' ? {} : { written: written.slice(0, MOST_AUTHOR) }),
      },
    };
  });

/** What a note may hold, in UTF-16 units. */
const MOST_TEXT = 1_000_000;
const MOST_AUTHOR = 1_000;

const quoted = (words: string): string => `> ${words}`;

/** A UUID of version 8 (RFC 9562): 122 bits of a hash. */
function idOf(hash: string): AnnotationId {
  const [a, b, c, d, e] = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return [a, b, c, d, e].join('-') as AnnotationId;
}
