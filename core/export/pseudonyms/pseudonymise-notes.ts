import type {
  Annotation,
  PassageTarget,
  PlacedAnnotation,
  Placement,
  Target,
} from '../../contract/annotation';
import type { Article } from '../../contract/article';
import type { ArticleId } from '../../contract/ids';
import type { Pseudonym } from '../../contract/pseudonym';
import { isLink, isWithinArticle } from '../../annotations/links';
import type { NotesToExport } from '../notes-markdown';
import { pseudonymiseArticle, type PseudonymisedArticle } from './pseudonymise-article';
import { nameReplacer, type NameReplacer } from './replace-names';
import { stringsIn } from './strings-in';

/** In place of an id that may be made of a title. */
const ID = 'source' as ArticleId;

/**
 * The notes on one article, and its text where that is wanted, under pseudonyms: every string that an exporter prints has
 * been through the replacement, and goes through it a second time to see that nothing is left.
 * @returns `null` where a name is left, as where a pseudonym holds one
 */
export function pseudonymiseNotes(
  input: NotesToExport,
  article: Article,
  { names, withText }: { readonly names: readonly Pseudonym[]; readonly withText: boolean },
): NotesToExport | null {
  const replacer = nameReplacer(names, article.citation.language);
  const replaced = pseudonymiseArticle(article, replacer, ID);
  const notes = input.notes
    .filter(({ annotation: { target } }) => target.on !== 'comparison' && target.articleId === article.id)
    .map((note) => pseudonymiseNote(note, replacer, replaced));
  const { colourNames } = input;
  const result: NotesToExport = {
    notes,
    openArticle: (id) => (id === ID ? replaced.article : null),
    openComparison: () => null,
    reviewed: [],
    today: input.today,
    words: input.words,
    colourNames: Object.fromEntries(
      Object.entries(colourNames).map(([colour, name]) => [colour, replacer.replaceIn(name)]),
    ) as typeof colourNames,
    ...(withText ? { texts: [replaced.article] } : {}),
  };
  return stringsIn([notes, replaced.article, result.colourNames]).some(replacer.isNamedIn) ? null : result;
}

function pseudonymiseNote(
  { annotation, placement, linkedPlacement }: PlacedAnnotation,
  names: NameReplacer,
  { places }: PseudonymisedArticle,
): PlacedAnnotation {
  const { label, text, tags, origin, secondOf: _, relation: __, linkedTo: ___, ...kept } = annotation;
  const inPlace = (one: Placement): Placement =>
    'start' in one ? { ...one, start: places.startOf(one.start), end: places.endOf(one.end) } : one;
  // The words of another article were chosen for no export of this one: of a link to it the reader's own text stays.
  const isWithin = isLink(annotation) && isWithinArticle(annotation);
  const replaced: Annotation = {
    ...kept,
    kind: isWithin || annotation.kind !== 'link' ? annotation.kind : 'note',
    target: pseudonymiseTarget(annotation.target, names),
    label: names.replaceIn(label),
    text: names.replaceIn(text),
    tags: tags.map(names.replaceIn),
    ...(isWithin
      ? { relation: annotation.relation, linkedTo: pseudonymisePassage(annotation.linkedTo, names) }
      : {}),
    ...(origin === undefined
      ? {}
      : { origin: { ...origin, author: names.replaceIn(origin.author), key: '' } }),
  };
  return {
    annotation: replaced,
    placement: inPlace(placement),
    ...(isWithin && linkedPlacement !== undefined ? { linkedPlacement: inPlace(linkedPlacement) } : {}),
  };
}

function pseudonymiseTarget(target: Target, names: NameReplacer): Target {
  if (target.on === 'comparison') return target;
  return target.on === 'article' ? { ...target, articleId: ID } : pseudonymisePassage(target, names);
}

function pseudonymisePassage(target: PassageTarget, names: NameReplacer): PassageTarget {
  const { exact, prefix, suffix } = target.anchor;
  const words = {
    exact: names.replaceIn(exact),
    prefix: names.replaceIn(prefix),
    suffix: names.replaceIn(suffix),
  };
  return { ...target, articleId: ID, anchor: { ...target.anchor, ...words, articleRev: '' } };
}
