import { isLink } from '../annotations/links';
import type { PlacedAnnotation } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { ArticleId } from '../contract/ids';
import type { Words } from '../messages/translator';
import { sourceLabel } from '../text/attribution-text';
import { quotedWords } from '../text/uncertain-sign';
import { passageSource } from './passage-source';

/** The passage to which a link leads, as an export names it. */
export interface LinkedPassage {
  /** What the passage on which the link is does to this one: "Supports". */
  readonly relation: string;
  /** Its words as they stand now; those that were linked where they are not found. */
  readonly quote: string;
  /** The words that were linked, where others stand there now; else `null`. */
  readonly was: string | null;
  /** Its citation, which calls a digest a digest; the id of an article that is not in the library. */
  readonly source: string;
  /** "passage 12"; empty where it is not found. */
  readonly place: string;
  /** Words that are not its source's, or of which that is not known, are not to stand as a quotation. */
  readonly isQuotation: boolean;
  /** Whether it is found in the present text. */
  readonly isFound: boolean;
}

/** `null` for what is no link. */
export function linkedPassage(
  { annotation, linkedPlacement }: PlacedAnnotation,
  openArticle: (id: ArticleId) => Article | null,
  words: Words,
): LinkedPassage | null {
  if (!isLink(annotation)) return null;
  const { linkedTo, relation } = annotation;
  const { exact } = linkedTo.anchor;
  const article = openArticle(linkedTo.articleId);
  const known = {
    relation: words(`link.to.${relation}`),
    source:
      article === null
        ? words('export.gone-source', { id: linkedTo.articleId })
        : sourceLabel(article, words),
    isQuotation: article?.kind === 'text',
  };
  if (article === null || linkedPlacement === undefined || !('start' in linkedPlacement))
    return { ...known, quote: exact, was: null, place: '', isFound: false };
  const { start, end, state } = linkedPlacement;
  return {
    ...known,
    quote: quotedWords(article.text, start, end),
    was: state === 'changed' ? exact : null,
    place: passageSource(article, start, end, words).place,
    isFound: true,
  };
}

/** The same as plain lines, for formats that have no marks of their own. */
export function describeLinked(linked: LinkedPassage, words: Words): readonly string[] {
  const { relation, source, quote, was, place, isFound } = linked;
  return [
    words(isFound ? 'export.linked' : 'export.linked-lost', { relation, source }),
    quote,
    ...(was === null ? [] : [words('export.was'), was]),
    ...(place === '' ? [] : [words('export.field', { field: words('export.place'), value: place })]),
  ];
}

/** The words on which a note was made, where others stand there now; else `null`. */
export const wordsBefore = ({ annotation: { target }, placement }: PlacedAnnotation): string | null =>
  target.on === 'passage' && placement.state === 'changed' ? target.anchor.exact : null;
