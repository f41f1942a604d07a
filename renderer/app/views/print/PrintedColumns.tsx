import { useMemo, type ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { isToldBy } from '@core/text/voice-parts';
import type { BlockId } from '@core/contract/ids';
import type { Column } from '../../../features/compare/model/column';
import { ComparisonSheet } from '../../../features/compare/view/ComparisonSheet';
import { passagesOnPaper, type PassageOnPaper } from '../../../features/reader/model/printed-article';
import { PrintedPassage } from '../../../features/reader/view/print/PrintedPassage';

interface Props {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly joins: readonly ReviewedCorrespondence[];
  readonly isCompared: boolean;
}

/** The columns of a comparison, each passage drawn as an article on paper has it. */
export function PrintedColumns(props: Props): ReactNode {
  const { columns } = props;
  const passages = useMemo(
    () =>
      columns.map(
        ({ article }): ReadonlyMap<BlockId, PassageOnPaper> =>
          new Map(passagesOnPaper(article, []).map((passage) => [passage.block.id, passage])),
      ),
    [columns],
  );
  return (
    <ComparisonSheet
      {...props}
      drawPassage={({ at, article, subject }, id) => {
        const passage = passages[at]?.get(id);
        if (passage === undefined) return null;
        const { accountId } = subject;
        const isOther = accountId !== null && !isToldBy(article, accountId, id);
        return <PrintedPassage text={article.text} {...passage} isOther={isOther} />;
      }}
    />
  );
}
