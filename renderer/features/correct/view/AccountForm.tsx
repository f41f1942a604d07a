import type { Article } from '@core/contract/article';
import type { AccountId, ArticleId, BlockId } from '@core/contract/ids';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { accountFaults, type AccountFields } from '../model/account-fields';
import { ConditionChecks } from './ConditionChecks';
import { Field } from './Field';
import { firstTold, toldPassages, type Told } from '../model/told-passages';
import { rowWithoutWho } from '../model/trail-fields';
import { SamePersonField } from './SamePersonField';
import { SpeakerTypeField } from './SpeakerTypeField';
import { ToldChoice } from './ToldChoice';
import { TrailRows } from './TrailRows';

interface Props {
  readonly articleId: ArticleId;
  /** `null` for a new one. */
  readonly accountId: AccountId | null;
  readonly label: string;
  readonly fields: AccountFields;
  /** Of a new account, what it may tell; absent where that is said at the passages. */
  readonly passages?: { readonly article: Article; readonly chosen: readonly BlockId[] };
  /** @param told the passages that a new account tells */
  readonly onSave: (fields: AccountFields, told: readonly BlockId[]) => void;
  readonly onClose: () => void;
}

/** The fields that are lines of text. */
type TextName = Exclude<keyof AccountFields, 'standing' | 'conditions' | 'chain' | 'samePersonAs'>;

/** Who tells, how it was given, and through whom it came. What is left empty stays unknown. */
export function AccountForm({
  articleId,
  accountId,
  label,
  fields: known,
  passages,
  onSave,
  onClose,
}: Props): ReactNode {
  const [fields, setFields] = useState(known);
  const [told, setTold] = useState<Told>(() => firstTold(passages));
  const faults = accountFaults(fields);
  const isRight = Object.keys(faults).length === 0 && rowWithoutWho(fields.chain) === -1;
  const change = (changed: Partial<AccountFields>): void => setFields({ ...fields, ...changed });
  const bind = (name: TextName) => ({
    value: fields[name],
    onChange: (value: string): void => change({ [name]: value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRight) onSave(fields, passages === undefined ? [] : toldPassages(told, passages));
  };
  return (
    <form className="correct-form" aria-label={label} onSubmit={submit} onKeyDown={closeByEscape(onClose)}>
      <Field label={t('correct.account.name')} takesFocus {...bind('witness')} />
      {passages === undefined ? null : <ToldChoice {...passages} told={told} onChange={setTold} />}
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
      <TrailRows
        label={t('correct.account.trail')}
        rows={fields.chain}
        onChange={(chain) => change({ chain })}
      />
      <SamePersonField
        articleId={articleId}
        accountId={accountId}
        value={fields.samePersonAs}
        onChange={(samePersonAs) => change({ samePersonAs })}
      />
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
