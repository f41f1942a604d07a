import type { ReactNode } from 'react';
import { STANCES, type Stance } from '@core/contract/article';
import { t } from '../../../app/messages';
import { stanceLabel } from '../../../app/stance-labels';

interface Props {
  readonly value: Stance;
  readonly onChange: (stance: Stance) => void;
}

/** How a passage stands to its topic. */
export function StanceField({ value, onChange }: Props): ReactNode {
  return (
    <fieldset className="stances">
      <legend>{t('topics.add.stance')}</legend>
      {STANCES.map((one) => (
        <label key={one}>
          <input type="radio" name="stance" checked={value === one} onChange={() => onChange(one)} />
          {stanceLabel(one)}
        </label>
      ))}
    </fieldset>
  );
}
