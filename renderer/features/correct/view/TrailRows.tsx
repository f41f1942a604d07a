import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { Button, IconButton } from '../../../ui/Button';
import { moveRow, NO_STEP, rowWithoutWho, type StepFields, type TrailFields } from '../model/trail-fields';

interface Props {
  readonly label: string;
  readonly rows: TrailFields;
  readonly onChange: (rows: TrailFields) => void;
}

/** Through whom the words came, a row for each step, from the first to tell them on. */
export function TrailRows({ label, rows, onChange }: Props): ReactNode {
  const root = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    // A row that was added begins to be written; where one was removed the keys stay in the list.
    const fields = root.current?.querySelectorAll<HTMLElement>('[data-step] input:first-of-type');
    const add = root.current?.querySelector<HTMLElement>('[data-add-step]');
    (fields?.[Math.min(wanted.current, fields.length - 1)] ?? add)?.focus();
    wanted.current = null;
  }, [rows]);
  const change = (at: number, changed: Partial<StepFields>): void =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...changed } : row)));
  const add = (): void => {
    wanted.current = rows.length;
    onChange([...rows, NO_STEP]);
  };
  const remove = (at: number): void => {
    wanted.current = at;
    onChange(rows.filter((_, place) => place !== at));
  };
  const faulty = rowWithoutWho(rows);
  return (
    <fieldset className="correct-trail" ref={root}>
      <legend>{label}</legend>
      <ol>
        {rows.map((row, at) => (
          <li key={at} data-step={at}>
            <TrailRow
              row={row}
              number={at + 1}
              isFaulty={at === faulty}
              onChange={(changed) => change(at, changed)}
            />
            <div className="correct-trail-tools">
              <IconButton
                label={t('correct.trail.up', { number: at + 1 })}
                isDisabled={at === 0}
                onPress={() => onChange(moveRow(rows, at, -1))}
              >
                <ArrowUp />
              </IconButton>
              <IconButton
                label={t('correct.trail.down', { number: at + 1 })}
                isDisabled={at === rows.length - 1}
                onPress={() => onChange(moveRow(rows, at, 1))}
              >
                <ArrowDown />
              </IconButton>
              <IconButton label={t('correct.trail.remove', { number: at + 1 })} onPress={() => remove(at)}>
                <Trash2 />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      {faulty === -1 ? null : (
        <p className="correct-fault">{t('correct.trail.who-missing', { number: faulty + 1 })}</p>
      )}
      <Button icon={<Plus />} data-add-step="" onPress={add}>
        {t('correct.trail.add-step')}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly row: StepFields;
  /** From 1. */
  readonly number: number;
  readonly isFaulty: boolean;
  readonly onChange: (changed: Partial<StepFields>) => void;
}

const PARTS = ['who', 'how', 'when'] as const;

function TrailRow({ row, number, isFaulty, onChange }: RowProps): ReactNode {
  return (
    <div className="correct-trail-row">
      {PARTS.map((part) => (
        <input
          key={part}
          dir="auto"
          value={row[part]}
          placeholder={t(`correct.trail.${part}`)}
          aria-label={t('correct.trail.field', { part: t(`correct.trail.${part}`), number })}
          aria-invalid={part === 'who' && isFaulty}
          onChange={(event) => onChange({ [part]: event.target.value })}
        />
      ))}
    </div>
  );
}
