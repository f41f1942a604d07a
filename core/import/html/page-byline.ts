import type { Creator } from '../../contract/citation';
import { canonicalLine } from '../../text/canonical-text';
import { parseNames } from '../plain-text/byline';
import { parsePageDate } from './page-date';

/** The names in a byline as a page prints it, without "By", dates and roles; empty where it names nobody. */
export function namesInByline(byline: string): readonly Creator[] {
  const line = canonicalLine(byline.slice(0, 300))
    .replace(/^(?:(?:written|words|story|posted|published|reported) )?by:? /i, '')
    .replace(DATED, '')
    .replace(/(?:[,|·•–—-] ?)+$/u, '')
    .trim();
  if (
    line === '' ||
    !/\p{L}/u.test(line) ||
    /^(?:last )?(?:updated|published|posted|modified)\b|https?:/i.test(line)
  )
    return [];
  if (parsePageDate(line) !== null) return [];
  return parseNames(line) ?? [{ literal: line }];
}

const DATED =
  /[,|·•–—-]? ?(?:(?:last )?(?:updated|published|posted):? ?)?(?:on )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{4}|\d{4}-\d{2}-\d{2})(?:[ ,T].{0,40})?$/i;
