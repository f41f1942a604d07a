import type { PassageFilter } from '@core/comparison/passage-filter';
import type { Match } from '@core/comparison/rank-matches';
import { reasonsWith, type NotCompared, type StatusOfPassage } from '@core/comparison/passage-status';
import type { Differing, DifferingKind } from '@core/comparison/differences-by-block';
import { t } from '../../../app/messages';

/**
 * The words for how passages stand to each other: margin, footer, panel, filters and screen reader take them from here.
 */
export const statusLabel = (status: PassageFilter): string => t(`compare.status.${status}`);

/** How a match answers the passage in focus: by text, by the reader's link, or by a topic alone. */
export function relationOf({ joins }: Match): 'same-subject' | 'linked' | 'same-topic' {
  if (joins.some(({ verdict }) => verdict !== 'added')) return 'same-subject';
  return joins.length > 0 ? 'linked' : 'same-topic';
}

/** "Differs: numbers, date". */
export const differsIn = ({ kinds, isClaims }: Differing): string =>
  t(isClaims ? 'compare.claimsDifferIn' : 'compare.differsIn', { kinds: listKinds(kinds.keys()) });

/** A kind as it stands in a sentence. */
export const kindInSentence = (kind: DifferingKind): string => t(`compare.in.${kind}`);

const listKinds = (kinds: Iterable<DifferingKind>): string => [...kinds].map(kindInSentence).join(', ');

/** What a screen reader says of a passage, and what the map shows at the pointer. */
export function describeStatus(own: StatusOfPassage): string {
  const [relation, ...links] = relationsOf(own);
  const { kinds, isClaims } = own.differing;
  const key = isClaims ? 'compare.said.claimsDiffer' : 'compare.said.differs';
  const differs = kinds.size === 0 ? [] : [t(key, { kinds: listKinds(kinds.keys()) })];
  return [relation, ...differs, ...links].join(', ');
}

/** The same without what differs: of a passage that is matched, with how many. Never empty. */
export function relationsOf({ status, matches, links, notCompared }: StatusOfPassage): readonly string[] {
  const said = [
    ...(matches > 0 ? [t('compare.said.matches', { count: matches })] : []),
    ...(links > 0 ? [t('compare.said.links', { count: links })] : []),
  ];
  if (said.length > 0) return said;
  if (status === 'not-compared') return [sayNotCompared(notCompared)];
  return [t(`compare.said.${status}`)];
}

/**
 * Why a pane shows nothing beside a passage: there are candidates alone, what was found was dismissed, nothing was, or
 * the two were not compared.
 */
export function describeNothingIn(
  status: StatusOfPassage | undefined,
  column: number,
  dismissed: number,
): string {
  if (status?.possible.includes(column) === true) return t('compare.nothing.possible');
  const reasons = status === undefined ? [] : reasonsWith(status, column);
  if (reasons.length > 0) return `${capitalised(sayNotCompared(reasons))}.`;
  return t(dismissed > 0 ? 'compare.nothing.noOther' : 'compare.nothing.none');
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const sayNotCompared = (reasons: readonly NotCompared[]): string =>
  t('compare.said.notCompared', { reasons: describeReasons(reasons) });

/** Panes are counted from 1. */
export const describeReasons = (reasons: readonly NotCompared[]): string =>
  [...new Set(reasons.map(sayReason))].join('; ');

const sayReason = (reason: NotCompared): string =>
  'with' in reason
    ? t(`compare.notCompared.${reason.because}`, { pane: reason.with + 1 })
    : t(`compare.notCompared.${reason.because}`);
