import type { Annotation } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { AnnotationId } from '../contract/ids';
import type { EmbeddedAnnotation } from '../contract/embedded-annotation';
import { createAnchor } from '../text/anchoring/anchor';
import type { Hash } from '../text/hash';
import { uuidOfHash } from '../text/uuid-of-hash';
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
      id: uuidOfHash(hash(`${article.id} ${key}`)) as AnnotationId,
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
