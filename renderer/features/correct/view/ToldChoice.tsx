import { useId, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { namePassages } from '../model/passage-names';
import type { Tellable, Told } from '../model/told-passages';

interface Props extends Tellable {
  readonly told: Told;
  readonly onChange: (told: Told) => void;
}

/** Which passages a new witness tells. */
export function ToldChoice({ article, chosen, told, onChange }: Props): ReactNode {
  const name = useId();
  const choices: readonly (readonly [Told, string])[] = [
    ['whole', t('correct.told.whole')],
    ...(chosen.length === 0 ? [] : [['chosen', namePassages(article, chosen)] as const]),
    ['none', t('correct.told.none')],
  ];
  return (
    <fieldset className="correct-checks">
      <legend>{t('correct.told.label')}</legend>
      {choices.map(([one, label]) => (
        <label key={one} className="correct-check">
          <input type="radio" name={name} checked={told === one} onChange={() => onChange(one)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
