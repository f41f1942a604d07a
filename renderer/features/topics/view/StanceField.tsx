import type { ReactNode } from 'react';
import { STANCES, type Stance } from '@core/contract/article';
import { t } from '../../../app/messages';
import { stanceLabel } from '../../../app/stance-labels';

interface Props {
  readonly value: Stance | null;
  readonly onChange: (stance: Stance | null) => void;
}

const CHOICES = [null, ...STANCES] as const;

/** How a passage stands to its topic; nothing is chosen for the reader. */
export function StanceField({ value, onChange }: Props): ReactNode {
  return (
    <fieldset className="stances">
      <legend>{t('topics.add.stance')}</legend>
      {CHOICES.map((one) => (
        <label key={one}>
          <input type="radio" name="stance" checked={value === one} onChange={() => onChange(one)} />
          {one === null ? t('stance.none') : stanceLabel(one)}
        </label>
      ))}
    </fieldset>
  );
}
