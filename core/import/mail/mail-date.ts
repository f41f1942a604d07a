const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The zones that RFC 5322, 4.3, gives a meaning; other letters say nothing sure. */
const ZONES: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};
const DATE =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})?/i;

/**
 * The date of a message (RFC 5322, 3.3) as ISO 8601, in the zone of its writer and not in ours: the day that is cited is
 * the day on which it was written there. `null` for what is no such date; without a zone where there is none.
 */
export function parseMailDate(header: string): string | null {
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '00', zone = ''] =
    DATE.exec(header.trim()) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  if (at === -1 || Number(day) < 1 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59)
    return null;
  const two = (digits: string | number): string => String(digits).padStart(2, '0');
  return `${fullYear(year)}-${two(at + 1)}-${two(day)}T${two(hour)}:${minute}:${second}${zoneOf(zone)}`;
}

/** RFC 5322, 4.3: two digits below 50 are of this century. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  if (year.length === 3) return String(1_900 + Number(year));
  return String(Number(year) + (Number(year) < 50 ? 2_000 : 1_900));
}

function zoneOf(zone: string): string {
  // "-0000" is universal time, told by a machine that does not know its own.
  if (zone === '-0000' || zone === '+0000') return 'Z';
  return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (ZONES[zone.toUpperCase()] ?? '');
}

const MONTH_FIRST = /^(?:[a-z]{2,9}\.?,?\s+)?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(.*)$/i;
const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(?:([ap])\.?m\.?)?/i;

/**
 * A time as people and their programs write it over what they quote: "Mon, May 3, 2021 at 9:00 AM". `null` where it may
 * be another, as "03/05/2021" is, or where no hour stands with it.
 */
export function parseQuotedDate(written: string): string | null {
  const plain = written
    .replace(/[\u202F\u00A0]/g, ' ')
    .replace(/\s+(?:at|um|à|,)\s+/giu, ' ')
    .replace(/,\s+(?=\d{1,2}:)/, ' ');
  const [, month, day, year, rest] = MONTH_FIRST.exec(plain) ?? [];
  const inOrder =
    month === undefined ? plain : `${day ?? ''} ${month.slice(0, 3)} ${year ?? ''}${rest ?? ''}`;
  const clock = CLOCK.exec(inOrder);
  const half = clock?.[4]?.toLowerCase();
  if (clock === null || half === undefined) return parseMailDate(inOrder.replace(/(\d{4}),/, '$1'));
  const hour = (Number(clock[1]) % 12) + (half === 'p' ? 12 : 0);
  const [minute = '', second] = [clock[2], clock[3]];
  return parseMailDate(
    inOrder.replace(clock[0], `${String(hour)}:${minute}${second === undefined ? '' : `:${second}`}`),
  );
}
