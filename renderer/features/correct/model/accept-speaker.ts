import type { Condition, SpeakerType, VoicePart } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions } from '@core/contract/attribution';
import type { Correction } from '@core/contract/correction';
import type { AccountId, BlockId } from '@core/contract/ids';
import { newAccount, NO_ACCOUNT } from './account-fields';
import { giveParts, giveTo } from './block-corrections';
import { proposedSpeakers, type SpeakerProposal } from './proposed-speakers';
import type { ReportedPassage } from './reported-passages';

/** What the reader decided of a proposal. */
export interface Acceptance {
  readonly passages: readonly BlockId[];
  readonly conditions: readonly Condition[];
  /** First-hand is the reader's to say. */
  readonly standing: SpeakerType;
  /**
   * Whose account the passages are: of one that the article has, `null` for a new one. Absent where it is left to the
   * proposal, which knows the account that he has by his name or his other passages.
   */
  readonly accountId?: AccountId | null;
}

/** Whether his words in a passage are nobody's yet and can be given to him. */
export const isOpenPassage = ({ state }: ReportedPassage): boolean =>
  state.is === 'open' || (state.is === 'part' && state.words.length > 0);

/** The passages that can be accepted, as a whole or in part: his words in them are nobody's yet. */
export const openPassages = ({ passages }: SpeakerProposal): readonly BlockId[] =>
  passages.filter(isOpenPassage).map(({ block }) => block.id);

/** Those of them that the program, and the article itself, is sure enough of to propose them unasked. */
export const likelyPassages = ({ passages }: SpeakerProposal): readonly BlockId[] =>
  passages
    .filter((passage) => isOpenPassage(passage) && passage.isShown && !isHedged(passage))
    .map(({ block }) => block.id);

/** Whether the article itself holds back that he said it. */
export const isHedged = ({ state }: ReportedPassage): boolean =>
  state.is === 'part' && state.because === 'hedged';

/** Whether the article says enough of him to know him by: a pronoun is none. */
export const isKnown = ({ name, role }: SpeakerProposal): boolean => name !== null || role !== null;

/**
 * The corrections that accept a speaker: his account, unless he has one, and his passages, of which he has no more than
 * what is said in them where words of the article or of somebody else stand beside it. A group is no witness and
 * counts as none, so that its passages are of a source that the article cites.
 * @returns none where the article is another by now, or nothing is left of what was chosen
 */
export function acceptSpeaker(
  article: Article,
  found: ArticleAttributions,
  speakerId: string,
  { passages, conditions, standing, accountId: chosen }: Acceptance,
): readonly Correction[] {
  const speaker = proposedSpeakers(article, found).find(({ id }) => id === speakerId);
  if (speaker === undefined || !isKnown(speaker)) return [];
  const open = speaker.passages.filter(
    (passage) => isOpenPassage(passage) && passages.includes(passage.block.id),
  );
  if (open.length === 0) return [];
  if (speaker.isGroup) return give(article, open, { by: 'source', source: speaker.called, hedge: null });
  const accountId = chosen === undefined ? (speaker.account?.id ?? null) : chosen;
  if (accountId !== null) {
    const isThere = article.accounts.some(({ id }) => id === accountId);
    return isThere ? give(article, open, { by: 'account', accountId }) : [];
  }
  const fields = {
    ...NO_ACCOUNT,
    witness: speaker.name ?? '',
    role: speaker.role ?? '',
    conditions,
    standing,
  };
  const account = newAccount(article, fields);
  return [{ do: 'put-account', account }, ...give(article, open, { by: 'account', accountId: account.id })];
}

/** Whole passages at once, and of every other one the words that are said in it. */
function give(
  article: Article,
  passages: readonly ReportedPassage[],
  voice: VoicePart['voice'],
): readonly Correction[] {
  const whole = passages.filter(({ state }) => state.is === 'open').map(({ block }) => block.id);
  return [
    ...(whole.length === 0 ? [] : giveTo(whole, voice)),
    ...passages.flatMap(({ block, state }) =>
      state.is === 'part' ? giveParts(article, block, state.words, voice) : [],
    ),
  ];
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
