import type { Article } from '@core/contract/article';
import type { Account, AccountRef, Condition, SpeakerType } from '@core/contract/account';
import type { AccountFacts, Correction } from '@core/contract/correction';
import type { AccountId, BlockId } from '@core/contract/ids';
import type { LabelKey } from '@core/messages/translator';
import { orNull } from './citation-fields';
import { dateFault, dateOfField, writtenDateOf } from './date-field';
import { trailFieldsOf, trailOf, type TrailFields } from './trail-fields';

/** An account as a form holds it. */
export interface AccountFields {
  readonly witness: string;
  readonly pseudonym: string;
  readonly role: string;
  readonly standing: SpeakerType;
  readonly conditions: readonly Condition[];
  readonly heldBy: string;
  readonly circumstances: string;
  readonly date: string;
  readonly chain: TrailFields;
  readonly samePersonAs: readonly AccountRef[];
}

export const NO_ACCOUNT: AccountFields = {
  witness: '',
  pseudonym: '',
  role: '',
  standing: 'witness',
  conditions: [],
  heldBy: '',
  circumstances: '',
  date: '',
  chain: [],
  samePersonAs: [],
};

export const accountFieldsOf = (account: Account): AccountFields => ({
  witness: account.witness ?? '',
  pseudonym: account.pseudonym ?? '',
  role: account.role,
  standing: account.standing,
  conditions: account.conditions,
  heldBy: account.heldBy ?? '',
  circumstances: account.circumstances ?? '',
  date: writtenDateOf(account.date),
  chain: trailFieldsOf(account.chain),
  samePersonAs: account.samePersonAs ?? [],
});

export const accountOf = (id: AccountId, fields: AccountFields): AccountFacts => ({
  id,
  witness: orNull(fields.witness),
  pseudonym: orNull(fields.pseudonym),
  role: fields.role.trim(),
  standing: fields.standing,
  conditions: fields.conditions,
  heldBy: orNull(fields.heldBy),
  circumstances: orNull(fields.circumstances),
  date: dateOfField(fields.date),
  chain: trailOf(fields.chain),
  ...(fields.samePersonAs.length === 0 ? {} : { samePersonAs: fields.samePersonAs }),
});

/** What is wrong, by field. A witness without a name is known by the role. */
export function accountFaults(fields: AccountFields): { readonly role?: LabelKey; readonly date?: LabelKey } {
  const date = dateFault(fields.date);
  const isNamed = [fields.witness, fields.pseudonym, fields.role].some((text) => text.trim() !== '');
  return {
    ...(isNamed ? {} : { role: 'correct.fault.name' }),
    ...(date === undefined ? {} : { date }),
  };
}

/** An account that the article does not have yet. */
export const newAccount = (article: Article, fields: AccountFields): AccountFacts =>
  accountOf(nextAccountId(article), fields);

/** A new account, and the passages that it tells. */
export function addAccount(
  article: Article,
  fields: AccountFields,
  told: readonly BlockId[],
): readonly Correction[] {
  const account = newAccount(article, fields);
  const voice = { by: 'account', accountId: account.id } as const;
  return [
    { do: 'put-account', account },
    ...(told.length === 0 ? [] : [{ do: 'assign-voice', blockIds: told, voice } as const]),
  ];
}

/** Every passage of the text itself. */
export const wholeText = ({ blocks }: Article): readonly BlockId[] =>
  blocks.filter(({ kind }) => kind !== 'furniture').map(({ id }) => id);

/** An id that no account of the article has or had. */
function nextAccountId(article: Article): AccountId {
  const taken = new Set<string>([
    ...article.accounts.map(({ id }) => id),
    ...(article.corrected?.corrections ?? []).flatMap((one) =>
      one.do === 'put-account' ? [one.account.id] : [],
    ),
  ]);
  let number = 1;
  while (taken.has(`witness-${number}`)) number += 1;
  return `witness-${number}` as AccountId;
}
