import type { ReactNode } from 'react';
import type { QueryFault } from '@core/contract/search';
import { t } from '../../../app/messages';

/** Underlines what is wrong in the query, in a copy of it that lies behind the field. */
export function QueryFaults({
  query,
  faults,
}: {
  readonly query: string;
  readonly faults: readonly QueryFault[];
}): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { range } of [...faults].sort((a, b) => a.range.start - b.range.start)) {
    if (range.start < at || range.end > query.length) continue;
    parts.push(query.slice(at, range.start), <u key={range.start}>{query.slice(range.start, range.end)}</u>);
    at = range.end;
  }
  parts.push(query.slice(at));
  return faults.length === 0 ? null : (
    <span className="search-faults" aria-hidden="true">
      {parts}
    </span>
  );
}

export function sentenceOfFault({ reason, range }: QueryFault, query: string): string {
  switch (reason) {
    case 'unknown-field':
    case 'nothing-after-sign':
    case 'bad-distance':
    case 'distance-too-large':
    case 'phrase-too-common':
      return t(`search.fault-${reason}`, { part: query.slice(range.start, range.end).trim() });
    default:
      return t(`search.fault-${reason}`);
  }
}
