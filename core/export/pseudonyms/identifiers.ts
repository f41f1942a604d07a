import { IDENTIFIER_KINDS, type Identifier, type IdentifierKind } from '../../contract/pseudonym';
import { capitalisedNames } from './capitalised-names';

/** Looked for in this order; what is one of the first is not another. */
const PATTERNS: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['link', /(?:https?:\/\/|www\.)[^\s<>()"\]]+|\b10\.\d{4,9}\/[^\s<>"]+|(?<!\S)@[\p{L}\p{N}_.]{3,}/giu],
  [
    'date',
    /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|(?<!\p{N})\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,12},? \d{4}\b|\b\p{Lu}\p{L}{2,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b/gu,
  ],
  ['phone', /(?<![\p{L}\p{N}])(?:\+|\(?0)\d[\d\s().–-]{6,18}\d/gu],
  [
    'address',
    /\b\d{1,5}[a-z]? (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Boulevard|Court|Place|Way|Terrace)\b|(?<!\p{L})(?:вул|пл|просп|ул)(?:иц[яіюеу]|\.)? ?\p{Lu}[\p{L}’'-]+(?:,? ?(?:буд\. ?|д\. ?)?\d+\p{L}?)?|\p{Lu}\p{L}+(?:straße|strasse|gasse|weg|platz) \d+/gu,
  ],
  ['number', /(?<![\p{L}\p{N}])(?:\p{Lu}{1,3}[ -]?)?\d{6,}(?![\p{L}\p{N}])/gu],
];

/**
 * What is left in texts and may tell who is meant: dates to the day, addresses, numbers, links, and names that were not
 * replaced. By kind, and the most frequent first. What no pattern knows, such as a rare post or an event that everybody
 * heard of, only a person can see.
 * @param known words that are no names left: the pseudonyms
 */
export function identifiersIn(texts: readonly string[], known: readonly string[]): readonly Identifier[] {
  const counts = new Map<string, Identifier>();
  const add = (kind: IdentifierKind, text: string, count = 1): void => {
    const key = `${kind} ${text}`;
    counts.set(key, { kind, text, count: (counts.get(key)?.count ?? 0) + count });
  };
  const rests = texts.map((text) => {
    let rest = text;
    for (const [kind, pattern] of PATTERNS)
      rest = rest.replace(pattern, (found) => {
        add(kind, found.trim().replace(/[.,;:!?]+$/u, ''));
        return ' , ';
      });
    return rest;
  });
  for (const { name, count } of capitalisedNames(rests, known)) add('name', name, count);
  const order = (kind: IdentifierKind): number => IDENTIFIER_KINDS.indexOf(kind);
  return [...counts.values()].sort(
    (a, b) => order(a.kind) - order(b.kind) || b.count - a.count || (a.text < b.text ? -1 : 1),
  );
}
