import type {
  Annotation,
  PassageTarget,
  PlacedAnnotation,
  Placement,
  Target,
} from '../../contract/annotation';
import type { Article } from '../../contract/article';
import type { Pseudonym } from '../../contract/pseudonym';
import { isLink } from '../../annotations/links';
import type { NotesToExport } from '../notes-markdown';
import { isNameLeft } from './names-left';
import { pseudonymiseCollection, pseudonymiseComparison, pseudonymisePlace } from './pseudonymise-comparison';
import { pseudonymiseSources, type PseudonymisedSources } from './pseudonymised-sources';
import type { NameReplacer } from './replace-names';

/**
 * What is exported of one article, comparison or collection, and its texts where those are wanted, under pseudonyms: every
 * string that an exporter prints has been through the replacement, and goes through it a second time to see that nothing is
 * left.
 * @param articles all that are concerned; of no other anything is said
 * @returns `null` where a name is left, as where a pseudonym holds one
 */
export function pseudonymiseNotes(
  input: NotesToExport,
  articles: readonly Article[],
  { names, withText }: { readonly names: readonly Pseudonym[]; readonly withText: boolean },
): NotesToExport | null {
  const sources = pseudonymiseSources(articles, names);
  const { reviewed, compared, collection, colourNames } = input;
  const notes = input.notes.map((note) => pseudonymiseNote(note, sources));
  const noted = input.notes.flatMap(({ annotation: { target } }) =>
    target.on === 'comparison' ? (input.openComparison(target.comparisonId) ?? []) : [],
  );
  const originals = new Map([...noted, ...reviewed, ...(compared ?? [])].map((one) => [one.id, one]));
  const comparisons = new Map(
    [...originals.values()].map((one) => [one.id, pseudonymiseComparison(one, sources)]),
  );
  const result: NotesToExport = {
    notes,
    openArticle: sources.open,
    openComparison: (id) => comparisons.get(id) ?? null,
    reviewed: reviewed.flatMap(({ id }) => comparisons.get(id) ?? []),
    today: input.today,
    words: input.words,
    colourNames: Object.fromEntries(
      Object.entries(colourNames).map(([colour, name]) => [colour, sources.shared.replaceIn(name)]),
    ) as typeof colourNames,
    ...(compared === undefined ? {} : { compared: compared.flatMap(({ id }) => comparisons.get(id) ?? []) }),
    ...(collection === undefined ? {} : { collection: pseudonymiseCollection(collection, sources) }),
    clustersIn: ({ id }) => {
      const original = originals.get(id);
      return (original === undefined ? [] : (input.clustersIn?.(original) ?? [])).map((cluster) => ({
        ...cluster,
        passages: cluster.passages.map((place) => pseudonymisePlace(place, sources)),
      }));
    },
    ...(withText ? { texts: sources.all.map(({ article }) => article) } : {}),
  };
  return isAnyLeft(result, sources, [...comparisons.values()]) ? null : result;
}

function isAnyLeft(
  { notes, collection, colourNames }: NotesToExport,
  { all, shared }: PseudonymisedSources,
  comparisons: readonly unknown[],
): boolean {
  const byId = new Map(all.map(({ article, names }) => [article.id as string, names]));
  const namesOf = (id: string): NameReplacer | null => byId.get(id) ?? null;
  return (
    all.some(({ article, names }) => isNameLeft(article, names, namesOf)) ||
    notes.some((note) => {
      const { target } = note.annotation;
      return isNameLeft(
        note,
        (target.on === 'comparison' ? null : namesOf(target.articleId)) ?? shared,
        namesOf,
      );
    }) ||
    isNameLeft([comparisons, collection, colourNames], shared, namesOf)
  );
}

function pseudonymiseNote(
  { annotation, placement, linkedPlacement }: PlacedAnnotation,
  sources: PseudonymisedSources,
): PlacedAnnotation {
  const { label, text, tags, origin, secondOf: _, relation: __, linkedTo, ...kept } = annotation;
  const names = namesFor(annotation.target, sources);
  // The words of an article that is not of this export were not chosen for it: of a link there the reader's own text stays.
  const isKept = isLink(annotation) && sources.find(annotation.linkedTo.articleId) !== null;
  const replaced: Annotation = {
    ...kept,
    kind: isKept || annotation.kind !== 'link' ? annotation.kind : 'note',
    target: pseudonymiseTarget(annotation.target, sources),
    label: names.replaceIn(label),
    text: names.replaceIn(text),
    tags: tags.map(names.replaceIn),
    ...(isKept
      ? { relation: annotation.relation, linkedTo: pseudonymisePassage(annotation.linkedTo, sources) }
      : {}),
    ...(origin === undefined
      ? {}
      : { origin: { ...origin, author: names.replaceIn(origin.author), key: '' } }),
  };
  return {
    annotation: replaced,
    placement: inPlace(placement, annotation.target, sources),
    ...(isKept && linkedTo !== undefined && linkedPlacement !== undefined
      ? { linkedPlacement: inPlace(linkedPlacement, linkedTo, sources) }
      : {}),
  };
}

function namesFor(target: Target, { find, shared }: PseudonymisedSources): NameReplacer {
  return (target.on === 'comparison' ? null : find(target.articleId)?.names) ?? shared;
}

function inPlace(placement: Placement, target: Target, { find }: PseudonymisedSources): Placement {
  const places = target.on === 'comparison' ? undefined : find(target.articleId)?.places;
  return 'start' in placement && places !== undefined
    ? { ...placement, start: places.startOf(placement.start), end: places.endOf(placement.end) }
    : placement;
}

function pseudonymiseTarget(target: Target, sources: PseudonymisedSources): Target {
  if (target.on === 'comparison') return target;
  return target.on === 'article'
    ? { ...target, articleId: sources.idOf(target.articleId) }
    : pseudonymisePassage(target, sources);
}

function pseudonymisePassage(target: PassageTarget, sources: PseudonymisedSources): PassageTarget {
  const { replaceIn } = namesFor(target, sources);
  const { exact, prefix, suffix } = target.anchor;
  const words = { exact: replaceIn(exact), prefix: replaceIn(prefix), suffix: replaceIn(suffix) };
  return {
    ...target,
    articleId: sources.idOf(target.articleId),
    anchor: { ...target.anchor, ...words, articleRev: '' },
  };
}
