import type { ReactNode } from 'react';
import { clusterOf, type ClusterPlace } from '@core/comparison/passage-clusters';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { BlockId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import type { Column } from '../model/column';
import { PassageLink } from './PassageLink';

interface Props {
  readonly columns: readonly Column[];
  readonly joins: readonly ReviewedCorrespondence[];
  /** The columns that that of the passage in focus was compared with. */
  readonly compared: readonly number[];
  readonly source: Column;
  readonly blockId: BlockId;
}

/**
 * How many of the texts that were compared tell what the passage in focus tells, and where. Two texts are told apart by
 * the match itself.
 */
export function SharedBy({ columns, joins, compared, source, blockId }: Props): ReactNode {
  const group = clusterOf(joins, { subject: source.at, blockId });
  const telling = columns.filter(({ at }) => group.some(({ subject }) => subject === at));
  const asked = new Set([source.at, ...compared, ...telling.map(({ at }) => at)]).size;
  if (columns.length < 3 || telling.length < 2) return null;
  return (
    <div className="told-by">
      <p className="provenance-line">
        {t(asked === columns.length ? 'compare.toldBy' : 'compare.toldByCompared', {
          telling: telling.length,
          asked,
        })}
      </p>
      <ul>
        {telling.map((column) => (
          <li key={column.key}>
            <b>{column.article.citation.title}</b> <Places column={column} group={group} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Places({
  column,
  group,
}: {
  readonly column: Column;
  readonly group: readonly ClusterPlace[];
}): ReactNode {
  const order = new Map(column.article.blocks.map(({ id }, index) => [id, index]));
  return group
    .filter(({ subject }) => subject === column.at)
    .sort((x, y) => (order.get(x.blockId) ?? 0) - (order.get(y.blockId) ?? 0))
    .map(({ blockId }) => <PassageLink key={blockId} column={column} blockId={blockId} />);
}
