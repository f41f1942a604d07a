import { memo, useMemo, type ReactNode } from 'react';
import type { PaneMatches } from '@core/comparison/rank-matches';
import { t } from '../../../app/messages';
import { paneHandle } from '../../../app/pane-handles';
import type { ColumnStates, BlockState, StatesByBlock } from '../model/block-states';
import { markCorrespondences, MARKED_APART, markStretches, type MinimapMark } from '../model/minimap-marks';
import { statusLabel } from '../model/status-labels';
import type { Column } from '../model/column';
import './minimap.css';

interface Props {
  readonly column: Column;
  readonly standing: StatesByBlock;
  readonly joins: ColumnStates;
  readonly answers: PaneMatches | undefined;
}

/**
 * The whole text at the pane's edge: where it is answered, where it stands alone, where values differ. For the eye and
 * the pointer; the same is said to assistive technology passage by passage.
 */
export const Minimap = memo(function PaneMap({ column, standing, joins, answers }: Props): ReactNode {
  const { article, key } = column;
  const length = Math.max(1, article.text.length);
  const isLong = article.blocks.length > MARKED_APART;
  const stretches = useMemo(
    () => (isLong ? markStretches(article, standing).map(drawMark) : null),
    [article, isLong, standing],
  );
  return (
    <div
      className="pane-map"
      aria-hidden="true"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const offset = ((event.clientY - box.top) / box.height) * length;
        const block = article.blocks.findLast(({ start }) => start <= offset);
        if (block !== undefined) paneHandle(key)?.bring(block.id, box.height * 0.3, true);
      }}
    >
      {stretches ??
        article.blocks.map(({ id, start, end }) => {
          const join = joins.get(id);
          return join === undefined ? null : drawMark({ from: start / length, to: end / length, join });
        })}
      {isLong ? markCorrespondences(article, joins, answers).map(drawMark) : null}
    </div>
  );
});

const drawMark = ({ from, to, join }: MinimapMark): ReactNode => (
  <i
    key={from}
    className={classOf(join)}
    title={
      join.differs && join.isClaims
        ? t('compare.claimsDiffer')
        : statusLabel(join.differs ? 'differs' : join.status)
    }
    style={{ top: `${from * 100}%`, height: `${Math.max(0.6, (to - from) * 100)}%` }}
  />
);

const classOf = ({ status, differs, answers, relation }: BlockState): string =>
  [
    `map-${status}`,
    differs && 'map-differs',
    answers !== null && `map-${answers}`,
    relation !== null && `map-by-${relation}`,
  ]
    .filter(Boolean)
    .join(' ');
