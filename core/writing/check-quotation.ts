import type { Article } from '../contract/article';
import { MOST_LABEL, type Quotation } from '../contract/writing';
import { resolveAnchor } from '../text/anchoring/anchor';
import { markedQuote } from '../text/marked-quote';
import { withoutTypesetting } from '../text/typesetting';
import { compareQuotedWords } from './compare-quoted-words';
import { collapse, type QuotedBlock } from './quotation-blocks';

/** What is true of a quotation now. */
export type QuotationState =
  /** The very words of the source. */
  | { readonly is: 'same' }
  /** The words of the source, with omissions that are marked; how many words these are. */
  | { readonly is: 'shortened'; readonly omitted: number }
  /** The words of a digest, which are not those of its source; how many words are marked as left out. */
  | { readonly is: 'digest'; readonly omitted: number }
  /** The source says what it said, and the text does not. */
  | { readonly is: 'edited' }
  /** The text says what was put in, and the source says something else now. */
  | { readonly is: 'revised' }
  | { readonly is: 'both' }
  /** The article is there, and the passage is not to be found in it. */
  | { readonly is: 'missing' }
  /** The article is not in the library, or cannot be read. */
  | { readonly is: 'gone' }
  /** The article is there, and nothing says which passage it was: the lines came from another document. */
  | { readonly is: 'untied' }
  /** A citation without quoted words above it. */
  | { readonly is: 'reference' };

export interface CheckedQuotation {
  readonly block: QuotedBlock;
  readonly state: QuotationState;
  /** Where the passage is now, in the article that was asked; `null` where it is not known. UTF-16 offsets. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** The words of the source as they are quoted, paragraphs parted by a line feed; `null` where they are not known. */
  readonly source: string | null;
}

/**
 * Checks a quotation of the reader's text against its source.
 * @param quotation as it was put in; `null` where this document has none of that name
 * @param article as it is now, or its latest version; `null` where it is not in the library
 */
export function checkQuotation(
  block: QuotedBlock,
  quotation: Quotation | null,
  article: Article | null,
): CheckedQuotation {
  const without = (is: 'gone' | 'untied' | 'missing'): CheckedQuotation => ({
    block,
    state: { is },
    place: null,
    source: null,
  });
  if (article === null) return without('gone');
  if (quotation === null || quotation.articleId !== block.articleId) return without('untied');
  const placement = resolveAnchor(article, quotation.anchor);
  if (!('start' in placement)) return without('missing');
  const place = { start: placement.start, end: placement.end };
  const source = sourceWords(article, place.start, place.end);
  const found = stateOf(block, quotation, source);
  // Neither its citation nor its words: it came from another text, where another passage has this name.
  const isOther = (found.is === 'edited' || found.is === 'both') && !hasLabelOf(block, quotation);
  if (isOther) return without('untied');
  return { block, state: article.kind === 'text' ? found : ofDigest(found), place, source };
}

const hasLabelOf = ({ label }: QuotedBlock, quotation: Quotation): boolean =>
  collapse(label).slice(0, MOST_LABEL) === collapse(quotation.label.slice(0, MOST_LABEL));

const ofDigest = (state: QuotationState): QuotationState =>
  state.is === 'same' || state.is === 'shortened'
    ? { is: 'digest', omitted: state.is === 'same' ? 0 : state.omitted }
    : state;

/** Words of an article as they are put into a text: as copying has them, with signs where a paragraph is cut. */
export const sourceWords = (article: Article, start: number, end: number): string =>
  withoutTypesetting(markedQuote(article, start, end));

/** Whether the words in the text may be called the words of the source. */
export const isFaithful = ({ is }: QuotationState): boolean => is === 'same' || is === 'shortened';

function stateOf({ words }: QuotedBlock, quotation: Quotation, source: string): QuotationState {
  if (words === null) return { is: 'reference' };
  const now = compareQuotedWords(words, source);
  if (now.are === 'same') return { is: 'same' };
  if (now.are === 'shortened') return { is: 'shortened', omitted: now.omitted };
  const isSourceAsItWas = compareQuotedWords(quotation.words, source).are === 'same';
  if (isSourceAsItWas) return { is: 'edited' };
  const isTextAsItWas = compareQuotedWords(words, quotation.words).are !== 'different';
  return { is: isTextAsItWas ? 'revised' : 'both' };
}
