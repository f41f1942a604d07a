import { t } from '../../../app/messages';

/** What of a report is told in numbers. */
interface Counted {
  readonly added: readonly unknown[];
  readonly existing: readonly unknown[];
  readonly refused: readonly unknown[];
  readonly isCancelled: boolean;
}

/** How many came in and how many did not, in one sentence; also where it is nothing at all. */
export function summaryOf({ added, existing, refused, isCancelled }: Counted): string {
  if (added.length + existing.length + refused.length === 0)
    return t(isCancelled ? 'import.nothing-cancelled' : 'import.nothing-found');
  const counts = [
    ...(added.length === 0 ? [] : [t('import.count-added', { count: added.length })]),
    ...(existing.length === 0 ? [] : [t('import.count-existing', { count: existing.length })]),
    ...(refused.length === 0 ? [] : [t('import.count-refused', { count: refused.length })]),
  ];
  return t('import.summary', { counts: counts.join(', '), cancelled: isCancelled ? 'yes' : 'no' });
}
