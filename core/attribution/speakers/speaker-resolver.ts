/** Reads a text paragraph by paragraph and keeps who was mentioned, so that each source finds whom it means. */
import { itemAt } from '../../text/item-at';
import type { AnalysedParagraph } from '../analysis';
import { toRange, type FoundAttribution } from '../find-attributions';
import { learn, type Entity } from './entity';
import { SpeakerIdentifier, rangeOfName, type Place } from './identify-speaker';
import { findIntroductions } from './introductions';
import { weightOf } from './mention-weight';
import type { NameRun } from './name-runs';
import type { Tokens } from './phrase-head';
import { readSource, type SourceReading } from './read-source';
import { WEIGHT } from './salience';
import { addMention, unknownOf } from './speaker-mention';
import { eventsOf, numberNarration, type SourceEvent, type SpeakerEvent } from './speaker-events';

/** From here on an attribution's source is taken for a speaker whom the next sentence may take up. */
const SURE = 0.6;

/** Tokens behind "who" in which a pronoun means whom the clause is said of. */
const LONGEST_CLAUSE = 12;

/** A paragraph, its number, its names and the numbers of its attributions. */
interface Reading {
  readonly paragraph: AnalysedParagraph;
  readonly index: number;
  readonly runs: readonly NameRun[];
  readonly numbers: readonly number[];
}

export class SpeakerResolver {
  readonly speakers: (Entity | null)[];
  readonly readings: (SourceReading | null)[];
  readonly #found: readonly FoundAttribution[];
  readonly #identifier = new SpeakerIdentifier();
  #narrated = 0;

  constructor(found: readonly FoundAttribution[]) {
    this.#found = found;
    this.speakers = found.map(() => null);
    this.readings = found.map(() => null);
  }

  /** Takes in full names and what is said of them, before anybody speaks. */
  foresee(paragraph: AnalysedParagraph, runs: readonly NameRun[]): void {
    const { register } = this.#identifier;
    for (const run of runs) if (run.words.length > 1) register.named(run, rangeOfName(paragraph, run), null);
    for (const { name, description } of findIntroductions(paragraph, runs)) {
      if (name === null || name.words.length < 2) continue;
      const entity = register.named(name, rangeOfName(paragraph, name), null);
      if (entity !== null) learn(entity, description);
    }
  }

  /** "Mr. Roe" beside "Jane Roe": the family name is borne by another too. */
  foreseeTitles(paragraph: AnalysedParagraph, runs: readonly NameRun[]): void {
    for (const run of runs) {
      if (run.words.length !== 1 || run.gender === null) continue;
      const entity = this.#identifier.register.named(run, rangeOfName(paragraph, run), null);
      if (entity !== null) entity.alone += 1;
    }
  }

  read({ paragraph, index, runs, numbers }: Reading): void {
    this.#identifier.salience.enter(index);
    this.#introduce(paragraph, runs, index);
    const sentences = numberNarration(paragraph, this.#narrated);
    this.#narrated = sentences.at(-1) ?? this.#narrated;
    const events = eventsOf(paragraph, runs, this.#found, numbers);
    for (const event of events) {
      const content = event.at === 'source' ? contentOf(itemAt(this.#found, event.number)) : [];
      const place: Place = {
        paragraph: index,
        sentence: sentences[paragraph.sentences[event.span.start] ?? 0] ?? this.#narrated,
        runs,
        isInContent: (token) => content.some(({ start, end }) => start <= token && token < end),
      };
      if (event.at === 'source') this.#attribute(paragraph, event, events, place);
      else this.#note(paragraph, event.span, place, this.#identify(paragraph, event, place), 0);
    }
  }

  #introduce(paragraph: AnalysedParagraph, runs: readonly NameRun[], index: number): void {
    const { register } = this.#identifier;
    for (const { name, description, role } of findIntroductions(paragraph, runs)) {
      const entity =
        name === null ? register.add({}) : register.named(name, rangeOfName(paragraph, name), index);
      if (entity === null) continue;
      entity.role ??= toRange(paragraph, role);
      learn(entity, description);
    }
  }

  #identify(
    paragraph: AnalysedParagraph,
    event: Exclude<SpeakerEvent, SourceEvent>,
    place: Place,
  ): Entity | null {
    switch (event.at) {
      case 'name':
        return this.#identifier.register.named(event.run, rangeOfName(paragraph, event.run), place.paragraph);
      case 'pronoun':
        return (
          this.#boundByClause(paragraph, event.span.start, event.pronoun, place) ??
          this.#identifier.byPronoun(event.pronoun, place)
        );
      case 'subject':
        return this.#identifier.ofReading(paragraph, readSource(paragraph, event.span, place.runs), place);
    }
  }

  /** "Jane Roe, who lost her home": the clause is said of nobody else, and so tells what her name may not. */
  #boundByClause(
    paragraph: AnalysedParagraph,
    token: number,
    pronoun: 'he' | 'she',
    { runs, paragraph: index }: Place,
  ): Entity | null {
    const who = paragraph.words.lastIndexOf('who', token);
    if (who < 1 || token - who > LONGEST_CLAUSE) return null;
    if (paragraph.words.slice(who, token).includes(',')) return null;
    const end = paragraph.words[who - 1] === ',' ? who - 1 : who;
    const run = runs.find((one) => one.end === end && !one.isOrganisation);
    if (run === undefined) return null;
    const entity = this.#identifier.register.named(run, rangeOfName(paragraph, run), index);
    if (entity === null || (entity.gender ?? pronoun) !== pronoun) return null;
    entity.gender = pronoun;
    return entity;
  }

  #attribute(
    paragraph: AnalysedParagraph,
    event: SourceEvent,
    events: readonly SpeakerEvent[],
    place: Place,
  ): void {
    const one = itemAt(this.#found, event.number);
    const reading = readSource(paragraph, event.span, place.runs);
    this.readings[event.number] = reading;
    const entity =
      sameSource(event, events, this.speakers) ?? this.#identifier.ofReading(paragraph, reading, place);
    this.speakers[event.number] = entity;
    if (entity === null) {
      // Whoever it is, the next "he" may mean him and nobody before.
      const unknown = unknownOf(reading);
      this.#note(paragraph, event.span, place, unknown, WEIGHT.speaker);
      return;
    }
    addMention(entity, one, reading);
    this.#note(paragraph, event.span, place, entity, one.certainty >= SURE ? WEIGHT.speaker : 0);
  }

  #note(
    paragraph: AnalysedParagraph,
    span: Tokens,
    { paragraph: index, sentence }: Place,
    entity: Entity | null,
    least: number,
  ): void {
    if (entity === null) return;
    const weight = Math.max(least, weightOf(paragraph, span));
    this.#identifier.salience.add({ entity, sentence, paragraph: index, token: span.start, weight });
  }
}

/** Two attributions may share their source: it brings in nobody a second time. */
function sameSource(
  { span, number }: SourceEvent,
  events: readonly SpeakerEvent[],
  speakers: readonly (Entity | null)[],
): Entity | null {
  const other = events.find(
    (event) =>
      event.at === 'source' &&
      event.number !== number &&
      event.span.start < span.end &&
      span.start < event.span.end &&
      speakers[event.number] !== null,
  );
  return other?.at === 'source' ? (speakers[other.number] ?? null) : null;
}

const contentOf = ({ spans }: FoundAttribution): readonly Tokens[] =>
  spans.filter(({ role }) => role === 'content');
