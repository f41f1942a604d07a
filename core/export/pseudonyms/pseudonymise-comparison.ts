import type { Collection } from '../../contract/collection';
import type { Comparison } from '../../contract/comparison';
import type { AnchoredSide } from '../../contract/discrepancy-review';
import type { PassagePlace } from '../export-clusters';
import { pseudonymiseAnchor, type PseudonymisedSources } from './pseudonymised-sources';

/** A saved comparison under pseudonyms, as far as exports print one: its topics are printed with its collection alone. */
export function pseudonymiseComparison(comparison: Comparison, sources: PseudonymisedSources): Comparison {
  const { idOf, shared } = sources;
  const { title, panes, judgements, onlyHere, differences, ...kept } = comparison;
  const bothSides = <T extends { readonly a: AnchoredSide; readonly b: AnchoredSide; readonly note: string }>(
    one: T,
  ): T => ({
    ...one,
    a: pseudonymiseSide(one.a, sources),
    b: pseudonymiseSide(one.b, sources),
    note: shared.replaceIn(one.note),
  });
  return {
    ...kept,
    title: shared.replaceIn(title),
    panes: panes.map((pane) => ({ ...pane, articleId: idOf(pane.articleId) })),
    topics: [],
    passages: [],
    silent: [],
    judgements: judgements.map(bothSides),
    ...(onlyHere === undefined
      ? {}
      : {
          onlyHere: onlyHere.map((one) => ({
            ...pseudonymiseSide(one, sources),
            against: one.against.map(idOf),
          })),
        }),
    ...(differences === undefined ? {} : { differences: differences.map(bothSides) }),
  };
}

/** A collection with its topics. */
export function pseudonymiseCollection(collection: Collection, sources: PseudonymisedSources): Collection {
  const { idOf, shared } = sources;
  return {
    ...collection,
    name: shared.replaceIn(collection.name),
    topics: collection.topics.map((topic) => ({ ...topic, label: shared.replaceIn(topic.label) })),
    passages: collection.passages.map((passage) => pseudonymiseSide(passage, sources)),
    silent: collection.silent.map((cell) => ({ ...cell, articleId: idOf(cell.articleId) })),
    articles: collection.articles.map(idOf),
  };
}

/** A passage that the program found, at its place in the text under pseudonyms. */
export function pseudonymisePlace(place: PassagePlace, sources: PseudonymisedSources): PassagePlace {
  const source = sources.find(place.articleId);
  return {
    articleId: sources.idOf(place.articleId),
    start: source?.places.startOf(place.start) ?? 0,
    end: source?.places.endOf(place.end) ?? 0,
  };
}

function pseudonymiseSide<T extends AnchoredSide>(side: T, { find, idOf, shared }: PseudonymisedSources): T {
  const source = find(side.articleId);
  return {
    ...side,
    articleId: idOf(side.articleId),
    anchor: pseudonymiseAnchor(side.anchor, source, source?.names ?? shared),
  };
}
