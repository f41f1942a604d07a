import { parseWrittenDate } from '@core/text/written-date';
import type { LabelKey } from '@core/messages/translator';
import { formatLongDate } from '../../../app/dates';

/** A date as it stands in a field: as people write it. */
export const writtenDateOf = (date: string | null): string => (date === null ? '' : formatLongDate(date));

/** ISO 8601; `null` where nothing is written, or nothing that is a date. */
export function dateOfField(written: string): string | null {
  const read = parseWrittenDate(written);
  return read.is === 'date' ? read.date : null;
}

/** What is wrong with a date that was written; absent where nothing is, or nothing is written. */
export function dateFault(written: string): LabelKey | undefined {
  if (written.trim() === '') return undefined;
  const read = parseWrittenDate(written);
  if (read.is === 'date') return undefined;
  return read.is === 'ambiguous' ? 'correct.fault.date-order' : 'correct.fault.date';
}
