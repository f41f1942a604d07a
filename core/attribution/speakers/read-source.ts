/** What the words of a source say of who speaks: a pronoun, a name with role and organisation, or a description. */
import { isPerson } from '../../language/en/person-nouns';
import { lemmaStem } from '../../language/en/verbs';
import { PARTS_OF_SPEECH } from '../part-of-speech';
import { SHAPE, type Paragraph } from '../paragraph';
import { isOffice, type NameRun } from './name-runs';

/** Tokens, end exclusive. */
export interface Tokens {
  readonly start: number;
  readonly end: number;
}

export type Pronoun = 'he' | 'she' | 'they' | 'i' | 'we' | 'it';

export interface SourceReading extends Tokens {
  readonly pronoun: Pronoun | null;
  /** The name that the source is of; `null` where it is a description alone. */
  readonly name: NameRun | null;
  /** Stem of the noun that says what the speaker is: "officer"; `null` where there is none. */
  readonly noun: string | null;
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
  she: 'she',
  her: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
  i: 'i',
  me: 'i',
  we: 'we',
  us: 'we',
  it: 'it',
  who: 'it',
  which: 'it',
};
const tag = (name: (typeof PARTS_OF_SPEECH)[number]): number => PARTS_OF_SPEECH.indexOf(name);
const NOUNS = new Set([tag('NOUN'), tag('PROPN')]);
const OF = /^(?:of|for|at|with|from|to|in|on|by)$/;
const ENDS_HEAD =
  /^(?:of|for|at|with|from|to|in|on|by|who|whom|which|that|,|—|–|\(|identified|named|known|called)$/;
const ALIAS = /^(?:name|alias|pseudonym|called|known|named|nickname|as|of|'|")$/;
const INDEFINITE = /^(?:a|an|one|another|some|several|many|two|three|four|five|few|most|other|others|more)$/;
const PLURAL = /^(?:people|men|women|children|police|troops|both|all|others|some|several|many)$/;

export function readSource(
  paragraph: Paragraph,
  { start, end }: Tokens,
  runs: readonly NameRun[],
): SourceReading {
  const { words } = paragraph;
  const first = words[start] ?? '';
  const pronoun = end - start <= 2 ? (PRONOUNS[first] ?? null) : null;
  const inside = runs.filter((run) => run.start < end && run.end > start);
  const name = pronoun === null ? headName(paragraph, { start, end }, inside) : null;
  const head = pronoun === null ? headNoun(paragraph, { start, end }, name) : null;
  return {
    start,
    end,
    pronoun,
    name,
    noun: head === null ? null : lemmaStem(words[head] ?? ''),
    role: roleOf(paragraph, { start, end }, name, head),
    organisation: organisationOf(paragraph, { start, end }, name, inside),
    isDefinite: !INDEFINITE.test(first),
    isGroup: isGroup(paragraph, { start, end }, name, head),
  };
}

/** The first name that neither hangs on a preposition nor stands before the noun that it only modifies. */
function headName(
  { words, shapes }: Paragraph,
  { start, end }: Tokens,
  inside: readonly NameRun[],
): NameRun | null {
  return (
    inside.find((run) => {
      const before = words[run.start - 1] ?? '';
      const after = words[run.end] ?? '';
      if (isOffice(run.words.at(-1) ?? '') && run.words.length > 0 && run.nameStart === run.start)
        return false;
      if (run.end < end && after === "'s") return false;
      // "Another MP": short for a noun, as nobody is called by a name with "another".
      if (run.words.length === 1 && INDEFINITE.test(before)) return false;
      if (
        run.end < end &&
        shapes[run.end] === SHAPE.lower &&
        !ENDS_HEAD.test(after) &&
        !/^(?:and|is|was)$/.test(after)
      )
        return false;
      const isAlias =
        ALIAS.test(before) &&
        words.slice(start, run.start).some((word) => word.length > 3 && ALIAS.test(word));
      return run.start <= start || isAlias || !OF.test(before);
    }) ?? null
  );
}

/** The noun of the phrase itself: the last before what hangs on it. */
function headNoun(
  { words, parts, shapes }: Paragraph,
  { start, end }: Tokens,
  name: NameRun | null,
): number | null {
  let head: number | null = null;
  for (let at = start; at < end; at++) {
    if (name !== null && at >= name.start && at < name.end) break;
    if (at > start && ENDS_HEAD.test(words[at] ?? '')) break;
    const isAcronym = shapes[at] === SHAPE.upper && at > start && INDEFINITE.test(words[at - 1] ?? '');
    if (isAcronym || (shapes[at] === SHAPE.lower && NOUNS.has(parts[at] ?? 0))) head = at;
    else if (shapes[at] === SHAPE.lower && isPerson({ stem: lemmaStem(words[at] ?? '') })) head = at;
  }
  if (head !== null || name === null) return head;
  // "Jane Roe, a harbour master,": the noun of the apposition.
  if (words[name.end] !== ',') return null;
  for (let at = name.end + 1; at < end && !ENDS_HEAD.test(words[at] ?? ''); at++)
    if (shapes[at] === SHAPE.lower && NOUNS.has(parts[at] ?? 0)) head = at;
  return head;
}

function roleOf(
  { words }: Paragraph,
  { start, end }: Tokens,
  name: NameRun | null,
  head: number | null,
): Tokens | null {
  if (name === null) return head === null ? null : { start, end };
  if (name.nameStart > name.start) return { start: Math.min(start, name.start), end: name.nameStart };
  if (head !== null && head < name.start) return { start, end: head + 1 };
  if (words[name.end] === ',' && name.end + 1 < end) {
    const last = words[end - 1] === ',' ? end - 1 : end;
    return last > name.end + 1 ? { start: name.end + 1, end: last } : null;
  }
  return null;
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
  { words }: Paragraph,
  { start, end }: Tokens,
  name: NameRun | null,
  head: number | null,
): boolean {
  if (name !== null) {
    const after = words[name.end] ?? '';
    return name.end < end && after === 'and' && !name.isOrganisation;
  }
  if (words.slice(start, end).some((word, at) => at < 2 && PLURAL.test(word))) return true;
  const noun = head === null ? '' : (words[head] ?? '');
  return PLURAL.test(noun) || (/[^s]s$/.test(noun) && !/^(?:a|an|one|another)$/.test(words[start] ?? ''));
}
