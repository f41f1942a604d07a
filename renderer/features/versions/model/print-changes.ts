import type { VersionRow } from '@core/history/version-difference';
import type { DifferenceRun } from '@core/history/word-difference';
import { t } from '../../../app/messages';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/**
 * What changed between two versions as plain text, one line a paragraph, with the signs of GNU wdiff: [-removed-] and
 * {+added+}. Paragraphs that stayed are left out.
 */
export function printChanges(
  rows: readonly VersionRow[],
  texts: Both<readonly string[]>,
  titles: Both<string>,
): string {
  const lines = rows.flatMap((row) => printRow(row, texts) ?? []);
  return [
    t('versions.copied-head', { earlier: titles.before, later: titles.after }),
    ...(lines.length === 0 ? [t('versions.same')] : lines),
  ].join('\n\n');
}

function printRow(row: VersionRow, { before, after }: Both<readonly string[]>): string | null {
  switch (row.is) {
    case 'same':
    case 'moved-away':
      return null;
    case 'removed':
      return `[-${before[row.before]}-]`;
    case 'added':
      return `{+${after[row.after]}+}`;
    case 'moved-here':
      return `${t('versions.moved', { is: 'here' })} ${printRuns(row.runs)}`;
    case 'changed':
      return printRuns(row.runs);
  }
}

const printRuns = (runs: readonly DifferenceRun[]): string =>
  runs
    .map(({ is, text }) => (is === 'same' ? text : is === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
