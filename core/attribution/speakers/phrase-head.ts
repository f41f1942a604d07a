/**
 * The head of the noun phrase that a source is: the name or the noun that says who speaks, and not what hangs on it. "The
 * head of the Harbour Board" is a head, "aides to Jane Roe" are aides, and "her rival, Jane Roe," is Jane Roe.
 */
import { pronounOfGivenName } from '../../language/en/given-names';
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

const tag = (name: (typeof PARTS_OF_SPEECH)[number]): number => PARTS_OF_SPEECH.indexOf(name);
const NOUNS = new Set([tag('NOUN'), tag('PROPN')]);
const MODIFIED = new Set([tag('NOUN'), tag('ADJ')]);
const VERB = tag('VERB');

export const ENDS_HEAD =
  /^(?:of|for|at|with|from|to|in|on|by|who|whom|which|that|,|—|–|-|\(|"|like|including|identified|named|known|called)$/;
export const INDEFINITE =
  /^(?:a|an|one|another|some|several|many|two|three|four|five|few|most|other|others|more)$/;
const PLURAL = /^(?:number|people|men|women|children|police|troops|both|all|others|some|several|many)$/;
const ALIAS = /^(?:name|alias|pseudonym|called|known|named|nickname|as|of|'|")$/;
const PREPOSITION = /^(?:of|for|at|with|from|to|in|on|by|like|including)$/;

/** The noun of the phrase itself: the last before what hangs on it, and before any name; `null` where there is none. */
export function headNoun(
  paragraph: Paragraph,
  { start, end }: Tokens,
  runs: readonly NameRun[],
): number | null {
  const { words, parts, shapes } = paragraph;
  let head: number | null = null;
  for (let at = start; at < end; at++) {
    const word = words[at] ?? '';
    const run = runs.find((one) => one.start <= at && at < one.end);
    if (run !== undefined && !isLoneOffice(run) && isHead(paragraph, run, { start, end })) break;
    if (at > start && ENDS_HEAD.test(word) && !isInnerHyphen(paragraph, at)) break;
    if (head !== null && parts[at] === VERB && !NOUNS.has(parts[at + 1] ?? 0)) break;
    const isAcronym = shapes[at] === SHAPE.upper && at > start && INDEFINITE.test(words[at - 1] ?? '');
    // "The Republican": an office or a party's follower, with a capital as in a name.
    const isLastOffice = run !== undefined && at === run.end - 1 && isOffice(word);
    // "Polls": a noun that has its capital from the sentence.
    const isCommon = shapes[at] === SHAPE.lower || (at === start && run === undefined);
    if (
      isAcronym ||
      isLastOffice ||
      (isCommon && (NOUNS.has(parts[at] ?? 0) || isPerson({ stem: lemmaStem(word) })))
    )
      head = at;
  }
  return head;
}

const isInnerHyphen = ({ words, starts, ends }: Paragraph, at: number): boolean =>
  words[at] === '-' && starts[at] === ends[at - 1] && starts[at + 1] === ends[at];

/** The name that the phrase is of, before what hangs on it or in apposition; `null` where it is a description. */
export function headName(paragraph: Paragraph, span: Tokens, runs: readonly NameRun[]): NameRun | null {
  const { words } = paragraph;
  const noun = headNoun(paragraph, span, runs);
  return (
    runs.find((run) => {
      // "Another MP": short for a noun, as nobody is called by a name with "another".
      const isCounted = run.words.length === 1 && INDEFINITE.test(words[run.start - 1] ?? '');
      if (isLoneOffice(run) || isCounted || !isHead(paragraph, run, span)) return false;
      if (run.start <= span.start || isAlias(paragraph, run, span)) return true;
      if (noun !== null && noun < run.start && isPlural(words[noun] ?? '')) return false;
      return isInHead(paragraph, run, span, noun) || isApposition(paragraph, run, noun, runs);
    }) ?? null
  );
}

/** "The Prime Minister"; behind a given name an office is a family name, "Jane King". */
const isLoneOffice = ({ words, nameStart, start }: NameRun): boolean =>
  isOffice(words.at(-1) ?? '') && nameStart === start && pronounOfGivenName(words[0] ?? '') === null;

/** Whether a name stands for itself: no noun behind it that it would only tell apart, no possessive. */
function isHead({ words, parts, shapes }: Paragraph, run: NameRun, { end }: Tokens): boolean {
  const after = words[run.end] ?? '';
  if (run.end >= end) return true;
  if (after === "'s" || after === "'") return run.end + 1 >= end;
  if (after === '/' || after === '-') return run.isPersonal;
  // "The Daily Herald polling average".
  if (/ing$/.test(after) && MODIFIED.has(parts[run.end + 1] ?? 0)) return false;
  return (
    shapes[run.end] !== SHAPE.lower ||
    (!MODIFIED.has(parts[run.end] ?? 0) && !isPerson({ stem: lemmaStem(after) }))
  );
}

function isAlias({ words }: Paragraph, run: NameRun, { start }: Tokens): boolean {
  return (
    ALIAS.test(words[run.start - 1] ?? '') &&
    words.slice(start, run.start).some((word) => word.length > 3 && ALIAS.test(word))
  );
}

/** "The former mayor Jane Roe": between the beginning and the name nothing begins that hangs on the phrase. */
function isInHead(paragraph: Paragraph, run: NameRun, { start }: Tokens, noun: number | null): boolean {
  const { words, parts } = paragraph;
  for (let at = start; at < run.start; at++) {
    const isStop = at > start && ENDS_HEAD.test(words[at] ?? '') && !isInnerHyphen(paragraph, at);
    if (isStop || PREPOSITION.test(words[at] ?? '')) return false;
    if (noun !== null && at > noun && parts[at] === VERB) return false;
  }
  return true;
}

/** "Her main rival, Jane Roe,": a noun for one, and the name behind a comma; "of Bergen, Norway" is none. */
function isApposition(
  { words }: Paragraph,
  run: NameRun,
  noun: number | null,
  runs: readonly NameRun[],
): boolean {
  if (words[run.start - 1] !== ',' || run.isPlace || (noun ?? 0) > run.start) return false;
  // A noun that is taken for an adjective, "rival", is a noun before somebody's name all the same.
  return run.isPersonal || (noun !== null && !runs.some(({ end }) => end === run.start - 1));
}

/** By its ending: "officials", "people"; "Ross" and "press" are none. */
export const isPlural = (word: string): boolean => PLURAL.test(word) || /[^su']s$/.test(word);
