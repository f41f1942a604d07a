import type { Account, Condition } from '@core/contract/account';
import { t } from './messages';

/** How testimony was given, as a chip says it. */
export const conditionLabel = (condition: Condition): string => t(`condition.${condition}`);

/** Colour is kept for the one condition that bears on freedom to speak. */
export const conditionTone = (condition: Condition): 'plain' | 'custody' =>
  condition === 'custody' ? 'custody' : 'plain';

/** The name by which the window calls an account: the witness, else the pseudonym, else the role. */
export const nameOfAccount = ({ witness, pseudonym, role }: Account): string => witness ?? pseudonym ?? role;
