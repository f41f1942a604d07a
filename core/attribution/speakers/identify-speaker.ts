/** Who is meant by the words of a source or a subject: by its name, its description or its pronoun. */
import { isPerson } from '../../language/en/person-nouns';
import { toRange } from '../find-attributions';
import type { AnalysedParagraph } from '../analysis';
import type { TextRange } from '../../contract/attribution';
import type { Description } from './descriptions';
import type { NameRun } from './name-runs';
import { readSource, type SourceReading } from './read-source';
import { antecedentOf } from './relative-clauses';
import { Salience, type PronounPlace } from './salience';
import { learn, type Entity } from './entity';
import { SpeakerRegister } from './speaker-register';

export interface Place extends PronounPlace {
  /** Names of the paragraph. */
  readonly runs: readonly NameRun[];
}

/** Persons who are told apart by whom they serve or what they did, so that nobody known is taken up by the noun alone. */
const RELATIONAL =
  /^(?:spokesman|aide|advis|advisor|offici|sourc|judg|prosecutor|lawyer|attorney|expert|analyst|report|wit|moder|host|friend|son|daughter|wife|husband|brother|sister|father|mother|author|man|woman|person|voter|support|interview|polic|victim)/;

const POSSESSIVE = /^(?:his|her|their|its|our|my)$/;
/** By how much one must be more salient than the next for a description alone to mean him. */
const CLEAR = 1.8;

export class SpeakerIdentifier {
  readonly register = new SpeakerRegister();
  readonly salience = new Salience();

  /** @returns `null` where nobody is named, or where it is not sure who is meant */
  ofReading(paragraph: AnalysedParagraph, reading: SourceReading, place: Place): Entity | null {
    if (reading.pronoun !== null) return this.#ofPronoun(paragraph, reading, place);
    if (reading.name !== null) {
      const entity = this.register.named(reading.name, rangeOfName(paragraph, reading.name), place.paragraph);
      if (entity === null) return null;
      entity.hasSpoken ||= !reading.name.isOrganisation;
      return describe(entity, paragraph, reading);
    }
    if (reading.isGroup) return describe(this.register.add({ isGroup: true }), paragraph, reading);
    const { description } = reading;
    const known =
      reading.isDefinite && description !== null
        ? this.#described(paragraph, reading, description, place)
        : 'new';
    if (known === null) return null;
    return describe(known === 'new' ? this.register.add({}) : known, paragraph, reading);
  }

  #ofPronoun(paragraph: AnalysedParagraph, { pronoun, start }: SourceReading, place: Place): Entity | null {
    switch (pronoun) {
      case 'he':
      case 'she':
        return this.byPronoun(pronoun, place);
      case 'who': {
        const span = antecedentOf(paragraph, start, place.runs);
        return span === null
          ? null
          : this.ofReading(paragraph, readSource(paragraph, span, place.runs), place);
      }
      case 'they':
        return this.salience.others(place, ({ isGroup }) => isGroup);
      case 'it':
        return this.salience.others(
          place,
          ({ isGroup, isPerson, gender }) => !isGroup && !isPerson && gender === null,
        );
      default:
        return null;
    }
  }

  byPronoun(pronoun: 'he' | 'she', place: PronounPlace): Entity | null {
    const entity = this.salience.person(pronoun, place);
    if (entity !== null) entity.heOverShe += pronoun === 'he' ? 1 : -1;
    return entity;
  }

  /** Whom a definite description takes up; `new` where it brings somebody in. */
  #described(
    paragraph: AnalysedParagraph,
    reading: SourceReading,
    description: Description,
    place: Place,
  ): Entity | 'new' | null {
    // Whose lawyer "his lawyer" is, the noun does not tell.
    if (POSSESSIVE.test(paragraph.words[reading.start] ?? '')) return 'new';
    const known = this.register.described(description, 2);
    if (known.length === 1) return known[0] ?? 'new';
    if (known.length > 1) return this.salience.latestOf(known);
    const possible = this.register.described(description, 1);
    const isOfPerson = isPerson({ stem: description.noun }) && !RELATIONAL.test(description.noun);
    if (paragraph.words[reading.start] !== 'the' || !isOfPerson) return 'new';
    const meant = this.salience.person(description.gender, place, CLEAR);
    return possible.length === 0 || meant === null || possible.includes(meant) ? meant : null;
  }
}

export const rangeOfName = (paragraph: AnalysedParagraph, run: NameRun): TextRange =>
  toRange(paragraph, { start: run.nameStart, end: run.end });

/** Takes in what the source says of its speaker. */
function describe(
  entity: Entity,
  paragraph: AnalysedParagraph,
  { description, role, organisation }: SourceReading,
): Entity {
  if (role !== null) entity.role ??= toRange(paragraph, role);
  if (organisation !== null) entity.organisation ??= toRange(paragraph, organisation);
  if (description !== null) learn(entity, description);
  return entity;
}
