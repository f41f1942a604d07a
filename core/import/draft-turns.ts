import type { Account, Voice } from '../contract/account';
import type { Article } from '../contract/article';
import type { AccountId, BlockId } from '../contract/ids';
import type { Turn, TurnTime } from '../contract/turn';

/** Who speaks, as the file names them. */
export interface DraftSpeaker {
  /** What one speaker is told from another by; labels that differ in case or punctuation alone have one. */
  readonly key: string;
  /** As the file first writes it. */
  readonly label: string;
  /** The label says what they are there for and not who they are: "Q", "INTERVIEWER". */
  readonly isRole: boolean;
}

/** One turn of a draft: a range of its blocks. */
export interface DraftTurn {
  /** `null` where the file names nobody. */
  readonly speaker: DraftSpeaker | null;
  /** As this turn writes it; `null` where it writes none. */
  readonly label: string | null;
  /** Indices of blocks, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly time: TurnTime | null;
}

/** Further speakers are named with their passages, and have no account to choose: no list can hold more. */
export const MAX_ACCOUNTS = 500;

/**
 * Speakers become accounts, and the blocks of their turns have their voice. Of a speaker nothing is said but the label:
 * whether somebody saw what he tells, the file does not say.
 * @param ids of the draft's blocks; `undefined` for a block without a visible character
 */
export function articleTurns(
  turns: readonly DraftTurn[],
  ids: readonly (BlockId | undefined)[],
): Pick<Article, 'accounts' | 'voices' | 'turns'> {
  const speakers = new Map<string, { readonly account: Account; readonly blocks: BlockId[] }>();
  const voices: Record<string, Voice> = {};
  const kept: Turn[] = [];
  for (const { speaker, label, start, end, time } of turns) {
    const blocks = ids.slice(start, end).filter((id) => id !== undefined);
    const [from, to] = [blocks[0], blocks.at(-1)];
    if (from === undefined || to === undefined) continue;
    if (speaker !== null && !speakers.has(speaker.key) && speakers.size < MAX_ACCOUNTS)
      speakers.set(speaker.key, { account: accountOf(speaker, speakers.size + 1), blocks: [] });
    const known = speaker === null ? undefined : speakers.get(speaker.key);
    for (const id of blocks) known?.blocks.push(id);
    if (known !== undefined)
      for (const id of blocks) voices[id] = { by: 'account', accountId: known.account.id };
    else if (speaker !== null)
      for (const id of blocks) voices[id] = { by: 'source', source: speaker.label, hedge: null };
    kept.push({ label, accountId: known?.account.id ?? null, from, to, time });
  }
  const accounts = [...speakers.values()].map(({ account, blocks }) => ({ ...account, blocks }));
  return { accounts, voices, turns: kept };
}

const accountOf = ({ label, isRole }: DraftSpeaker, number: number): Account => ({
  id: `speaker-${number}` as AccountId,
  witness: isRole ? null : label,
  pseudonym: null,
  role: isRole ? label : '',
  standing: 'other',
  conditions: [],
  heldBy: null,
  circumstances: null,
  date: null,
  chain: [],
  blocks: [],
});
