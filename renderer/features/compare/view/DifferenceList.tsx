import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { DIFFERENCE_GROUPS, type DifferenceGroup } from '@core/comparison/difference-groups';
import { t } from '../../../app/messages';
import { useDifferencePanel } from '../model/chosen-difference';
import type { DifferenceRow } from '../model/difference-rows';
import { DifferenceActions } from './DifferenceActions';
import { DifferenceRowView } from './DifferenceRowView';

interface Props {
  readonly rows: readonly DifferenceRow[];
  /** Those of `rows` that are listed. */
  readonly shown: readonly DifferenceRow[];
  readonly onChoose: (row: DifferenceRow) => void;
  readonly onBringLevel: (row: DifferenceRow) => void;
}

/** The listed differences by what differs. One stop of the tab key; arrows, Home and End go from row to row. */
export function DifferenceList(props: Props): ReactNode {
  const { rows, shown, onChoose, onBringLevel } = props;
  const chosen = useDifferencePanel((state) => state.chosen);
  const list = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  useEffect(() => {
    if (chosen === null) return;
    const row = list.current?.querySelector(`[data-key="${CSS.escape(chosen)}"]`)?.closest('li');
    row?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const keys = shown.map(({ difference }) => difference.key);
  const tabStop = [cursor, chosen].find((key) => key !== null && keys.includes(key)) ?? keys[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const to = goalOf(event.key, keys.indexOf(tabStop ?? ''), keys.length - 1);
    const key = to === null ? undefined : keys[to];
    if (key === undefined || !(event.target instanceof Element) || !event.target.matches('.finding-open'))
      return;
    event.preventDefault();
    setCursor(key);
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  return (
    <div ref={list} onKeyDown={onKeyDown}>
      {DIFFERENCE_GROUPS.map((group) => {
        const own = shown.filter((row) => row.group === group);
        return own.length === 0 ? null : (
          <section key={group} className="finding-group" aria-label={t(`compare.group.${group}`)}>
            <GroupHead group={group} rows={own} />
            <ul>
              {own.map((row) => (
                <DifferenceRowView
                  key={row.difference.key}
                  row={row}
                  rows={rows}
                  isChosen={row.difference.key === chosen}
                  isTabStop={row.difference.key === tabStop}
                  onChoose={(one) => {
                    setCursor(one.difference.key);
                    onChoose(one);
                  }}
                >
                  {row.difference.key === chosen ? (
                    <DifferenceActions row={row} onBringLevel={() => onBringLevel(row)} />
                  ) : null}
                </DifferenceRowView>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function GroupHead({
  group,
  rows,
}: {
  readonly group: DifferenceGroup;
  readonly rows: readonly DifferenceRow[];
}): ReactNode {
  const counted = rows.filter(({ number }) => number !== null).length;
  const rest = rows.length - counted;
  return (
    <h3>
      {t(`compare.group.${group}`)}
      <span>
        {[counted === 0 ? '' : counted, rest === 0 ? '' : t('compare.notCounted', { count: rest })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </h3>
  );
}

function goalOf(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
