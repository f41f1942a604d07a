import type { Account, Voice } from '../../contract/account';
import type { AccountFacts, Correction } from '../../contract/correction';
import type { AccountId } from '../../contract/ids';
import type { LeftBecause } from '../../contract/version';
import { voicesIn } from '../../text/voice-parts';
import type { CorrectionDraft } from '../correction-draft';
import { add, isAlike, tell, type CarryState } from './carry-state';

/** A speaker whom the later version does not know waits for a passage of his that is found there. */
export function carrySpeaker(
  state: CarryState,
  said: Extract<Correction, { readonly do: 'put-account' }>,
): void {
  const { from, to, read, waiting, ours } = state;
  const { account } = said;
  const words = nameOf(account);
  const there = accountIn(to, account.id);
  if (there === null && accountIn(read, account.id) !== null && !ours.has(account.id)) {
    // The reader of the later version removed him.
    tell(state, account.id, 'put-account', { words, left: 'other' });
    return;
  }
  if (there === null) {
    waiting.set(account.id, [...(waiting.get(account.id) ?? []), said]);
    tell(state, account.id, 'put-account', { words, left: 'changed' });
    return;
  }
  if (isAlike(factsOf(there), account)) return;
  const here = accountIn(from, account.id);
  const isSame = here !== null && isAlike(factsOf(here), factsOf(there));
  tell(state, account.id, 'put-account', { words, left: isSame ? add(state, said) : 'other' });
}

export function carryRemoval(
  state: CarryState,
  said: Extract<Correction, { readonly do: 'remove-account' }>,
): void {
  const { from, to, waiting, ours, told } = state;
  const { accountId } = said;
  const here = accountIn(from, accountId);
  told.delete(`put-account ${accountId}`);
  if (waiting.delete(accountId) || accountIn(to, accountId) === null) return;
  // Passages that the later version gives to a speaker of its own are not taken from him.
  const left = ours.has(accountId) ? add(state, said) : 'other';
  tell(state, accountId, 'remove-account', { words: here === null ? '' : nameOf(here), left });
}

/** Whether the later version knows all that a voice names; those that wait go over now. */
export function knowSpeakers(state: CarryState, voice: Voice): LeftBecause | null {
  const { from, to, waiting, ours, told } = state;
  const ids = voicesIn(voice).flatMap((one) => (one.by === 'account' ? [one.accountId] : []));
  const isKnown = (id: AccountId): boolean => {
    const [here, there] = [accountIn(from, id), accountIn(to, id)];
    return waiting.has(id) || (here !== null && there !== null && nameOf(here) === nameOf(there));
  };
  if (!ids.every(isKnown)) return 'speaker';
  for (const id of ids) {
    for (const one of waiting.get(id) ?? []) add(state, one);
    if (!waiting.delete(id)) continue;
    ours.add(id);
    const known = told.get(`put-account ${id}`);
    if (known !== undefined) told.set(`put-account ${id}`, { ...known, left: null });
  }
  return null;
}

/** Of those that wait still, who never had a passage goes over; who had one that is not found is not heard there. */
export function endWaiting(state: CarryState): void {
  const { from, waiting, told } = state;
  for (const [id, corrections] of waiting) {
    if ((accountIn(from, id)?.blocks.length ?? 0) > 0) continue;
    for (const one of corrections) add(state, one);
    const known = told.get(`put-account ${id}`);
    if (known !== undefined) told.set(`put-account ${id}`, { ...known, left: null });
  }
}

/** Who is to answer for a passage; empty for the article itself and where nobody is named. */
export const speakerIn = (draft: CorrectionDraft, voice: Voice): string =>
  voicesIn(voice)
    .map((one) => {
      const account = one.by === 'account' ? accountIn(draft, one.accountId) : null;
      return account !== null ? nameOf(account) : one.by === 'source' ? one.source : '';
    })
    .filter((name) => name !== '')
    .join('; ');

const accountIn = ({ accounts }: CorrectionDraft, id: string): Account | null =>
  accounts.find((one) => one.id === id) ?? null;

const factsOf = ({ blocks: _, jointOf: __, ...facts }: Account): AccountFacts => facts;

const nameOf = ({ witness, pseudonym, role }: AccountFacts): string => witness ?? pseudonym ?? role;
