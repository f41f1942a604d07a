import type { AccountFacts } from '@core/contract/correction';
import type { AccountId } from '@core/contract/ids';

/** Between them every field has a value and none, and every condition is there. */
export const KEEPER: AccountFacts = {
  id: 'keeper' as AccountId,
  witness: 'Jonas Fell',
  pseudonym: null,
  role: 'Keeper of the weir',
  standing: 'witness',
  conditions: ['press-conference', 'custody', 'interview', 'anonymous'],
  heldBy: 'The county',
  circumstances: 'Could end the interview at any time.',
  date: '1931-04-10',
  chain: [{ who: 'Jonas Fell', how: 'spoke through a door', when: null }],
};
export const BOARD: AccountFacts = {
  ...KEEPER,
  id: 'board' as AccountId,
  witness: null,
  pseudonym: 'The clerk',
  role: 'Clerk of the board',
  standing: 'official',
  conditions: ['written-complaint', 'read-out', 'video', 'statement'],
  heldBy: null,
  circumstances: null,
  date: '1931',
  chain: [],
};
export const STRANGER: AccountFacts = {
  ...BOARD,
  id: 'stranger' as AccountId,
  role: '',
  standing: 'other',
  date: null,
};
