/** The stretch of time or the share of a whole that a quantity is of, where the passage says so beside it. */
import type { ScopeReason } from '../contract/discrepancy';
import type { PassageReading, Value } from './read-passage';
import { distance } from './words';

const REACH = 11;

/** Two stretches: the first day and all five, before the match and after it, a day and a month, one street and a county. */
export function periodScope(
  a: PassageReading,
  valueA: Value,
  b: PassageReading,
  valueB: Value,
): ScopeReason | null {
  const [ofA, ofB] = [formsAround(a, valueA), formsAround(b, valueB)];
  for (const [reason, patterns] of SCOPES) {
    const [inA, inB] = [
      patterns.findIndex((one) => one.test(ofA)),
      patterns.findIndex((one) => one.test(ofB)),
    ];
    if (inA >= 0 && inB >= 0 && inA !== inB) return reason;
  }
  if (JOINED.test(ofA) !== JOINED.test(ofB)) return 'other-count';
  if (isPartByPronoun(a, valueA) !== isPartByPronoun(b, valueB)) return 'part-and-whole';
  if (WIDER.some((wider) => wider.test(ofA) !== wider.test(ofB))) return 'part-and-whole';
  // A part is no more than its whole.
  const [isWholeA, isWholeB] = [WHOLE.test(ofA), WHOLE.test(ofB)];
  return isWholeA !== isWholeB && isLess(isWholeA ? valueB : valueA, isWholeA ? valueA : valueB)
    ? 'part-and-whole'
    : null;
}

const SCOPES: readonly (readonly [ScopeReason, readonly RegExp[]])[] = [
  [
    'other-day',
    [
      /\b(?:first|opening) (?:day|night|week|hour|hours|month|year)\b/u,
      /\b(?:last|final) (?:day|night|week|hour|hours|month|year)\b/u,
      /\b(?:second|third|fourth|fifth) (?:day|night|week|month|year)\b/u,
      /\b(?:in|over|during|within) (?:the|those|all) (?:[\w-]+ )?(?:days|weeks|months|years|hours)\b/u,
      /\b(?:since|from) the (?:beginning|start|outbreak|outset)\b/u,
      /\b(?:this|last|each|every|per|a|the|that|in the) (?:week|month|year|quarter|season)\b/u,
      /\b(?:a|per|each|every) day\b/u,
    ],
  ],
  ['other-count', [/\bvot\w+ (?:\w+ )?(?:for|in favour)\b/u, /\bvot\w+ (?:\w+ )?against\b/u]],
  ['other-day', [/\bbefore\b/u, /\b(?:after|afterwards|later)\b/u, /\bduring\b/u]],
  [
    'other-act',
    [
      /\b(?:outward|there|out|to)\b(?=.*\b(?:flight|voyage|journey|trip|passage|way|crossing)\b)/u,
      /\b(?:back|return|homeward)\b/u,
    ],
  ],
];

/** "Killed or injured 60" counts more than the killed. */
const JOINED =
  /\b(?:kill|injur|wound|hurt|dead|miss)\w* (?:or|and) (?:injur|wound|hurt|miss|captur|kill|dead)\w*/u;

const isLess = ({ spans: [part] }: Value, { spans: [whole] }: Value): boolean =>
  (part?.[0] ?? 0) < (whole?.[0] ?? 0);

const WHOLE = /\b(?:in all|altogether|a total of)\b/u;
/** Where one passage speaks of a wider whole, or of a part of one. */
const WIDER: readonly RegExp[] = [
  /\bin the (?:province|county|country|district|region|kingdom|state|empire)\b/u,
  /\b(?:whole of|nationwide|countrywide|citywide|in the entire|worldwide)\b/u,
];

/**
 * "90 people, of whom 12 were children", "twelve of them": the value that stands right beside the pronoun is of a part. The
 * one before it, of which a part is told, is the whole itself.
 */
function isPartByPronoun({ words }: PassageReading, { from, to }: Value): boolean {
  const forms = (start: number, end: number): string =>
    words
      .slice(Math.max(0, start), end)
      .map(({ form }) => form)
      .join(' ');
  return (
    /\b(?:of|among) (?:whom|which|them|these)(?: [^,.;:]+){0,2}$/u.test(forms(from - 5, from)) ||
    /^(?:[^,.;:]+ ){0,2}(?:of|among) (?:whom|them|these)\b/u.test(forms(to, to + 4))
  );
}

function formsAround({ words }: PassageReading, { from, to }: Value): string {
  return words
    .filter(
      (word, at) =>
        !word.isPunctuation && Math.min(distance(words, at, from), distance(words, at, to - 1)) <= REACH,
    )
    .map(({ form }) => form)
    .join(' ');
}
