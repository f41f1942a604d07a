import type { Account, Condition } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type {
  ArticleAttributions,
  Attribution,
  ProposedSpeaker,
  TextRange,
} from '@core/contract/attribution';
import { reportedPassages, type ReportedPassage } from './reported-passages';

/** How sure the program is, as words can say it. */
export type Certainty = 'high' | 'medium' | 'low';

/** From here on a proposal is called very likely; the figures of the model card are of all that are shown unasked. */
const HIGH = 0.95;

export const certaintyOf = ({
  certainty,
  isShown,
}: Pick<ReportedPassage, 'certainty' | 'isShown'>): Certainty =>
  !isShown ? 'low' : certainty >= HIGH ? 'high' : 'medium';

/** A condition of an account, with the words of the article that say so. */
export interface ProposedCondition {
  readonly condition: Condition;
  readonly words: string;
}

/** Somebody who speaks in an article, as the reader reviews him. */
export interface SpeakerProposal {
  readonly id: string;
  /** As the article calls him; also what a rejection is kept under. */
  readonly called: string;
  /** Name or label; `null` where the article gives none. */
  readonly name: string | null;
  readonly role: string | null;
  readonly isGroup: boolean;
  readonly passages: readonly ReportedPassage[];
  readonly conditions: readonly ProposedCondition[];
  /** The account that he has already; `null` where he has none. */
  readonly account: Account | null;
  readonly isRejected: boolean;
}

/** Everybody in whose words a passage stands, by the first of them. */
export function proposedSpeakers(article: Article, found: ArticleAttributions): readonly SpeakerProposal[] {
  if (found.articleRev !== article.articleRev) return [];
  return found.speakers
    .flatMap((speaker) => {
      const his = found.attributions.filter(({ speakerId }) => speakerId === speaker.id);
      const passages = reportedPassages(article, his);
      return passages.length === 0 ? [] : [proposalOf(article, speaker, his, passages)];
    })
    .sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ passages }: SpeakerProposal): number => passages[0]?.block.start ?? 0;

function proposalOf(
  article: Article,
  speaker: ProposedSpeaker,
  his: readonly Attribution[],
  passages: readonly ReportedPassage[],
): SpeakerProposal {
  const words = (range: TextRange | null | undefined): string | null =>
    range == null ? null : article.text.slice(range.start, range.end).replace(/^[\s,;]+|[\s,;]+$/g, '');
  const name = words(speaker.name) ?? speaker.label;
  const role = words(speaker.role) ?? words(speaker.organisation);
  const called = name ?? role ?? words(speaker.mentions[0]) ?? '';
  const rejected = (article.corrected?.corrections ?? []).flatMap((one) =>
    one.do === 'reject-speaker' ? [one.speaker] : [],
  );
  return {
    id: speaker.id,
    called,
    name,
    role,
    isGroup: speaker.isGroup,
    passages,
    conditions: conditionsOf(article.text, his),
    account: accountOf(article, name, passages),
    isRejected: rejected.includes(called),
  };
}

/**
 * The account that his passages were given to, else the one of his full name. Somebody of whom nothing but a first name,
 * a pseudonym or a role is told can be another of the same.
 */
function accountOf(
  { accounts }: Article,
  name: string | null,
  passages: readonly ReportedPassage[],
): Account | null {
  const given = new Set(
    passages.flatMap(({ state }) =>
      state.is === 'attributed' && state.voice.by === 'account' ? [state.voice.accountId] : [],
    ),
  );
  // A passage of a witness can quote another: only who is named as he is, or not at all, can be he.
  const agrees = ({ witness, pseudonym }: Account): boolean =>
    name === null || (witness === null && pseudonym === null) || witness === name || pseudonym === name;
  const his = accounts.filter((account) => given.has(account.id) && agrees(account));
  if (his.length > 0) return his.length === 1 ? (his[0] ?? null) : null;
  const isFull = name !== null && /\s/u.test(name);
  const named = isFull ? accounts.filter(({ witness }) => witness === name) : [];
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Each once, with the first words that say so. */
function conditionsOf(text: string, his: readonly Attribution[]): readonly ProposedCondition[] {
  const known = new Map<Condition, string>();
  for (const { condition, range } of his.flatMap(({ hearing }) => hearing))
    if (!known.has(condition)) known.set(condition, text.slice(range.start, range.end));
  return [...known].map(([condition, words]) => ({ condition, words }));
}
