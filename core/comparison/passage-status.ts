/**
 * How each passage of a compared text stands to the other texts: the one place from which the margin, the footer, the
 * counts, the map and the screen reader take what they say. Everything that is counted is a passage with that status, so
 * every number is the length of a list that can be stepped through.
 */
import type { Article } from '../contract/article';
import type { Correspondences, JoinDifference } from '../contract/correspondence';
import type { BlockId } from '../contract/ids';
import { passageNumbers } from '../text/passage-number';
import type { JudgedJoin } from './judged-joins';
import type { TopicIndex } from './topic-index';

/**
 * - `same-subject`: the texts themselves say so, as the program reads them or the reader confirmed it;
 * - `linked`: the reader linked it, and nothing was found by text;
 * - `same-topic`: a topic of it is a topic of a passage elsewhere, and nothing was found by text;
 * - `only-here`: the reader says so;
 * - `no-match`: every other text was compared and nothing was found;
 * - `not-compared`: some other text was not compared, and nothing was found in the rest.
 */
export type PassageStatus =
  'same-subject' | 'linked' | 'same-topic' | 'only-here' | 'no-match' | 'not-compared';

/** Why a passage was not compared: with what it says itself, or with the text at `with`. */
export type NotCompared =
  | { readonly because: 'not-looked' | 'too-short' | 'no-prose' }
  | { readonly because: 'other-language' | 'other-too-short'; readonly with: number };

export interface StatusOfPassage {
  readonly status: PassageStatus;
  /** Passages elsewhere that are on the same subject by text. */
  readonly matches: number;
  /** Passages elsewhere that the reader linked with it. */
  readonly links: number;
  /** Values that differ from those of passages on the same subject, by kind; a passage without any has none. */
  readonly differing: ReadonlyMap<JoinDifference['kind'], number>;
  /** Empty but for `not-compared`. */
  readonly notCompared: readonly NotCompared[];
}

export interface ComparedColumn {
  readonly article: Pick<Article, 'blocks'>;
  readonly topics: TopicIndex;
  /** Passages of which the reader says that only this text has them. */
  readonly onlyHere: ReadonlySet<BlockId>;
}

/**
 * @param found `null` while the texts have not been compared
 * @param joins what was found, under the reader's word; `a` and `b` are indices into `columns`
 * @returns by column, the status of every passage that was asked about, in text order
 */
export function statusOfPassages(
  columns: readonly ComparedColumn[],
  found: Correspondences | null,
  joins: readonly JudgedJoin[],
): readonly ReadonlyMap<BlockId, StatusOfPassage>[] {
  const tallies = columns.map((_, at) => tallyJoins(joins, at));
  return columns.map((column, at) => {
    const coverage = found?.coverage[at];
    const compared = new Set(coverage?.compared);
    const tooShort = new Set(coverage?.tooShort);
    const elsewhere = new Set(
      columns.flatMap(({ topics }, other) =>
        other === at ? [] : topics.entries.map(({ topicId }) => topicId),
      ),
    );
    const others = found === null ? [] : columns.flatMap((_, other) => reasonsAgainst(found, at, other));
    const reasonsOf = (id: BlockId): readonly NotCompared[] => {
      if (found === null) return [{ because: 'not-looked' }];
      if (!compared.has(id)) return [{ because: 'no-prose' }];
      return tooShort.has(id) ? [{ because: 'too-short' }] : others;
    };
    const numbers = passageNumbers(column.article);
    const statuses = new Map<BlockId, StatusOfPassage>();
    for (const { id, kind } of column.article.blocks) {
      const tally = tallies[at]?.get(id) ?? NO_TALLY;
      const isAsked = compared.has(id) || tally !== NO_TALLY || (found === null && numbers.has(id));
      // Code is a passage of the article and is never compared; what is not of the chosen account was not asked about.
      if (!isAsked && !(kind === 'code' && isWhole(column, compared))) continue;
      const notCompared = reasonsOf(id);
      const isOnTopic = column.topics.topicsOf(id).some((topic) => elsewhere.has(topic));
      const status = statusOf(tally, isOnTopic, column.onlyHere.has(id), notCompared.length === 0);
      statuses.set(id, { ...tally, status, notCompared: status === 'not-compared' ? notCompared : [] });
    }
    return statuses;
  });
}

function statusOf(
  { matches, links }: Pick<StatusOfPassage, 'matches' | 'links'>,
  isOnTopic: boolean,
  isOnlyHere: boolean,
  isCompared: boolean,
): PassageStatus {
  if (matches > 0) return 'same-subject';
  if (links > 0) return 'linked';
  if (isOnlyHere) return 'only-here';
  if (isOnTopic) return 'same-topic';
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

type Tally = Pick<StatusOfPassage, 'matches' | 'links' | 'differing'>;
const NO_TALLY: Tally = { matches: 0, links: 0, differing: new Map() };

/** What joins hold of each passage of one column; what the reader dismissed holds nothing. */
function tallyJoins(joins: readonly JudgedJoin[], at: number): ReadonlyMap<BlockId, Tally> {
  const tallies = new Map<BlockId, Record<'matched' | 'linked', Set<string>> & Pick<Tally, 'differing'>>();
  for (const join of joins) {
    if (join.verdict === 'dismissed' || (join.a !== at && join.b !== at)) continue;
    const isFirst = join.a === at;
    const own = (isFirst ? join.from : join.to).blockId;
    const partner = isFirst ? `${join.b} ${join.to.blockId}` : `${join.a} ${join.from.blockId}`;
    const tally = tallies.get(own) ?? { matched: new Set(), linked: new Set(), differing: new Map() };
    tallies.set(own, tally);
    tally[join.verdict === 'made' ? 'linked' : 'matched'].add(partner);
    const differing = tally.differing as Map<JoinDifference['kind'], number>;
    for (const { kind, verdict } of join.differences)
      if (verdict === 'differs') differing.set(kind, (differing.get(kind) ?? 0) + 1);
  }
  return new Map(
    [...tallies].map(([id, { matched, linked, differing }]) => [
      id,
      { matches: matched.size, links: linked.size, differing },
    ]),
  );
}
