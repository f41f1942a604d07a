import type { Account, Condition } from '@core/contract/account';

interface ConditionWords {
  readonly label: string;
  readonly tone: 'plain' | 'custody';
}

/** How testimony was given, as a chip says it. Colour is kept for the one condition that bears on freedom to speak. */
export const CONDITION_LABELS: Readonly<Record<Condition, ConditionWords>> = {
  custody: { label: 'In custody', tone: 'custody' },
  'press-conference': { label: 'Press conference', tone: 'plain' },
  interview: { label: 'Interview', tone: 'plain' },
  anonymous: { label: 'Anonymous', tone: 'plain' },
  'written-complaint': { label: 'Written complaint', tone: 'plain' },
  'read-out': { label: 'Read out by another', tone: 'plain' },
  video: { label: 'Video', tone: 'plain' },
  statement: { label: 'Statement', tone: 'plain' },
};

/** The name by which the window calls an account: the witness, else the pseudonym, else the role. */
export const nameOfAccount = ({ witness, pseudonym, role }: Account): string => witness ?? pseudonym ?? role;
