/** Lists the values of a passage: what the reader sees beside the other passage's, whatever was decided of them. */
import type { PassageValue, ValueKind } from '../contract/discrepancy';
import { listDates, listTimes } from '../language/en/dates';
import { listQuantities, type Quantity, type QuantityUnit } from '../language/en/quantities';

export interface PassageContext {
  readonly text: string;
  /** The document date: the account's or the article's own, ISO 8601 of any precision; `null` where it is unknown. */
  readonly reference: string | null;
}

/** In the order of the text. */
export function listValues({ text, reference }: PassageContext): PassageValue[] {
  const numbers = listQuantities(text)
    .filter(({ unit }) => unit !== 'ordinal')
    .map((one) => valueOf(KINDS[one.unit], one, printBounds(one), one.countedNouns[0]));
  const times = listTimes(text).map((one) => valueOf('time', one, one.minutes.map(printMinutes).join('|')));
  const dates = listDates(text, reference).map((one) =>
    valueOf('date', one, one.span === null ? `${one.month ?? '?'}-${one.day ?? '?'}` : one.span.join('/')),
  );
  return [...numbers, ...times, ...dates].sort((x, y) => x.start - y.start);
}

const KINDS: Readonly<Record<QuantityUnit, ValueKind>> = {
  count: 'number',
  percent: 'measure',
  money: 'money',
  age: 'age',
  ordinal: 'number',
};

const printBounds = ({ low, high }: Quantity): string =>
  low === high ? String(low) : high === Infinity ? `>=${low}` : `${low}..${high}`;
const printMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const valueOf = (
  kind: ValueKind,
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  normalized: string,
  about = '',
): PassageValue => ({
  ...{ kind, text, start, end, normalized, about },
  context: { text, start, end },
  isNegated: false,
  isFormer: false,
  claimant: null,
  hedge: null,
});
