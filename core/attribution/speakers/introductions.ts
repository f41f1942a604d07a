/**
 * Where a text says what somebody is, outside any source: "Jane Roe, a pilot,", "Jane Roe is a pilot", "a pilot who goes by
 * the name of Jane". Each is a pattern of few tokens; what they miss stays unknown.
 */
import { isPerson } from '../../language/en/person-nouns';
import { lemmaStem } from '../../language/en/verbs';
import { PARTS_OF_SPEECH } from '../part-of-speech';
import { SHAPE, type Paragraph } from '../paragraph';
import type { NameRun } from './name-runs';
import type { Tokens } from './read-source';

export interface Introduction {
  /** `null` where the text gives no name: "identified as a pilot". */
  readonly name: NameRun | null;
  readonly noun: string;
  readonly role: Tokens;
}

const NOUN = PARTS_OF_SPEECH.indexOf('NOUN');
const LONGEST_ROLE = 8;
const ARTICLE = /^(?:a|an|the)$/;

export function findIntroductions(paragraph: Paragraph, runs: readonly NameRun[]): Introduction[] {
  return [
    ...runs.flatMap((run) => [behindName(paragraph, run), beforeAlias(paragraph, run)]),
    ...identifiedAs(paragraph),
  ].filter((one) => one !== null);
}

/** "Jane Roe, a pilot of the harbour," and "Jane Roe was a pilot". */
function behindName(paragraph: Paragraph, run: NameRun): Introduction | null {
  const { words } = paragraph;
  if (run.isOrganisation) return null;
  let at = run.end;
  // "Jane Roe, on the other hand, was a pilot".
  const isParted = words[at] === ',' && words.slice(at + 1, at + 7).includes(',');
  if (isParted && !ARTICLE.test(words[at + 1] ?? '')) at = words.indexOf(',', at + 1) + 1;
  if (!/^(?:,|is|was)$/.test(words[at] ?? '') || !ARTICLE.test(words[at + 1] ?? '')) return null;
  return toIntroduction(paragraph, run, at + 1);
}

const ALIAS = /^(?:name|alias|pseudonym|called|named|nickname|known)$/;

/** "A pilot who goes by the name of Jane": back from the name to the noun before "who". */
function beforeAlias(paragraph: Paragraph, run: NameRun): Introduction | null {
  const { words } = paragraph;
  const from = Math.max(0, run.start - 12);
  const before = words.slice(from, run.start);
  if (!before.slice(-4).some((word) => ALIAS.test(word))) return null;
  const who = before.findLastIndex((word) => word === 'who' || word === 'whom');
  if (who < 1) return null;
  const article = before.slice(0, who).findLastIndex((word) => ARTICLE.test(word) || word === 'one');
  return article < 0 ? null : toIntroduction(paragraph, run, from + article);
}

/** "A man identified by the paper as a junior clerk". */
function identifiedAs(paragraph: Paragraph): (Introduction | null)[] {
  const { words } = paragraph;
  return words.map((word, at) => {
    if (word !== 'identified') return null;
    const as = words.slice(at, at + 6).indexOf('as');
    return as < 0 || !ARTICLE.test(words[at + as + 1] ?? '')
      ? null
      : toIntroduction(paragraph, null, at + as + 1);
  });
}

/** From an article to the last noun for a person before the phrase ends. */
function toIntroduction(
  { words, shapes, parts, size }: Paragraph,
  name: NameRun | null,
  start: number,
): Introduction | null {
  let head = -1;
  for (let at = start + 1; at < Math.min(size, start + LONGEST_ROLE); at++) {
    const word = words[at] ?? '';
    if (/^(?:,|\.|of|for|at|in|from|with|who|that|and|to|on|by)$/.test(word)) break;
    const isNoun = name !== null && parts[at] === NOUN;
    if (shapes[at] === SHAPE.lower && (isNoun || isPerson({ stem: lemmaStem(word) }))) head = at;
  }
  return head < 0 ? null : { name, noun: lemmaStem(words[head] ?? ''), role: { start, end: head + 1 } };
}
