import type { Placement, Target } from '../../contract/annotation';
import type { Article } from '../../contract/article';
import type { Comparison } from '../../contract/comparison';
import type { ArticleId } from '../../contract/ids';
import type { Identifier, Pseudonym } from '../../contract/pseudonym';
import { outletOf } from '../../text/attribution-text';
import { formatDate } from '../../text/format-date';
import type { NotesToExport } from '../notes-markdown';
import { identifiersIn } from './identifiers';
import { partsLeft } from './parts-left';
import { stringsIn } from './strings-in';

/**
 * What an export under pseudonyms still tells: its sources, which anybody can look up by their titles, and what stands in
 * the passages, the notes, the reviews, the topics and the texts.
 */
export function remainingIdentifiers(
  input: NotesToExport,
  names: readonly Pseudonym[],
): readonly Identifier[] {
  const { texts = [], collection, colourNames } = input;
  const articles = articlesIn(input);
  const source = articles.flatMap((article) => sourceOf(article, input));
  const accounts = articles.flatMap((article) =>
    article.accounts.flatMap(({ role, heldBy, circumstances }) => [role, heldBy ?? '', circumstances ?? '']),
  );
  const comparisons = comparisonsIn(input);
  const said = [
    ...input.notes.flatMap(({ annotation: { text, label, tags, origin } }) => [
      text,
      label,
      ...tags,
      origin?.author ?? '',
    ]),
    ...comparisons.flatMap(({ title, judgements, differences = [] }) => [
      title,
      ...[...judgements, ...differences].map(({ note }) => note),
    ]),
    ...(collection === undefined ? [] : [collection.name, ...collection.topics.map(({ label }) => label)]),
  ];
  // What is quoted as it stands is in its text; words that stood there before are in none.
  const quoted = quotedIn(input).filter((quote) => texts.every(({ text }) => !text.includes(quote)));
  const body = [...texts.map(({ text }) => text), ...quoted];
  const pseudonyms = names.map(({ pseudonym }) => pseudonym);
  const listed = identifiersIn([...body, ...said, ...accounts], pseudonyms);
  const rest = articles.map(({ text: _, ...known }) => known);
  const left = partsLeft([...body, ...said, ...stringsIn([rest, colourNames])], names);
  const shown = new Set(listed.flatMap(({ kind, text }) => (kind === 'name' ? [text] : [])));
  return [...source, ...listed, ...left.filter(({ text }) => !shown.has(text))];
}

/** The articles of which an export says anything, each once. */
function articlesIn(input: NotesToExport): readonly Article[] {
  const { notes, texts = [], collection } = input;
  const ids: readonly ArticleId[] = [
    ...texts.map(({ id }) => id),
    ...notes.flatMap(({ annotation: { target, linkedTo } }) => [
      ...(target.on === 'comparison' ? [] : [target.articleId]),
      ...(linkedTo === undefined ? [] : [linkedTo.articleId]),
    ]),
    ...comparisonsIn(input).flatMap((one) => [
      ...one.panes.map(({ articleId }) => articleId),
      ...sidesOf(one).map(({ articleId }) => articleId),
    ]),
    ...[...(collection?.passages ?? []), ...(collection?.silent ?? [])].map(({ articleId }) => articleId),
  ];
  return [...new Set(ids)].flatMap((id) => input.openArticle(id) ?? []);
}

/** Those that it prints: with their reviews, with what several tell, or for the notes on them. */
function comparisonsIn({
  notes,
  openComparison,
  reviewed,
  compared = [],
  clustersIn,
}: NotesToExport): readonly Comparison[] {
  const noted = notes.flatMap(({ annotation: { target } }) =>
    target.on === 'comparison' ? (openComparison(target.comparisonId) ?? []) : [],
  );
  const told = compared.filter((one) => (clustersIn?.(one) ?? []).length > 0);
  return [...new Set([...noted, ...reviewed, ...told])];
}

const sidesOf = ({ judgements, onlyHere = [], differences = [] }: Comparison) => [
  ...[...judgements, ...differences].flatMap(({ a, b }) => [a, b]),
  ...onlyHere,
];

function sourceOf(article: Article, { words }: NotesToExport): readonly Identifier[] {
  const { title, issued, author } = article.citation;
  return [
    title,
    outletOf(article),
    issued === null ? null : formatDate(issued, words),
    ...author.map((creator) => ('literal' in creator ? creator.literal : creator.family)),
  ].flatMap((text): readonly Identifier[] =>
    text === null || text === '' ? [] : [{ kind: 'source', text, count: 1 }],
  );
}

/** The words of passages, and of clusters, as the export quotes them. */
function quotedIn(input: NotesToExport): readonly string[] {
  const textOf = (id: ArticleId): string => input.openArticle(id)?.text ?? '';
  const quote = (target: Target, placement: Placement | undefined): readonly string[] =>
    target.on === 'passage' ? wordsOf(textOf(target.articleId), target.anchor.exact, placement) : [];
  return [
    ...input.notes.flatMap(({ placement, linkedPlacement, annotation: { target, linkedTo } }) => [
      ...quote(target, placement),
      ...(linkedTo === undefined ? [] : quote(linkedTo, linkedPlacement)),
    ]),
    ...comparisonsIn(input).flatMap((one) => sidesOf(one).map(({ anchor }) => anchor.exact)),
    ...(input.collection?.passages ?? []).map(({ anchor }) => anchor.exact),
    ...(input.compared ?? []).flatMap((one) =>
      (input.clustersIn?.(one) ?? []).flatMap(({ passages }) =>
        passages.map(({ articleId, start, end }) => textOf(articleId).slice(start, end)),
      ),
    ),
  ];
}

/** The words of a passage as they stand, and those that it was made on where others stand there. */
function wordsOf(text: string, was: string, placement: Placement | undefined): readonly string[] {
  if (placement === undefined || !('start' in placement)) return [was];
  const now = text.slice(placement.start, placement.end);
  return placement.state === 'changed' ? [now, was] : [now];
}
