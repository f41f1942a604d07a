/**
 * The status of each passage of a compared text with respect to the other texts: the one place from which the margin,
 * the footer, the counts, the minimap and the screen reader take what they say. Everything that is counted is a passage
 * with that status, so every number is the length of a list that can be stepped through.
 */
import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { Correspondences } from '../contract/correspondence';
import type { BlockId } from '../contract/ids';
import { passageNumbers } from '../text/passage-number';
import { countDiffering, differencesOf, NOTHING_DIFFERS, type Differing } from './differences-by-block';
import type { ReviewedCorrespondence } from './reviewed-correspondences';
import { reviewDiscrepancies, type Difference } from './reviewed-discrepancies';
import { isMatched, NO_TALLY, tallyCorrespondences, type Tally } from './passage-tallies';
import { suggestMatches } from './suggested-matches';
import type { TopicIndex } from './topic-index';
import { topicsElsewhere } from './topics-elsewhere';

/**
 * The first that holds:
 * - `same-subject`: the alignment found a match that the reader has not dismissed;
 * - `linked`: the reader linked it with a passage;
 * - `only-here`: the reader says so;
 * - `same-topic`: a topic of it is a topic of a passage elsewhere;
 * - `dismissed`: the reader dismissed every match that was found;
 * - `possible-match`: nothing was found, but another text has a candidate that the reader may look at;
 * - `no-match`: every other text was compared, nothing was found and there is no candidate;
 * - `not-compared`: some other text was not compared, and nothing was found in the rest.
 */
export type PassageStatus =
  | 'same-subject'
  | 'linked'
  | 'only-here'
  | 'same-topic'
  | 'dismissed'
  | 'possible-match'
  | 'no-match'
  | 'not-compared';

/** Why a passage was not compared: with any text for its own sake, or with the column at index `with` only. */
export type NotCompared =
  | { readonly because: 'not-looked' | 'too-short' | 'no-prose' | 'not-chosen' }
  | { readonly because: 'other-language' | 'other-too-short' | 'same-passage'; readonly with: number };

export interface StatusOfPassage extends Tally {
  readonly status: PassageStatus;
  /** By candidate the index of its column, whatever was found elsewhere; empty where there is none. */
  readonly possible: readonly number[];
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
 * @param correspondences the correspondences with the reader's reviews; `a` and `b` are indices into `columns`
 * @param differences under the reader's reviews; left out, as the program found them
 * @returns by column the status of every passage that was asked about, in text order; empty for one column alone
 */
export function statusOfPassages(
  columns: readonly ComparedColumn[],
  found: Correspondences | null,
  correspondences: readonly ReviewedCorrespondence[],
  differences: readonly Difference[] = reviewDiscrepancies(correspondences, [], []),
): readonly ReadonlyMap<BlockId, StatusOfPassage>[] {
  if (columns.length < 2) return columns.map(() => new Map());
  const tallies = columns.map((_, at) => tallyCorrespondences(correspondences, at));
  const suggested = suggestMatches(found?.possible ?? [], correspondences);
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
      if (tooShort.has(id) && (tallies[at]?.get(id)?.matches ?? 0) === 0) return [{ because: 'too-short' }];
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
      const possible = suggested.of(at, id).map(({ other }) => other);
      const status = statusOf(tally, {
        isOnTopic,
        isOnlyHere: isOnlyHere(at, id),
        isSuggested: possible.length > 0,
        isCompared: notCompared.length === 0,
      });
      statuses.set(id, { ...tally, possible, differing, status, notCompared });
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

function statusOf(
  { matches, links, dismissed }: Tally,
  { isOnTopic, isOnlyHere, isSuggested, isCompared }: Readonly<Record<Fact, boolean>>,
): PassageStatus {
  if (matches > 0) return 'same-subject';
  if (links > 0) return 'linked';
  if (isOnlyHere) return 'only-here';
  if (isOnTopic) return 'same-topic';
  if (dismissed > 0) return 'dismissed';
  if (isSuggested) return 'possible-match';
  return isCompared ? 'no-match' : 'not-compared';
}
type Fact = 'isOnTopic' | 'isOnlyHere' | 'isSuggested' | 'isCompared';

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
