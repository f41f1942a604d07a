import { useState, type ReactNode } from 'react';
import { CONDITIONS, type Condition, type SpeakerType } from '@core/contract/account';
import { conditionLabel } from '../../../app/condition-labels';
import { Button } from '../../../ui/Button';
import { accountFaults, type AccountFields } from '../model/account-fields';
import { Field } from './Field';

interface Props {
  readonly label: string;
  readonly fields: AccountFields;
  readonly onSave: (fields: AccountFields) => void;
  readonly onClose: () => void;
}

const STANDINGS: Readonly<Record<SpeakerType, string>> = {
  witness: 'Tells what he or she lived',
  official: 'Speaks for an office',
  other: 'Neither',
};

/** Who tells, how it was given, and through whom it came. What is left empty stays unknown. */
export function AccountForm({ label, fields: known, onSave, onClose }: Props): ReactNode {
  const [fields, setFields] = useState(known);
  const faults = accountFaults(fields);
  const isRight = Object.keys(faults).length === 0;
  const set =
    (name: keyof AccountFields) =>
    (value: string): void =>
      setFields({ ...fields, [name]: value });
  const toggle = (condition: Condition, isOn: boolean): void =>
    setFields({
      ...fields,
      conditions: isOn
        ? [...fields.conditions, condition]
        : fields.conditions.filter((one) => one !== condition),
    });
  return (
    <form
      className="correct-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) onSave(fields);
      }}
      onKeyDown={(event) => {
        // While a word is being composed, the key is the input method's.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Field label="Name" takesFocus value={fields.witness} onChange={set('witness')} />
      <Field label="Pseudonym" value={fields.pseudonym} onChange={set('pseudonym')} />
      <Field label="Role" hint="Nurse, junior officer" value={fields.role} onChange={set('role')} />
      <label className="correct-field">
        Standing
        <select
          value={fields.standing}
          onChange={(event) => setFields({ ...fields, standing: event.target.value as SpeakerType })}
        >
          {Object.entries(STANDINGS).map(([standing, words]) => (
            <option key={standing} value={standing}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="correct-checks">
        <legend>How it was given</legend>
        {CONDITIONS.map((condition) => (
          <label key={condition} className="correct-check">
            <input
              type="checkbox"
              checked={fields.conditions.includes(condition)}
              onChange={(event) => toggle(condition, event.target.checked)}
            />
            {conditionLabel(condition)}
          </label>
        ))}
      </fieldset>
      <Field
        label="Held by"
        hint="Where the witness was held"
        value={fields.heldBy}
        onChange={set('heldBy')}
      />
      <Field label="Circumstances" isLong value={fields.circumstances} onChange={set('circumstances')} />
      <Field
        label="Told on"
        hint="2022, 2022-05 or 2022-05-20"
        fault={faults.date}
        value={fields.date}
        onChange={set('date')}
      />
      <Field
        label="Through whom it came"
        hint="A step a line, from the witness on: who; how; when"
        isLong
        value={fields.chain}
        onChange={set('chain')}
      />
      {faults.role === undefined ? null : <p className="muted">{faults.role}</p>}
      <div className="correct-row">
        <Button type="submit" tone="primary" isIdle={!isRight}>
          Save the witness
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
