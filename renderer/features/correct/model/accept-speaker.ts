import type { Condition, SpeakerType } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import type { Correction } from '@core/contract/correction';
import type { BlockId } from '@core/contract/ids';
import { addAccount, NO_ACCOUNT } from './account-fields';
import { giveTo } from './block-corrections';
import { proposedSpeakers, type SpeakerProposal } from './proposed-speakers';

/** What the reader decided of a proposal. */
export interface Acceptance {
  readonly passages: readonly BlockId[];
  readonly conditions: readonly Condition[];
  /** First-hand is the reader's to say. */
  readonly standing: SpeakerType;
}

/** The passages that can be accepted: whole ones that nobody has yet. */
export const openPassages = ({ passages }: SpeakerProposal): readonly BlockId[] =>
  passages.flatMap(({ block, state }) => (state.is === 'open' ? [block.id] : []));

/** Those of them that the program is sure enough of to propose them unasked. */
export const likelyPassages = ({ passages }: SpeakerProposal): readonly BlockId[] =>
  passages.flatMap(({ block, state, isShown }) => (state.is === 'open' && isShown ? [block.id] : []));

/** Whether the article says enough of him to know him by: a pronoun is none. */
export const isKnown = ({ name, role }: SpeakerProposal): boolean => name !== null || role !== null;

/**
 * The corrections that accept a speaker: his account, unless he has one, and his passages. A group is no witness and
 * counts as none, so that its passages are of a source that the article cites.
 * @returns none where the article is another by now, or nothing is left of what was chosen
 */
export function acceptSpeaker(
  article: Article,
  found: ArticleAttributions,
  speakerId: string,
  { passages, conditions, standing }: Acceptance,
): readonly Correction[] {
  const speaker = proposedSpeakers(article, found).find(({ id }) => id === speakerId);
  if (speaker === undefined || !isKnown(speaker)) return [];
  const open = openPassages(speaker).filter((id) => passages.includes(id));
  if (open.length === 0) return [];
  if (speaker.isGroup) return giveTo(open, { by: 'source', source: speaker.called, hedge: null });
  if (speaker.account !== null) return giveTo(open, { by: 'account', accountId: speaker.account.id });
  const fields = {
    ...NO_ACCOUNT,
    witness: speaker.name ?? '',
    role: speaker.role ?? '',
    conditions,
    standing,
  };
  return addAccount(article, fields, open);
}

export const rejectSpeaker = ({ called }: SpeakerProposal): readonly Correction[] =>
  called === '' ? [] : [{ do: 'reject-speaker', speaker: called }];

/** The corrections without a rejection; `null` where it was taken back already. */
export function withoutRejection(
  present: readonly Correction[],
  { called }: SpeakerProposal,
): readonly Correction[] | null {
  const left = present.filter((one) => one.do !== 'reject-speaker' || one.speaker !== called);
  return left.length === present.length ? null : left;
}
