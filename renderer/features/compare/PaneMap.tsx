import { memo, type ReactNode } from 'react';
import { paneHandle } from '../../state/pane-handles';
import type { ColumnJoins } from './CompareColumns';
import type { Column } from './use-following';

interface Props {
  readonly column: Column;
  readonly joins: ColumnJoins;
}

/**
 * The whole text at the pane's edge: where it is answered, where it stands alone, where values differ. For the eye and
 * the pointer; the same is said to assistive technology passage by passage.
 */
export const PaneMap = memo(function PaneMap({ column, joins }: Props): ReactNode {
  const { article, key } = column;
  const length = Math.max(1, article.text.length);
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
      {article.blocks.map(({ id, start, end }) => {
        const join = joins.get(id);
        if (join === undefined) return null;
        return (
          <i
            key={id}
            className={`map-${join}`}
            style={{
              top: `${(start / length) * 100}%`,
              height: `${Math.max(0.6, ((end - start) / length) * 100)}%`,
            }}
          />
        );
      })}
    </div>
  );
});
