/** The days that a passage names beside a value. */
import type { CalendarDate } from '../language/en/calendar';
import type { PassageReading, Value } from './read-passage';
import { distance } from './words';

const REACH = 9;

export const daysNear = ({ words, values }: PassageReading, value: Value): CalendarDate[] =>
  values.flatMap(({ date, from }) =>
    date !== null && distance(words, from, value.from) <= REACH ? [date] : [],
  );
