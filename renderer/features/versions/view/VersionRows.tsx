import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { VersionRow } from '@core/history/version-difference';
import type { DifferenceRun } from '@core/history/word-difference';
import { blockText } from '@core/text/blocks';
import { t } from '../../../app/messages';
import { DifferenceRuns } from '../../../ui/DifferenceRuns';

interface Props {
  readonly rows: readonly VersionRow[];
  readonly earlier: Article;
  readonly later: Article;
  /** Index of the row that the reader stepped to; `null` before the first step. */
  readonly present: number | null;
}

/** The paragraphs of both versions in two columns, each pair in one row. */
export function VersionRows({ rows, earlier, later, present }: Props): ReactNode {
  return (
    <table className="versions-rows">
      <thead>
        <tr>
          <th scope="col">{t('versions.earlier', { title: earlier.citation.title })}</th>
          <th scope="col">{t('versions.later', { title: later.citation.title })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr
            key={at}
            data-row={at}
            className={`versions-row is-${row.is}`}
            tabIndex={row.is === 'same' ? undefined : -1}
            aria-current={at === present ? 'true' : undefined}
            aria-label={
              row.is === 'same' ? undefined : t('versions.row', { is: row.is.replace('moved-', '') })
            }
          >
            <td dir="auto">{beforeOf(row, earlier)}</td>
            <td dir="auto">{afterOf(row, later)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const textAt = (article: Article, index: number): string => {
  const block = article.blocks[index];
  return block === undefined ? '' : blockText(article, block);
};

function beforeOf(row: VersionRow, article: Article): ReactNode {
  switch (row.is) {
    case 'same':
      return textAt(article, row.before);
    case 'changed':
      return <DifferenceRuns runs={row.runs} without="inserted" />;
    case 'removed':
      return <DifferenceRuns runs={[{ is: 'removed', text: textAt(article, row.before) }]} />;
    case 'moved-away':
      return <Moved runs={row.runs} is="away" />;
    case 'added':
    case 'moved-here':
      return null;
  }
}

function afterOf(row: VersionRow, article: Article): ReactNode {
  switch (row.is) {
    case 'same':
      return textAt(article, row.after);
    case 'changed':
      return <DifferenceRuns runs={row.runs} without="removed" />;
    case 'added':
      return <DifferenceRuns runs={[{ is: 'inserted', text: textAt(article, row.after) }]} />;
    case 'moved-here':
      return <Moved runs={row.runs} is="here" />;
    case 'removed':
    case 'moved-away':
      return null;
  }
}

interface MovedProps {
  readonly runs: readonly DifferenceRun[];
  readonly is: 'away' | 'here';
}

const Moved = ({ runs, is }: MovedProps): ReactNode => (
  <span className="versions-moved">
    <small>{t('versions.moved', { is })}</small>{' '}
    <DifferenceRuns runs={runs} without={is === 'away' ? 'inserted' : 'removed'} />
  </span>
);
