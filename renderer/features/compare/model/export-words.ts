/** The words of the tables in which differences and values leave Synoptic. */
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import type { ValueTableRow } from '@core/comparison/value-table';
import type { DifferencesTableWords } from '@core/export/differences-table';
import type { ValuesTableWords } from '@core/export/values-table';
import { t } from '../../../app/messages';
import * as words from './compare-words';
import { describeRow } from './value-view';

const sideColumns = (side: number): DifferencesTableWords['columns']['sides'][0] => ({
  value: t('compare.export.side.value', { side }),
  words: t('compare.export.side.words', { side }),
  speaker: t('compare.export.side.speaker', { side }),
  source: t('compare.export.side.source', { side }),
  place: t('compare.export.side.place', { side }),
});

export const differencesWords = (title: string): DifferencesTableWords => ({
  text: t,
  title: title === '' ? t('compare.export.differences') : t('compare.export.differencesOf', { title }),
  remark: t('compare.export.remark'),
  columns: {
    number: t('compare.export.number'),
    kind: t('compare.export.kind'),
    finding: t('compare.export.found'),
    review: t('compare.export.review'),
    note: t('compare.export.note'),
    sides: [sideColumns(1), sideColumns(2)],
  },
  kindOf: (one) => (one.kind === null ? '' : t(`compare.kind.${one.kind}`)),
  findingOf: describeFinding,
  reviewOf: describeReview,
});

export const valuesWords = (title: string): ValuesTableWords => ({
  text: t,
  title: title === '' ? t('compare.export.values') : t('compare.export.valuesOf', { title }),
  remark: t('compare.mayBeMissed'),
  kind: t('compare.export.kind'),
  outcome: t('compare.export.found'),
  review: t('compare.export.review'),
  value: (source) => t('compare.export.in.value', { source }),
  words: (source) => t('compare.export.in.words', { source }),
  speaker: (source) => t('compare.export.in.speaker', { source }),
  place: (source) => t('compare.export.in.place', { source }),
  kindOf: ({ kind }) => t(`compare.value.${kind}`),
  outcomeOf: (row) => describeRow(row).words,
  reviewOf: ({ difference }: ValueTableRow) =>
    difference === null ? t('compare.notReviewed') : describeReview(difference),
});

/** What the program found; what the reader says of it stands in a column of its own. */
function describeFinding(one: Difference): string {
  if (one.by === 'reader') return t(`compare.mark.${one.verdict}`);
  if (one.status === 'different-scope') return words.scopeWords(one.because, one.kind);
  return one.status === 'claims-differ' ? t('compare.claimsDiffer') : t('compare.differs');
}

function describeReview(one: Difference): string {
  if (one.by === 'reader') return t('compare.markedByYou');
  return one.verdict === null ? t('compare.notReviewed') : t(`compare.verdict.${one.verdict}`);
}
