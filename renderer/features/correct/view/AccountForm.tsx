import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { accountFaults, type AccountFields } from '../model/account-fields';
import { ConditionChecks } from './ConditionChecks';
import { Field } from './Field';
import { SpeakerTypeField } from './SpeakerTypeField';

interface Props {
  readonly label: string;
  readonly fields: AccountFields;
  readonly onSave: (fields: AccountFields) => void;
  readonly onClose: () => void;
}

/** The fields that are lines of text. */
type TextName = Exclude<keyof AccountFields, 'standing' | 'conditions'>;

/** Who tells, how it was given, and through whom it came. What is left empty stays unknown. */
export function AccountForm({ label, fields: known, onSave, onClose }: Props): ReactNode {
  const [fields, setFields] = useState(known);
  const faults = accountFaults(fields);
  const isRight = Object.keys(faults).length === 0;
  const change = (changed: Partial<AccountFields>): void => setFields({ ...fields, ...changed });
  const bind = (name: TextName) => ({
    value: fields[name],
    onChange: (value: string): void => change({ [name]: value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRight) onSave(fields);
  };
  return (
    <form className="correct-form" aria-label={label} onSubmit={submit} onKeyDown={closeByEscape(onClose)}>
      <Field label={t('correct.account.name')} takesFocus {...bind('witness')} />
      <Field label={t('correct.account.pseudonym')} {...bind('pseudonym')} />
      <Field label={t('correct.account.role')} hint={t('correct.account.role.hint')} {...bind('role')} />
      <SpeakerTypeField value={fields.standing} onChange={(standing) => change({ standing })} />
      <ConditionChecks checked={fields.conditions} onChange={(conditions) => change({ conditions })} />
      <Field
        label={t('correct.account.heldBy')}
        hint={t('correct.account.heldBy.hint')}
        {...bind('heldBy')}
      />
      <Field label={t('correct.account.circumstances')} isLong {...bind('circumstances')} />
      <Field
        label={t('correct.account.date')}
        hint={t('correct.date.hint')}
        fault={faults.date}
        {...bind('date')}
      />
      <Field label={t('correct.account.trail')} hint={t('correct.trail.hint')} isLong {...bind('chain')} />
      {faults.role === undefined ? null : <p className="muted">{t(faults.role)}</p>}
      <div className="correct-row">
        <Button type="submit" tone="primary" isIdle={!isRight}>
          {t('correct.account.save')}
        </Button>
        <Button onPress={onClose}>{t('correct.account.cancel')}</Button>
      </div>
    </form>
  );
}

/** While a word is being composed, the key is the input method's. */
const closeByEscape =
  (onClose: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
