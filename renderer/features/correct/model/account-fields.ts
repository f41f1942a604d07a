import type { Article } from '@core/contract/article';
import type { Account, ProvenanceStep, Condition, SpeakerType } from '@core/contract/account';
import type { AccountFacts } from '@core/contract/correction';
import type { AccountId } from '@core/contract/ids';
import type { LabelKey } from '@core/messages/translator';
import { isDate, orNull } from './citation-fields';

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
  /** A step a line: who; how; when. */
  readonly chain: string;
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
  chain: '',
};

export const accountFieldsOf = (account: Account): AccountFields => ({
  witness: account.witness ?? '',
  pseudonym: account.pseudonym ?? '',
  role: account.role,
  standing: account.standing,
  conditions: account.conditions,
  heldBy: account.heldBy ?? '',
  circumstances: account.circumstances ?? '',
  date: account.date ?? '',
  chain: formatChain(account.chain),
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
  date: orNull(fields.date),
  chain: parseChain(fields.chain),
});

/** A step a line: who; how; when. */
export const formatChain = (chain: readonly ProvenanceStep[]): string =>
  chain
    .map(({ who, how, when }) => [who, how, when].filter((part) => part !== null && part !== '').join('; '))
    .join('\n');

export const parseChain = (lines: string): readonly ProvenanceStep[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(stepOf);

function stepOf(line: string): ProvenanceStep {
  const [who = '', how = '', ...when] = line.split(';').map((part) => part.trim());
  return { who, how, when: orNull(when.join('; ')) };
}

/** What is wrong, by field. A witness without a name is known by the role. */
export const accountFaults = (
  fields: AccountFields,
): { readonly role?: LabelKey; readonly date?: LabelKey } => ({
  ...([fields.witness, fields.pseudonym, fields.role].every((text) => text.trim() === '')
    ? { role: 'correct.fault.name' }
    : {}),
  ...(isDate(fields.date) ? {} : { date: 'correct.fault.date' }),
});

/** An id that no account of the article has or had. */
export function nextAccountId(article: Article): AccountId {
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
