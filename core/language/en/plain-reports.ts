/**
 * Words of a report that say no more than that somebody says what is reported, with what stands between them. Whoever reports
 * with others denies, doubts, asks or wishes.
 */
export const PLAIN_REPORTS: ReadonlySet<string> = new Set(
  `say says said saying tell tells told telling add adds added adding write writes wrote written writing state states stated
  report reports reported explain explains explained note notes noted recall recalls recalled testify testifies testified
  announce announces announced confirm confirms confirmed according to put it in a as by the that has had have also later
  then and so reporters`.split(/\s+/u),
);
