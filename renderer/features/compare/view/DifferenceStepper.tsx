import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { keyOf } from '../../../app/keys';
import { IconButton } from '../../../ui/Button';
import { useDifferencePanel } from '../model/chosen-difference';
import * as words from '../model/compare-words';
import type { DifferenceRow } from '../model/difference-rows';
import { labelOf } from './DifferenceRowView';

interface Props {
  readonly rows: readonly DifferenceRow[];
  readonly onStep: (by: 1 | -1) => void;
}

/** Goes from difference to difference: "2 of 7". */
export function DifferenceStepper({ rows, onStep }: Props): ReactNode {
  const chosen = useDifferencePanel((state) => state.chosen);
  const row = rows.find(({ difference }) => difference.key === chosen);
  const counted = rows.filter(({ number }) => number !== null).length;
  return (
    <span className="finding-stepper">
      <IconButton
        label={t('compare.previousDifference')}
        keys={keyOf('compare.previous-difference')}
        isDisabled={counted === 0}
        onPress={() => onStep(-1)}
      >
        <ChevronUp />
      </IconButton>
      <span aria-hidden="true">{words.stepperPlace(row?.number ?? null, counted)}</span>
      <IconButton
        label={t('compare.nextDifference')}
        keys={keyOf('compare.next-difference')}
        isDisabled={counted === 0}
        onPress={() => onStep(1)}
      >
        <ChevronDown />
      </IconButton>
    </span>
  );
}

/** Says the chosen difference once, politely, wherever the focus is. */
export function ChosenAnnouncement({ rows }: Pick<Props, 'rows'>): ReactNode {
  const chosen = useDifferencePanel((state) => state.chosen);
  const row = rows.find(({ difference }) => difference.key === chosen);
  return (
    <span className="visually-hidden" role="status" aria-label={t('compare.chosenDifference')}>
      {row === undefined ? '' : labelOf(row, rows)}
    </span>
  );
}
