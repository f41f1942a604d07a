import type { Article } from '../../contract/article';
import { quotation, type ReadNotes } from './quoted-note';

/** Units of the text around its words by which a place is told from another. */
const CONTEXT = 64;

/** What somebody marked and wrote in a copy of a document, as notes that are known by their words. */
export const notesInDocument = ({ text, citation, embedded = [] }: Article): ReadNotes =>
  embedded.map(({ key, author, text: remark, colour, isHighlight, modified, written, quote, range }) => {
    const words =
      range === null
        ? quotation(quote)
        : quotation(
            text.slice(range.start, range.end),
            text.slice(Math.max(0, range.start - CONTEXT), range.start),
            text.slice(range.end, range.end + CONTEXT),
          );
    if (words === null && remark === '') return null;
    return {
      key,
      from: null,
      author,
      url: citation.url ?? '',
      title: citation.title,
      quote: words,
      text: remark,
      tags: [],
      colour: isHighlight ? colour : null,
      isBookmark: false,
      created: modified,
      modified,
      ...(written === '' ? {} : { written }),
    };
  });
