import { useMemo, type ReactNode } from 'react';
import { parallelRows } from '@core/comparison/parallel-rows';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { BlockId } from '@core/contract/ids';
import { sourceLabel } from '@core/text/attribution-text';
import { t } from '../../../app/messages';
import { Sheet, SheetList } from '../../../ui/sheet/Sheet';
import { SheetTable } from '../../../ui/sheet/SheetTable';
import { letterOf, namesOnPaper, partnersOnPaper } from '../model/printed-comparison';
import type { Column } from '../model/column';
import './comparison-sheet.css';

interface Props {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly joins: readonly ReviewedCorrespondence[];
  /** False while some pairs are still compared, which the paper says. */
  readonly isCompared: boolean;
  readonly drawPassage: (column: Column, blockId: BlockId) => ReactNode;
}

/** The texts of a comparison side by side on paper, each whole and in its own order. */
export function ComparisonSheet({ title, columns, joins, isCompared, drawPassage }: Props): ReactNode {
  const names = useMemo(() => namesOnPaper(columns), [columns]);
  const standing = useMemo(() => joins.filter(({ verdict }) => verdict !== 'dismissed'), [joins]);
  const rows = useMemo(() => {
    const subjects = columns.map(({ article }) =>
      article.blocks.filter(({ kind }) => kind !== 'furniture').map(({ id }) => id),
    );
    return parallelRows(subjects, standing);
  }, [columns, standing]);
  const partners = useMemo(() => partnersOnPaper(columns, standing), [columns, standing]);
  const cellOf = (column: Column, ids: readonly BlockId[]): ReactNode =>
    ids.length === 0 ? null : (
      <>
        <span className="sheet-cell-name">{names[column.at]}</span>
        {ids.map((id) => (
          <div key={id}>
            {drawPassage(column, id)}
            <Standing partners={partners(column, id)} numbers={column.numbers.get(id) ?? ''} />
          </div>
        ))}
      </>
    );
  return (
    <Sheet
      title={title}
      lines={[t('print.comparison.about'), ...(isCompared ? [] : [t('print.comparison.unfinished')])]}
    >
      <SheetList
        title={t('print.comparison.sources')}
        items={columns.map(({ article }, at) =>
          [`${letterOf(at)} · ${sourceLabel(article, t)}`, furnitureOf(article)].filter(Boolean).join('. '),
        )}
      />
      <SheetTable
        isText
        columns={names}
        rows={rows.map((row) => columns.map((column, at) => cellOf(column, row[at] ?? [])))}
      />
    </Sheet>
  );
}

/** What a passage is matched with and by which numbers it differs; paper has no lines between the columns to show it. */
function Standing({ partners, numbers }: { readonly partners: string; readonly numbers: string }): ReactNode {
  if (partners === '' && numbers === '') return null;
  return (
    <p className="compare-paper-standing">
      {partners === '' ? null : <span>↔ {partners}</span>}
      {numbers === '' ? null : <b>≠ {numbers}</b>}
    </p>
  );
}

/** What the page had around the article stands on no paper, which says how much that is. */
function furnitureOf({ blocks }: Column['article']): string {
  const count = blocks.filter(({ kind }) => kind === 'furniture').length;
  return count === 0 ? '' : t('print.furniture', { count });
}
