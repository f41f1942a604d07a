import type { ReactNode } from 'react';
import type { QueryFault } from '@core/contract/search';

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
    <span className="query-faults" aria-hidden="true">
      {parts}
    </span>
  );
}

const SENTENCES: Readonly<Record<QueryFault['reason'], (part: string) => string>> = {
  'unknown-field': (part) => `“${part}” is no field; title:, creator:, witness:, text: and note: are.`,
  'unclosed-quote': () => 'A quotation mark is not closed; the phrase runs to the end.',
  'nothing-after-sign': (part) => `Nothing stands after “${part}”.`,
  'bad-distance': (part) => `“${part}” needs a number after ~, such as ~1.`,
  'distance-too-large': (part) => `“${part}” asks for more differences than the word bears; fewer are used.`,
  'only-forbidden': () => 'Only words to leave out were given; add one to look for.',
  'phrase-too-common': (part) =>
    `Too many articles have the words of ${part} to read them all; the likeliest were read.`,
  'too-long': () => 'Only the first part of this long query is used.',
};

export function sentenceOfFault(fault: QueryFault, query: string): string {
  return SENTENCES[fault.reason](query.slice(fault.range.start, fault.range.end).trim());
}
