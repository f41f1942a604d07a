/**
 * Where a text says what somebody is, outside any source: "Jane Roe, a pilot,", "Jane Roe is a pilot", "a pilot who goes by
 * the name of Jane". Each is a pattern of few tokens; what they miss stays unknown.
 */
import { isPerson } from '../../language/en/person-nouns';
import { lemmaStem } from '../../language/en/verbs';
import { PARTS_OF_SPEECH } from '../part-of-speech';
import { SHAPE, type Paragraph } from '../paragraph';
import { describedBy, type Description } from './descriptions';
import type { NameRun } from './name-runs';
import type { Tokens } from './phrase-head';

export interface Introduction {
  /** `null` where the text gives no name: "identified as a pilot". */
  readonly name: NameRun | null;
  readonly description: Description;
  readonly role: Tokens;
}

const NOUN = PARTS_OF_SPEECH.indexOf('NOUN');
const IN_PHRASE: ReadonlySet<number> = new Set(
  (['ADJ', 'DET', 'NOUN', 'PROPN'] as const).map((name) => PARTS_OF_SPEECH.indexOf(name)),
);
const LONGEST_ROLE = 8;
const ARTICLE = /^(?:a|an|the)$/;

export function findIntroductions(paragraph: Paragraph, runs: readonly NameRun[]): Introduction[] {
  return [
    ...runs.flatMap((run) => [
      beforeName(paragraph, run),
      behindName(paragraph, run),
      beforeAlias(paragraph, run),
    ]),
    ...identifiedAs(paragraph),
  ].filter((one) => one !== null);
}

/** "The former pilot Jane Roe", "Green Party candidate Jane Roe": the noun right before the name. */
function beforeName(paragraph: Paragraph, run: NameRun): Introduction | null {
  const { words, shapes, parts, sentences } = paragraph;
  const head = run.start - 1;
  if (run.isOrganisation || head < 0 || sentences[head] !== sentences[run.start]) return null;
  const isNoun = parts[head] === NOUN && isPerson({ stem: lemmaStem(words[head] ?? '') });
  if (!isNoun || shapes[head] !== SHAPE.lower) return null;
  let start = head;
  while (start > 0 && sentences[start - 1] === sentences[head] && IN_PHRASE.has(parts[start - 1] ?? 0))
    start -= 1;
  return { name: run, description: describedBy(paragraph, head), role: { start, end: head + 1 } };
}

/** "Jane Roe, a pilot of the harbour," and "Jane Roe was a pilot". */
function behindName(paragraph: Paragraph, run: NameRun): Introduction | null {
  const { words } = paragraph;
  if (run.isOrganisation) return null;
  let at = run.end;
  // "Jane Roe, on the other hand, was a pilot".
  const isParted = words[at] === ',' && words.slice(at + 1, at + 7).includes(',');
  if (isParted && !ARTICLE.test(words[at + 1] ?? '')) at = words.indexOf(',', at + 1) + 1;
  if (!/^(?:,|is|was)$/.test(words[at] ?? '')) return null;
  // "In Jane's Harbour, the pilot": what stands behind a place is not said of it.
  if (words[at] === ',' && run.isPlace) return null;
  // "Jane Roe, chairwoman of the board,": no article, so that the noun must be one for persons.
  if (!ARTICLE.test(words[at + 1] ?? ''))
    return words[at] === ',' && at === run.end ? bareApposition(paragraph, run, at + 1) : null;
  return toIntroduction(paragraph, run, at + 1);
}

function bareApposition(paragraph: Paragraph, name: NameRun, start: number): Introduction | null {
  const { words, shapes, parts } = paragraph;
  for (let at = start; at < start + LONGEST_ROLE && shapes[at] === SHAPE.lower; at++) {
    if (!/^(?:of|for|at|in|,|who)$/.test(words[at + 1] ?? '')) continue;
    if (parts[at] !== NOUN || !isPerson({ stem: lemmaStem(words[at] ?? '') })) return null;
    return { name, description: describedBy(paragraph, at), role: { start, end: at + 1 } };
  }
  return null;
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
function toIntroduction(paragraph: Paragraph, name: NameRun | null, start: number): Introduction | null {
  const { words, shapes, parts, size } = paragraph;
  let head = -1;
  for (let at = start + 1; at < Math.min(size, start + LONGEST_ROLE); at++) {
    const word = words[at] ?? '';
    if (/^(?:,|\.|of|for|at|in|from|with|who|that|and|to|on|by)$/.test(word)) break;
    const isNoun = name !== null && parts[at] === NOUN;
    if (shapes[at] === SHAPE.lower && (isNoun || isPerson({ stem: lemmaStem(word) }))) head = at;
  }
  if (head < 0) return null;
  return { name, description: describedBy(paragraph, head), role: { start, end: head + 1 } };
}
