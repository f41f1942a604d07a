import type { ReactNode } from 'react';
import type { SpeakerType } from '@core/contract/account';
import { t } from '../../../app/messages';

const TYPES: readonly SpeakerType[] = ['witness', 'official', 'other'];

interface Props {
  readonly value: SpeakerType;
  readonly onChange: (type: SpeakerType) => void;
}

/** As what the speaker of an account speaks. */
export function SpeakerTypeField({ value, onChange }: Props): ReactNode {
  return (
    <label className="correct-field">
      {t('correct.account.speaksAs')}
      <select value={value} onChange={(event) => onChange(event.target.value as SpeakerType)}>
        {TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`correct.account.speaksAs.${type}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
