/**
 * The status of each passage of a compared text with respect to the other texts: the one place from which the margin,
 * the footer, the counts, the minimap and the screen reader take what they say. Everything that is counted is a passage
 * with that status, so every number is the length of a list that can be stepped through.
 */
import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { Correspondences } from '../contract/correspondence';
import type { BlockId, TopicId } from '../contract/ids';
import { passageNumbers } from '../text/passage-number';
import { countDiffering, differencesOf, NOTHING_DIFFERS, type Differing } from './differences-by-block';
import type { ReviewedCorrespondence } from './reviewed-correspondences';
import { reviewDiscrepancies, type Difference } from './reviewed-discrepancies';
import type { TopicIndex } from './topic-index';

/**
 * The first that holds:
 * - `same-subject`: the alignment found a match that the reader has not dismissed;
 * - `linked`: the reader linked it with a passage;
 * - `only-here`: the reader says so;
 * - `same-topic`: a topic of it is a topic of a passage elsewhere;
 * - `dismissed`: the reader dismissed every match that was found;
 * - `no-match`: every other text was compared and nothing was found;
 * - `not-compared`: some other text was not compared, and nothing was found in the rest.
 */
export type PassageStatus =
  'same-subject' | 'linked' | 'only-here' | 'same-topic' | 'dismissed' | 'no-match' | 'not-compared';

/** Why a passage was not compared: with any text for its own sake, or with the column at index `with` only. */
export type NotCompared =
  | { readonly because: 'not-looked' | 'too-short' | 'no-prose' | 'not-chosen' }
  | { readonly because: 'other-language' | 'other-too-short' | 'same-passage'; readonly with: number };

export interface StatusOfPassage {
  readonly status: PassageStatus;
  /** Number of passages elsewhere that the alignment matched with it, dismissed ones left out. */
  readonly matches: number;
  /** Number of passages elsewhere that the reader linked with it. */
  readonly links: number;
  /** Number of passages elsewhere whose match with it the reader dismissed. */
  readonly dismissed: number;
  /** What is counted as a difference, by the program's finding and the reader's word. */
  readonly differing: Differing;
  /** Everything that it was not compared with, whatever was found elsewhere; empty where all was compared. */
  readonly notCompared: readonly NotCompared[];
}

export interface ComparedColumn {
  readonly article: Pick<Article, 'id' | 'blocks'>;
  readonly topics: TopicIndex;
  /** Passages of which the reader says that only this text has them. */
  readonly onlyHere: ReadonlySet<BlockId>;
}

/**
 * @param found `null` while the texts have not been compared
 * @param joins the correspondences with the reader's reviews; `a` and `b` are indices into `columns`
 * @param differences under the reader's reviews; left out, as the program found them
 * @returns by column the status of every passage that was asked about, in text order; empty for one column alone
 */
export function statusOfPassages(
  columns: readonly ComparedColumn[],
  found: Correspondences | null,
  joins: readonly ReviewedCorrespondence[],
  differences: readonly Difference[] = reviewDiscrepancies(joins, [], []),
): readonly ReadonlyMap<BlockId, StatusOfPassage>[] {
  if (columns.length < 2) return columns.map(() => new Map());
  const tallies = columns.map((_, at) => tallyJoins(joins, at));
  const comparedIn = columns.map((_, at) => new Set(found?.coverage[at]?.compared));
  const isOnlyHere = (at: number, id: BlockId): boolean =>
    columns[at]?.onlyHere.has(id) === true && !isMatched(tallies[at]?.get(id) ?? NO_TALLY);
  return columns.map((column, at) => {
    const compared = comparedIn[at] ?? new Set<BlockId>();
    const tooShort = new Set(found?.coverage[at]?.tooShort);
    const others = columns.flatMap((other, index) => (index === at ? [] : [{ other, index }]));
    const elsewhere = topicsElsewhere(column, others, isOnlyHere);
    const withOthers = found === null ? [] : others.flatMap(({ index }) => reasonsAgainst(found, at, index));
    const reasonsOf = ({ id, kind }: Block): readonly NotCompared[] => {
      if (found === null) return [{ because: 'not-looked' }];
      if (!compared.has(id)) return [{ because: kind === 'code' ? 'no-prose' : 'not-chosen' }];
      if (tooShort.has(id)) return [{ because: 'too-short' }];
      const shown = others.filter(
        ({ other, index }) => other.article.id === column.article.id && comparedIn[index]?.has(id) === true,
      );
      return [
        ...withOthers,
        ...shown.map(({ index }) => ({ because: 'same-passage' as const, with: index })),
      ];
    };
    const numbers = passageNumbers(column.article);
    const isAll = isWhole(column, compared);
    const statuses = new Map<BlockId, StatusOfPassage>();
    for (const block of column.article.blocks) {
      const { id, kind } = block;
      const tally = tallies[at]?.get(id) ?? NO_TALLY;
      const differing = countDiffering(differencesOf(differences, { subject: at, blockId: id }));
      const isAsked =
        compared.has(id) ||
        tally !== NO_TALLY ||
        differing !== NOTHING_DIFFERS ||
        (found === null && numbers.has(id));
      // Code is a passage and is never compared; what is not in the chosen account was not asked about.
      if (!isAsked && !(kind === 'code' && isAll)) continue;
      const notCompared = reasonsOf(block);
      const isOnTopic = column.topics.topicsOf(id).some((topic) => elsewhere(topic, id));
      const status = statusOf(tally, isOnTopic, isOnlyHere(at, id), notCompared.length === 0);
      statuses.set(id, { ...tally, differing, status, notCompared });
    }
    return statuses;
  });
}

/** Of `found`, the columns that the one at `at` was compared with. */
export const comparedWith = (found: Correspondences, at: number): readonly number[] =>
  found.coverage.flatMap((_, other) =>
    other === at || reasonsAgainst(found, at, other).length > 0 ? [] : [other],
  );

/** The reasons why a passage was not compared with one other column. */
export const reasonsWith = (
  { notCompared }: Pick<StatusOfPassage, 'notCompared'>,
  column: number,
): readonly NotCompared[] => notCompared.filter((reason) => !('with' in reason) || reason.with === column);

interface OtherColumn {
  readonly other: ComparedColumn;
  readonly index: number;
}

/** Whether a topic is one of another passage elsewhere; passages that the reader marked `only-here` do not count. */
function topicsElsewhere(
  { article }: ComparedColumn,
  others: readonly OtherColumn[],
  isOnlyHere: (at: number, id: BlockId) => boolean,
): (topic: TopicId, own: BlockId) => boolean {
  const foreign = new Set<TopicId>();
  const sameArticle = new Map<TopicId, Set<BlockId>>();
  for (const { other, index } of others) {
    for (const { topicId, blockId } of other.topics.entries) {
      if (isOnlyHere(index, blockId)) continue;
      if (other.article.id !== article.id) foreign.add(topicId);
      else sameArticle.set(topicId, (sameArticle.get(topicId) ?? new Set()).add(blockId));
    }
  }
  return (topic, own) => {
    const blocks = sameArticle.get(topic);
    return foreign.has(topic) || (blocks !== undefined && blocks.size > (blocks.has(own) ? 1 : 0));
  };
}

const isMatched = ({ matches, links }: Tally): boolean => matches > 0 || links > 0;

function statusOf(
  { matches, links, dismissed }: Tally,
  isOnTopic: boolean,
  isOnlyHere: boolean,
  isCompared: boolean,
): PassageStatus {
  if (matches > 0) return 'same-subject';
  if (links > 0) return 'linked';
  if (isOnlyHere) return 'only-here';
  if (isOnTopic) return 'same-topic';
  if (dismissed > 0) return 'dismissed';
  return isCompared ? 'no-match' : 'not-compared';
}

/** Whether the pane shows the whole article and not one account of it. */
const isWhole = ({ article }: ComparedColumn, compared: ReadonlySet<BlockId>): boolean =>
  article.blocks.every(({ id, kind }) => kind === 'furniture' || kind === 'code' || compared.has(id));

function reasonsAgainst(found: Correspondences, at: number, other: number): readonly NotCompared[] {
  if (other === at) return [];
  const isForeign = found.foreignPairs.some(
    ([a, b]) => (a === at && b === other) || (b === at && a === other),
  );
  if (isForeign) return [{ because: 'other-language', with: other }];
  const coverage = found.coverage[other];
  const isEmpty = coverage === undefined || coverage.compared.length === coverage.tooShort.length;
  return isEmpty ? [{ because: 'other-too-short', with: other }] : [];
}

type Tally = Pick<StatusOfPassage, 'matches' | 'links' | 'dismissed'>;
const NO_TALLY: Tally = { matches: 0, links: 0, dismissed: 0 };

/** Counts the correspondences of each passage of one column. */
function tallyJoins(joins: readonly ReviewedCorrespondence[], at: number): ReadonlyMap<BlockId, Tally> {
  const tallies = new Map<BlockId, Record<Partners, Set<string>>>();
  for (const join of joins) {
    if (join.a !== at && join.b !== at) continue;
    const isFirst = join.a === at;
    const own = (isFirst ? join.from : join.to).blockId;
    const partner = isFirst ? `${join.b} ${join.to.blockId}` : `${join.a} ${join.from.blockId}`;
    const tally = tallies.get(own) ?? {
      matched: new Set(),
      linked: new Set(),
      dismissed: new Set(),
    };
    tallies.set(own, tally);
    tally[partnersOf(join)].add(partner);
  }
  return new Map(
    [...tallies].map(([id, { matched, linked, dismissed }]) => [
      id,
      { matches: matched.size, links: linked.size, dismissed: dismissed.size },
    ]),
  );
}

type Partners = 'matched' | 'linked' | 'dismissed';
function partnersOf({ verdict }: ReviewedCorrespondence): Partners {
  if (verdict === 'dismissed') return 'dismissed';
  return verdict === 'added' ? 'linked' : 'matched';
}
