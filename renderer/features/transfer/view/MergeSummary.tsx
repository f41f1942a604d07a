import type { ReactNode } from 'react';
import { MERGED_KINDS, type LibraryMerge, type MergeCounts } from '@core/contract/library-zip';
import { showControls } from '@core/text/direction-controls';
import { formatMoment } from '../../../app/dates';
import { t } from '../../../app/messages';

const OUTCOMES = [
  'added',
  'updated',
  'both',
  'kept',
  'equal',
] as const satisfies readonly (keyof MergeCounts)[];

/** What came in, what was here already, and what both sides had changed. */
export function MergeSummary({ merge }: { readonly merge: LibraryMerge }): ReactNode {
  const { counts, correctedOnBoth, made, before } = merge;
  const outcomes = OUTCOMES.filter((outcome) => MERGED_KINDS.some((kind) => counts[kind][outcome] > 0));
  return (
    <div role="status" className="transfer-summary">
      <p>{t('transfer.imported', { made: formatMoment(made) })}</p>
      {outcomes.length === 0 ? (
        <p>{t('transfer.nothing')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <td />
              {MERGED_KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {t(`transfer.kind-${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <tr key={outcome}>
                <th scope="row">{t(`transfer.outcome-${outcome}`)}</th>
                {MERGED_KINDS.map((kind) => (
                  <td key={kind}>{counts[kind][outcome]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {counts.notes.both > 0 ? <p>{t('transfer.notes-twice', { count: counts.notes.both })}</p> : null}
      {counts.comparisons.both > 0 ? (
        <p>{t('transfer.comparisons-twice', { count: counts.comparisons.both })}</p>
      ) : null}
      {counts.writings.both > 0 ? (
        <p>{t('transfer.writings-twice', { count: counts.writings.both })}</p>
      ) : null}
      {correctedOnBoth.length === 0 ? null : (
        <>
          <p>{t('transfer.corrected-on-both', { count: correctedOnBoth.length })}</p>
          <ul>
            {correctedOnBoth.map((title) => (
              <li key={title}>{showControls(title)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {t('transfer.before')} <bdi className="transfer-path">{before}</bdi>
      </p>
    </div>
  );
}
