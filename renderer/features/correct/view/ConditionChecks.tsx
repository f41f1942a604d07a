import type { ReactNode } from 'react';
import { CONDITIONS, type Condition } from '@core/contract/account';
import { conditionLabel } from '../../../app/condition-labels';
import { t } from '../../../app/messages';

interface Props {
  readonly checked: readonly Condition[];
  readonly onChange: (checked: readonly Condition[]) => void;
}

/** The conditions under which a statement was given; any number of them. */
export function ConditionChecks({ checked, onChange }: Props): ReactNode {
  const toggle = (condition: Condition, isOn: boolean): void =>
    onChange(isOn ? [...checked, condition] : checked.filter((one) => one !== condition));
  return (
    <fieldset className="correct-checks">
      <legend>{t('correct.account.conditions')}</legend>
      {CONDITIONS.map((condition) => (
        <label key={condition} className="correct-check">
          <input
            type="checkbox"
            checked={checked.includes(condition)}
            onChange={(event) => toggle(condition, event.target.checked)}
          />
          {conditionLabel(condition)}
        </label>
      ))}
    </fieldset>
  );
}
