import type { EmbeddedAnnotation } from '../../contract/embedded-annotation';

/**
 * The time of a comment. Word processors write the clock of their machine and seldom the zone: such a time is no
 * instant, and stays as it is written.
 * @param date in ISO 8601, or anything else for none
 */
export function writtenTime(date: string): Pick<EmbeddedAnnotation, 'modified' | 'written'> {
  const [, day, time, zone] = ISO.exec(date.trim()) ?? [];
  if (day === undefined || day < '0200') return { modified: null, written: '' };
  if (time === undefined || zone === undefined)
    return { modified: null, written: time === undefined ? day : `${day} ${time.slice(0, 5)}` };
  const instant = new Date(`${day}T${time}${zone}`);
  return { modified: Number.isNaN(instant.getTime()) ? null : instant.toISOString(), written: '' };
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/;
