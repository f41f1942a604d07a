import { useState, type FormEvent, type ReactNode } from 'react';
import { PSEUDONYM_FORMATS, type PseudonymFormat } from '@core/contract/pseudonym';
import { showControls } from '@core/text/direction-controls';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { Segmented } from '../../../ui/Segmented';
import { add, rename, turn, type NameRow } from '../model/name-rows';

interface Props {
  readonly rows: readonly NameRow[];
  readonly onRows: (rows: readonly NameRow[]) => void;
  readonly withText: boolean;
  readonly onWithText: (withText: boolean) => void;
  readonly format: PseudonymFormat;
  readonly onFormat: (format: PseudonymFormat) => void;
  /** Of one article; else of all those of a collection or a comparison. */
  readonly isOne: boolean;
}

export function NameChoice(props: Props): ReactNode {
  const { rows, onRows, withText, onWithText, format, onFormat, isOne } = props;
  return (
    <>
      <p>{t(isOne ? 'pseudonym.about' : 'pseudonym.about-all')}</p>
      <NewName onName={(name) => onRows(add(rows, name))} />
      <ul className="pseudonyms-names" aria-label={t('pseudonym.names')}>
        {rows.map((row) => (
          <li key={row.name}>
            <label>
              <input type="checkbox" checked={row.isOn} onChange={() => onRows(turn(rows, row.name))} />
              <span dir="auto">{showControls(row.name)}</span>
              <small>{describe(row)}</small>
            </label>
            {row.isOn ? (
              <input
                aria-label={t('pseudonym.for', { name: showControls(row.name) })}
                value={row.pseudonym}
                maxLength={200}
                onChange={(event) => onRows(rename(rows, row.name, event.target.value))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {rows.length === 0 ? <p>{t(isOne ? 'pseudonym.none' : 'pseudonym.none-all')}</p> : null}
      <label className="pseudonyms-option">
        <input type="checkbox" checked={withText} onChange={() => onWithText(!withText)} />
        {t(isOne ? 'pseudonym.with-text' : 'pseudonym.with-texts')}
      </label>
      <Segmented
        label={t('pseudonym.format')}
        options={PSEUDONYM_FORMATS.map((one) => ({
          label: t(`pseudonym.format-${one}`),
          isOn: one === format,
          onPress: () => onFormat(one),
        }))}
      />
      {withText && format === 'csv' ? (
        <p className="pseudonyms-remark">{t('pseudonym.no-text-in-csv')}</p>
      ) : null}
    </>
  );
}

const describe = ({ count, isKnown }: NameRow): string =>
  count === null ? '' : isKnown ? t('pseudonym.known', { count }) : t('pseudonym.guessed', { count });

function NewName({ onName }: { readonly onName: (name: string) => void }): ReactNode {
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onName(name);
    setName('');
  };
  return (
    <form className="pseudonyms-new" onSubmit={submit}>
      <input
        aria-label={t('pseudonym.new')}
        placeholder={t('pseudonym.new')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit">{t('pseudonym.add')}</Button>
    </form>
  );
}
