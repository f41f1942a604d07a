import { parseWrittenDate } from '../../text/written-date';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A line that is a date and nothing else: "22 November 2023", "Nov. 22, 2023", "Published: 2023-11-22". Answers it in
 * ISO 8601, or `null`. All-figure dates other than ISO's are not read: 04/05/2023 is two days.
 */
export function parseDateLine(line: string): string | null {
  const text = line.replace(/^(?:published|updated|posted|date)(?: on)?:? /i, '');
  if (/^\d[\d./]*$/.test(text) || / of /i.test(text)) return null;
  const read = parseWrittenDate(text);
  return read.is === 'date' && DAY.test(read.date) ? read.date : null;
}
