import type { ReactNode } from 'react';
import { CONDITION_GROUPS, type Condition, type ConditionGroup } from '@core/contract/account';
import { conditionLabel } from '../../../app/condition-labels';
import { t } from '../../../app/messages';

interface Props {
  readonly checked: readonly Condition[];
  readonly onChange: (checked: readonly Condition[]) => void;
}

/** In this order: what any field asks first. */
const GROUPS: readonly ConditionGroup[] = ['general', 'law', 'history', 'journalism'];

/** The conditions under which a statement was given; any number of them, grouped by the field that speaks of them. */
export function ConditionChecks({ checked, onChange }: Props): ReactNode {
  const toggle = (condition: Condition, isOn: boolean): void =>
    onChange(isOn ? [...checked, condition] : checked.filter((one) => one !== condition));
  return (
    <fieldset className="correct-checks">
      <legend>{t('correct.account.conditions')}</legend>
      {GROUPS.map((group) => (
        <div
          key={group}
          role="group"
          aria-label={t(`correct.conditions.${group}`)}
          className="correct-check-group"
        >
          <span aria-hidden="true">{t(`correct.conditions.${group}`)}</span>
          {CONDITION_GROUPS[group].map((condition) => (
            <label key={condition} className="correct-check">
              <input
                type="checkbox"
                checked={checked.includes(condition)}
                onChange={(event) => toggle(condition, event.target.checked)}
              />
              {conditionLabel(condition)}
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
