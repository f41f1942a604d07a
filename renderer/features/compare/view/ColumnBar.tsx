import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { creatorsLine, outletOf } from '@core/text/attribution-text';
import { conditionLabel } from '../../../app/condition-labels';
import { formatLongDate } from '../../../app/dates';
import { t } from '../../../app/messages';
import { Chip } from '../../../ui/Chip';
import type { Column } from '../model/column';
import { AccountChoice } from './AccountChoice';
import { ColumnTools } from './ColumnTools';

interface Props {
  readonly column: Column;
  /** All columns in their order, this one included. */
  readonly columns: readonly Column[];
}

/** The head of a column: whose text, whose account, and what can be done with the pane. */
export function ColumnBar({ column, columns }: Props): ReactNode {
  const { article, subject } = column;
  const { title } = article.citation;
  const source = sourceLine(article);
  const account = article.accounts.find(({ id }) => id === subject.accountId);
  const isInCustody = (account === undefined ? article.accounts : [account]).some(({ conditions }) =>
    conditions.includes('custody'),
  );
  return (
    <header className="column-bar">
      <ColumnTools column={column} columns={columns} />
      <h2 dir="auto" data-long={title.length > SHORT_TITLE ? '' : undefined} title={title}>
        {title}
      </h2>
      <p className="column-source" dir="auto" title={source}>
        {source}
      </p>
      <div className="column-facts">
        {isInCustody ? <Chip tone="custody">{conditionLabel('custody')}</Chip> : null}
        {article.kind === 'digest' ? <Chip tone="accent">{t('compare.column.digest')}</Chip> : null}
        {article.accounts.length > 0 ? <AccountChoice column={column} columns={columns} /> : null}
      </div>
    </header>
  );
}

/** Characters of a title that have room on one line of the narrowest column. */
const SHORT_TITLE = 34;

/** "The Harbour News · 3 May 2021 · Ida Brandt": where and when it appeared, or that this is unknown, and its authors. */
function sourceLine(article: Article): string {
  const { issued, author } = article.citation;
  const outlet = outletOf(article);
  const facts =
    outlet === null && issued === null
      ? [t('compare.column.unknownSource')]
      : [
          outlet ?? t('compare.column.unknownOutlet'),
          issued === null ? t('compare.column.undated') : formatLongDate(issued),
        ];
  return [...facts, creatorsLine(author)].filter((part) => part !== '').join(' · ');
}
