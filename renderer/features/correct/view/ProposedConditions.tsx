import type { ReactNode } from 'react';
import type { Condition } from '@core/contract/account';
import { conditionLabel } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import type { ProposedCondition } from '../model/proposed-speakers';

interface Props {
  readonly proposed: readonly ProposedCondition[];
  readonly checked: readonly Condition[];
  readonly onChange: (checked: readonly Condition[]) => void;
}

/** Conditions with the words that say so. One passage may have been given so and another not: none is ticked unasked. */
export function ProposedConditions({ proposed, checked, onChange }: Props): ReactNode {
  if (proposed.length === 0) return null;
  return (
    <fieldset className="correct-checks">
      <legend>{t('speakers.conditions')}</legend>
      {proposed.map(({ condition, words }) => (
        <label key={condition} className="correct-check">
          <input
            type="checkbox"
            checked={checked.includes(condition)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...checked, condition] : checked.filter((one) => one !== condition),
              )
            }
          />
          {t('speakers.condition', { condition: conditionLabel(condition), words })}
        </label>
      ))}
    </fieldset>
  );
}
