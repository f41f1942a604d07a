/**
 * Who is spoken of in an article, and how mentions join. Precision goes before recall: a family name takes up the full
 * name before it, a first name alone never does, and where two could be meant nobody is.
 */
import type { TextRange } from '../../contract/attribution';
import { pronounOfGivenName } from '../../language/en/given-names';
import { agreement, toNoun, type Description } from './descriptions';
import { learn, newEntity, type Entity, type EntityFields } from './entity';
import type { NameRun } from './name-runs';
import { isOrganisationWord, isTitle, nounsOfTitle } from './titles';

/** Paragraphs for which a family name stays with the one of several who bears it first. */
const NEAR = 3;
const DOMINANCE = 3;

export class SpeakerRegister {
  readonly #entities: Entity[] = [];

  get entities(): readonly Entity[] {
    return this.#entities;
  }

  add(fields: EntityFields): Entity {
    const entity = newEntity(fields);
    this.#entities.push(entity);
    return entity;
  }

  /**
   * The one that a name means; a new one where it is met first. `null` where it could mean several.
   * @param paragraph its number; `null` where the text is only read ahead
   */
  named(run: NameRun, range: TextRange, paragraph: number | null): Entity | null {
    const found = this.#find(run, paragraph);
    if (found === null) return null;
    const entity = found === 'new' ? this.add(firstFields(run, range)) : found;
    const isBetter = run.words.length > entity.words.length && !run.isInHeadline;
    if (isSameName(run, entity) && (isBetter || (entity.isFromHeadline && !run.isInHeadline))) {
      entity.words = run.words;
      entity.name = range;
      entity.isFromHeadline = false;
    }
    entity.gender ??= run.gender;
    entity.isOrganisation ||= run.isOrganisation;
    entity.isPerson ||= run.isPersonal;
    entity.isPlace ||= run.isPlace && !run.isPersonal;
    if (paragraph !== null) {
      entity.count += 1;
      entity.lastParagraph = paragraph;
      if (run.words.length === 1) entity.alone += 1;
    }
    for (const description of descriptionsOf(run)) learn(entity, description);
    return entity;
  }

  #find(run: NameRun, paragraph: number | null): Entity | 'new' | null {
    const { words, gender } = run;
    const same = this.#entities.filter((entity) =>
      // "Crowd Cheers Roe": of a headline the last word alone may be the name.
      isSameName(run.isInHeadline ? { ...run, words: words.slice(-1) } : run, entity),
    );
    const exact = same.find(({ words: other }) => other.join(' ') === words.join(' '));
    if (words.length > 1 && exact !== undefined) return exact;
    const agrees = (one: Entity): boolean => gender === null || one.gender === null || one.gender === gender;
    // "Officials Praise Jane Roe": what a headline or an office puts before a known name.
    // And the other way round, "Mr. Le Roe" for "Jane Le Roe".
    const ending = this.#entities.find(
      ({ words: known }) =>
        known.length > 1 && words.length > 1 && (endsWith(words, known) || endsWith(known, words)),
    );
    if (ending !== undefined && agrees(ending)) return ending;
    const fit = same.filter(agrees);
    if (fit.length <= 1) return fit[0] ?? this.#byFirstWord(run) ?? 'new';
    if (words.length > 1 && !run.isInHeadline) return 'new';
    return nearestOf(fit, paragraph ?? 0);
  }

  /** "Mr. Kim" for "Kim Il": where the family name stands first, a title shows that it is one. */
  #byFirstWord({ words, titles }: NameRun): Entity | null {
    if (words.length !== 1 || titles.length === 0) return null;
    const fit = this.#entities.filter((one) => one.words.length > 1 && one.words[0] === words[0]);
    return fit.length === 1 ? (fit[0] ?? null) : null;
  }

  /** Single persons and bodies of whom the text has said so; `2`: all of it, `1`: nothing that speaks against it. */
  described(description: Description, fits: 1 | 2): Entity[] {
    return this.#entities.filter(
      ({ descriptions, isGroup }) =>
        !isGroup && descriptions.some((known) => agreement(description, known) === fits),
    );
  }
}

/** A given name that nobody's full name ends with says whose it is, as it does in a full name. */
const firstFields = ({ words, isInHeadline }: NameRun, name: TextRange): EntityFields => ({
  words,
  name,
  isFromHeadline: isInHeadline,
  gender: words.length === 1 ? pronounOfGivenName(words[0] ?? '') : null,
});

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  words.length > end.length && end.every((word, at) => words[words.length - end.length + at] === word);

/** "Norway's Harbour Minister Jane Roe": a minister, and what stands before tells which. */
function descriptionsOf({ titles }: NameRun): Description[] {
  const proper = titles.filter((word) => /^\p{L}{2,}/u.test(word) && !isTitle(word));
  return titles
    .filter(isTitle)
    .flatMap(nounsOfTitle)
    .map((noun) => ({ noun: toNoun(noun), proper, common: [], gender: null }));
}

/**
 * A family name of several: the one who has borne it alone, or who was named first. Where another was named since, it is he
 * if the first has not come up of late, and nobody if it has, unless the text is mostly about the first.
 */
function nearestOf(fit: readonly Entity[], paragraph: number): Entity | null {
  const [leading] = [...fit].sort((a, b) => b.alone - a.alone);
  if (leading === undefined) return null;
  const since = ({ lastParagraph }: Entity): number =>
    lastParagraph < 0 ? Infinity : paragraph - lastParagraph;
  const others = fit.filter((one) => one !== leading && since(one) <= 1);
  const [other] = others;
  if (other === undefined || leading.count >= DOMINANCE * other.count) return leading;
  return others.length === 1 && since(leading) > NEAR ? other : null;
}

/** One word against a full name: the family name alone, which no body has. Two full names: first and last. */
function isSameName(
  { words: a, isOrganisation }: NameRun,
  { words: b, isOrganisation: other }: Entity,
): boolean {
  if (a.length === 0 || b.length === 0 || a.at(-1) !== b.at(-1)) return false;
  if (a.length === b.length && a.length === 1) return true;
  if (a.length === 1 || b.length === 1)
    return !(isOrganisation && other) && !isOrganisationWord(a.at(-1) ?? '');
  return a[0] === b[0];
}
