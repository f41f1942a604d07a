/** What the words of a source say of who speaks: a pronoun, a name with role and organisation, or a description. */
import { SHAPE, type Paragraph } from '../paragraph';
import { isVerb } from '../context-columns';
import { describedBy, type Description } from './descriptions';
import type { NameRun } from './name-runs';
import { headName, headNoun, isPlural, ENDS_HEAD, type Tokens } from './phrase-head';
import { PARTS_OF_SPEECH } from '../part-of-speech';

export type Pronoun = 'he' | 'she' | 'they' | 'i' | 'we' | 'it' | 'who';

export interface SourceReading extends Tokens {
  readonly pronoun: Pronoun | null;
  /** The name that the source is of; `null` where it is a description alone. */
  readonly name: NameRun | null;
  /** The noun that says what the speaker is, "officer", with what tells it apart; `null` where there is none. */
  readonly description: Description | null;
  readonly role: Tokens | null;
  readonly organisation: Tokens | null;
  /** "The officer" takes up one who is known; "an officer", "another" and "one" bring a new one in. */
  readonly isDefinite: boolean;
  readonly isGroup: boolean;
}

const PRONOUNS: Readonly<Record<string, Pronoun>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  herself: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
  i: 'i',
  me: 'i',
  my: 'i',
  we: 'we',
  us: 'we',
  our: 'we',
  you: 'we',
  it: 'it',
  its: 'it',
  which: 'who',
  who: 'who',
  whom: 'who',
  whose: 'who',
  that: 'who',
};
const POSSESSIVE = /^(?:his|her|their|my|our|its)$/;
const DEFINITE = /^(?:the|this|that|these|those|his|her|their|its|our|my)$/;
/** "Nearly three in four", "60 percent", "a majority": shares of those who were asked. */
const SHARE = /^(?:percent|per|majority|half|third|third|quarter|plurality|most|nearly|roughly)$/;
const NOUN = PARTS_OF_SPEECH.indexOf('NOUN');

export function readSource(paragraph: Paragraph, span: Tokens, runs: readonly NameRun[]): SourceReading {
  const { words, parts } = paragraph;
  const { start, end } = span;
  const first = words[start] ?? '';
  // "His" is who is meant, "his staff" is not.
  const isNoun = POSSESSIVE.test(first) && end - start > 1 && parts[start + 1] === NOUN;
  const pronoun = end - start <= 2 && !isNoun ? (PRONOUNS[first] ?? null) : null;
  const inside = runs.filter((run) => run.start < end && run.end > start);
  const name = pronoun === null ? headName(paragraph, span, inside) : null;
  const head = pronoun === null ? headNoun(paragraph, span, inside) : null;
  const isMany = pronoun === null && isGroup(paragraph, span, name, head, inside);
  const own = head ?? (name === null ? null : nounBehind(paragraph, span, name));
  return {
    start,
    end,
    pronoun,
    name: isMany ? null : name,
    description: own === null ? null : describedBy(paragraph, own),
    role: pronoun === null ? roleOf(paragraph, span, isMany ? null : name, head) : null,
    organisation: organisationOf(paragraph, span, name, inside),
    isDefinite: DEFINITE.test(first) || inside.some((run) => run.start === start && run !== name),
    isGroup: isMany,
  };
}

/** "Jane Roe, a harbour master,": the noun of the apposition. */
function nounBehind({ words, parts, shapes }: Paragraph, { end }: Tokens, name: NameRun): number | null {
  if (words[name.end] !== ',') return null;
  let head: number | null = null;
  for (let at = name.end + 1; at < end && !ENDS_HEAD.test(words[at] ?? ''); at++)
    if (shapes[at] === SHAPE.lower && parts[at] === NOUN) head = at;
  return head;
}

/** Of who has no name the whole phrase, its closing comma aside. */
function roleOf(
  { words }: Paragraph,
  { start, end }: Tokens,
  name: NameRun | null,
  head: number | null,
): Tokens | null {
  const last = /^[,—–-]$/.test(words[end - 1] ?? '') && end - 1 > start ? end - 1 : end;
  if (name === null) return { start, end: last };
  if (name.nameStart > name.start) return { start: Math.min(start, name.start), end: name.nameStart };
  if (head !== null && head < name.start) return { start, end: head + 1 };
  return words[name.end] === ',' && last > name.end + 1 ? { start: name.end + 1, end: last } : null;
}

/** "Of the Harbour Board", "for the union", "Norway's": a name that the role hangs on. */
function organisationOf(
  { words }: Paragraph,
  { start, end }: Tokens,
  name: NameRun | null,
  inside: readonly NameRun[],
): Tokens | null {
  const other = inside.find((run) => {
    if (run === name || run.end > end) return false;
    const before = words[run.start - 1] === 'the' ? words[run.start - 2] : words[run.start - 1];
    return words[run.end] === "'s" || (run.start > start && /^(?:of|for|at|with|from)$/.test(before ?? ''));
  });
  return other === undefined ? null : { start: other.start, end: other.end };
}

function isGroup(
  paragraph: Paragraph,
  { start, end }: Tokens,
  name: NameRun | null,
  head: number | null,
  inside: readonly NameRun[],
): boolean {
  const { words, shapes } = paragraph;
  if (name !== null) {
    if (name.isOrganisation) return false;
    const behind = words.slice(name.end, Math.min(end, name.end + 3)).join(' ');
    if (/^,? ?and\b/.test(behind)) return true;
    return inside.some((run) => run.start > name.end && isListed(paragraph, run));
  }
  const opening = words.slice(start, Math.min(end, start + 3));
  const isShare = opening.some((word, at) => SHARE.test(word) || shapes[start + at] === SHAPE.number);
  if (isShare || / in (?:\w+|\d+)$/.test(opening.join(' '))) return true;
  if (opening.slice(0, 2).some((word) => isPluralWord(word))) return true;
  const noun = head === null ? '' : (words[head] ?? '');
  return isPlural(noun) && !/^(?:a|an|one|another)$/.test(words[start] ?? '');
}

const isPluralWord = (word: string): boolean =>
  /^(?:people|men|women|children|police|troops|both|all|others|some|several|many)$/.test(word);

/** "…, and Jane Roe", "…) and the former mayor Jane Roe": one more of those who speak together. */
function isListed(
  { words, parts }: Paragraph,
  { start, words: own, isPersonal, isOrganisation }: NameRun,
): boolean {
  if (!isPersonal && (own.length < 2 || isOrganisation)) return false;
  const ends = (at: number): boolean => ENDS_HEAD.test(words[at] ?? '') || isVerb(parts[at] ?? 0);
  let at = start - 1;
  while (at > start - LONGEST_ROLE && words[at] !== 'and' && !ends(at)) at -= 1;
  return words[at] === 'and' && /^[,)]$/.test(words[at - 1] ?? '');
}

/** Tokens between "and" and the name. */
const LONGEST_ROLE = 5;
