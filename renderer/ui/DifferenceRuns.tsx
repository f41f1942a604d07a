import type { ReactNode } from 'react';
import type { DifferenceRun } from '@core/history/word-difference';
import { t } from '../app/messages';
import './difference-runs.css';

/**
 * Words of two versions, with what was removed and inserted told by signs and strokes and not by colour alone.
 * @param without what is not of this side, where the versions stand side by side
 */
export function DifferenceRuns({
  runs,
  without = null,
}: {
  readonly runs: readonly DifferenceRun[];
  readonly without?: 'removed' | 'inserted' | null;
}): ReactNode {
  return runs.map((run, at) => (run.is === without ? null : <Run key={at} run={run} />));
}

function Run({ run: { is, text } }: { readonly run: DifferenceRun }): ReactNode {
  switch (is) {
    case 'same':
      return text;
    case 'removed':
      return (
        <del className="difference-removed">
          <span className="difference-sign">{t('history.sign-removed')}</span>
          {text}
        </del>
      );
    case 'inserted':
      return (
        <ins className="difference-inserted">
          <span className="difference-sign">{t('history.sign-inserted')}</span>
          {text}
        </ins>
      );
  }
}
