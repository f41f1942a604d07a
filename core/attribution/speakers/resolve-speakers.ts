/**
 * From sources to speakers: names by `SpeakerRegister`, descriptions by their noun, pronouns by the nearest compatible
 * subject, in the order of the text (a salience heuristic after Hobbs 1978 and Lappin and Leass 1994, without a parse).
 */
import type { MentionLink, TextRange } from '../../contract/attribution';
import { itemAt } from '../../text/item-at';
import type { AnalysedParagraph } from '../analysis';
import { isVerb } from '../context-columns';
import { toRange, type FoundAttribution, type FoundText } from '../find-attributions';
import type { Lexicon } from '../lexicon';
import { findIntroductions } from './introductions';
import { capitalizedWords, findNameRuns, type NameRun } from './name-runs';
import { readSource, type SourceReading, type Tokens } from './read-source';
import { findSubjects } from './subjects';
import { SpeakerRegister, type Entity } from './speaker-register';

export interface ResolvedSpeakers {
  readonly entities: readonly Entity[];
  /** By attribution who its source is; `null` where that is not sure. */
  readonly speakers: readonly (Entity | null)[];
  readonly readings: readonly (SourceReading | null)[];
}

/** Somebody that a pronoun may mean, and where he stood. */
interface Salient {
  readonly entity: Entity;
  readonly paragraph: number;
  readonly sentence: number;
  /** In sentences that it makes up for: 1 for the first subject of a sentence, more for who speaks. */
  readonly weight: number;
}

/** Weights of salience: who spoke is taken up before who is spoken of, and the subject before the rest. */
const SPEAKER = 1.5;
const SUBJECT = 1;
const ASIDE = 0;

export function resolveSpeakers({ paragraphs, found }: FoundText, lexicon: Lexicon): ResolvedSpeakers {
  const register = new SpeakerRegister();
  const speakers: (Entity | null)[] = found.map(() => null);
  const readings: (SourceReading | null)[] = found.map(() => null);
  const capitalized = capitalizedWords(paragraphs);
  let salient: Salient[] = [];
  paragraphs.forEach((paragraph, index) => {
    const runs = findNameRuns(paragraph, lexicon, capitalized);
    const sentenceAt = (token: number): number => paragraph.sentences[token] ?? 0;
    salient = salient.filter((one) => index - one.paragraph <= 1);
    introduce(register, paragraph, runs, index);
    const events = eventsOf(paragraph, runs, found, index);
    for (const event of events) {
      if (event.at === 'name') {
        const entity = register.named(event.run, rangeOfName(paragraph, event.run), index);
        const weight = weightOf(paragraph, event.run);
        if (weight !== null)
          salient.push({ entity, paragraph: index, sentence: sentenceAt(event.run.start), weight });
        continue;
      }
      if (event.at === 'subject') {
        const reading = readSource(paragraph, event.span, runs);
        const entity = identify(register, paragraph, reading, index, salient);
        if (entity !== null)
          salient.push({ entity, paragraph: index, sentence: sentenceAt(event.span.start), weight: SUBJECT });
        continue;
      }
      const one = itemAt(found, event.number);
      const reading = readSource(paragraph, event.span, runs);
      readings[event.number] = reading;
      const before = salient.filter(
        ({ sentence, paragraph: there }) => there < index || sentence <= sentenceAt(event.span.start),
      );
      const entity =
        sameSource(event, events, speakers) ?? identify(register, paragraph, reading, index, before);
      speakers[event.number] = entity;
      if (entity === null) continue;
      mention(entity, one, reading);
      const isSure = one.certainty >= SURE;
      salient.push({
        entity,
        paragraph: index,
        sentence: sentenceAt(event.span.start),
        weight: isSure ? SPEAKER : ASIDE,
      });
    }
  });
  return { entities: register.entities, speakers, readings };
}

function introduce(
  register: SpeakerRegister,
  paragraph: AnalysedParagraph,
  runs: readonly NameRun[],
  index: number,
): void {
  for (const { name, noun, role } of findIntroductions(paragraph, runs)) {
    const entity =
      name === null ? register.add({}) : register.named(name, rangeOfName(paragraph, name), index);
    entity.role ??= toRange(paragraph, role);
    entity.nouns.add(noun);
  }
}

type Event =
  | { readonly at: 'name'; readonly token: number; readonly run: NameRun }
  | { readonly at: 'subject'; readonly token: number; readonly span: Tokens }
  | {
      readonly at: 'source';
      readonly token: number;
      readonly number: number;
      readonly span: Tokens;
    };

/** Two attributions may share their source: it brings in nobody a second time. */
function sameSource(
  { span, number }: Extract<Event, { readonly at: 'source' }>,
  events: readonly Event[],
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

/** Names and sources of a paragraph in the order of its tokens; a name before the source that it is in. */
function eventsOf(
  paragraph: AnalysedParagraph,
  runs: readonly NameRun[],
  found: readonly FoundAttribution[],
  index: number,
): Event[] {
  const names = runs
    // Who is spoken of inside a quotation is nobody whom the writer's "he" takes up.
    .filter((run) => paragraph.quoted[run.start]! < 0 && !run.isModifier)
    .map((run): Event => ({ at: 'name', token: run.start, run }));
  const sources = found.flatMap((one, number): Event[] => {
    const span = one.index === index ? one.spans.find(({ role }) => role === 'source') : undefined;
    return span === undefined ? [] : [{ at: 'source', token: span.end - 0.5, number, span }];
  });
  const isSource = ({ start }: Tokens): boolean =>
    sources.some((event) => event.at === 'source' && event.span.start <= start && start < event.span.end);
  const subjects = findSubjects(paragraph)
    .filter((span) => !isSource(span))
    .map((span): Event => ({ at: 'subject', token: span.start, span }));
  return [...names, ...subjects, ...sources].sort((a, b) => a.token - b.token);
}

const rangeOfName = (paragraph: AnalysedParagraph, run: NameRun): TextRange =>
  toRange(paragraph, { start: run.nameStart, end: run.end });

/** How much a pronoun may mean a name; `null` where it cannot, as of a place in which something happens. */
function weightOf({ words, parts, sentences, context }: AnalysedParagraph, run: NameRun): number | null {
  if (run.isOrganisation) return null;
  if (words[run.end] === "'s") return ASIDE;
  if (/^(?:in|of|at|on|from|to|by|with|for|against|about|near)$/.test(words[run.start - 1] ?? ''))
    return null;
  const isFirst = context.subject[run.start] === 0;
  for (let at = run.end; at < run.end + 3; at++)
    if (sentences[at] === sentences[run.start] && (isVerb(parts[at] ?? 0) || words[at] === ','))
      return isFirst ? SUBJECT : ASIDE;
  return null;
}

function identify(
  register: SpeakerRegister,
  paragraph: AnalysedParagraph,
  reading: SourceReading,
  index: number,
  salient: readonly Salient[],
): Entity | null {
  if (reading.pronoun !== null)
    return byPronoun(
      reading,
      { paragraph: index, sentence: paragraph.sentences[reading.start] ?? 0 },
      salient,
    );
  if (reading.name !== null && !reading.isGroup) {
    const entity = register.named(reading.name, rangeOfName(paragraph, reading.name), index);
    return describe(entity, paragraph, reading);
  }
  if (reading.isGroup) return describe(register.add({ isGroup: true }), paragraph, reading);
  if (reading.noun === null) return null;
  const known = reading.isDefinite ? register.described(reading.noun) : [];
  const single = known.filter((entity) => !entity.isGroup);
  if (single.length > 1) return null;
  return describe(single[0] ?? register.add({}), paragraph, reading);
}

/** Takes in what the source says of its speaker. */
function describe(
  entity: Entity,
  paragraph: AnalysedParagraph,
  { noun, role, organisation }: SourceReading,
): Entity {
  if (role !== null) entity.role ??= toRange(paragraph, role);
  if (organisation !== null) entity.organisation ??= toRange(paragraph, organisation);
  if (noun !== null) entity.nouns.add(noun);
  return entity;
}

/** The most salient who fits: nearest in sentences, its weight set off; the paragraph before only where this has none. */
function byPronoun(
  { pronoun }: SourceReading,
  place: Pick<Salient, 'paragraph' | 'sentence'>,
  salient: readonly Salient[],
): Entity | null {
  const here = salient.filter(({ paragraph }) => paragraph === place.paragraph);
  if (pronoun === 'they') return here.findLast(({ entity }) => entity.isGroup)?.entity ?? null;
  if (pronoun !== 'he' && pronoun !== 'she') return null;
  const fits = ({ entity, weight }: Salient): boolean =>
    isPersonal(entity, weight) && (entity.gender === null || entity.gender === pronoun);
  const score = ({ sentence, weight }: Salient): number => weight - (place.sentence - sentence);
  let best: Salient | null = null;
  for (const one of here.filter(fits)) if (best === null || score(one) >= score(best)) best = one;
  const before = salient.filter(({ paragraph }) => paragraph === place.paragraph - 1).filter(fits);
  best ??= before.findLast(({ weight }) => weight > ASIDE) ?? null;
  if (best !== null) best.entity.gender ??= pronoun;
  return best?.entity ?? null;
}

/** A name that stands aside must show that it is a person's: by its length, a role, or a pronoun before. */
const isPersonal = (entity: Entity, weight: number): boolean =>
  !entity.isGroup &&
  !entity.isOrganisation &&
  !entity.isPlace &&
  (weight > ASIDE || entity.words.length > 1 || entity.gender !== null || entity.nouns.size > 0);

/** From here on an attribution's source is taken for a speaker whom the next sentence may take up. */
const SURE = 0.6;

function mention(
  entity: Entity,
  { source }: FoundAttribution,
  { pronoun, name, isDefinite }: SourceReading,
): void {
  const by: MentionLink =
    pronoun !== null
      ? 'pronoun'
      : name !== null
        ? name.words.length > 1
          ? 'full-name'
          : 'part-of-name'
        : isDefinite && entity.mentions.length > 0
          ? 'description'
          : 'unnamed';
  const [range] = source;
  if (range !== undefined) entity.mentions.push({ ...range, by });
}
