/**
 * Whom a pronoun means: of those who agree in gender the most salient. Each mention weighs by its grammatical role, and
 * half as much with every sentence (Lappin and Leass 1994, with an order of words in place of a parse).
 */
import type { Entity } from './entity';

/** Where somebody stood. */
export interface SalientMention {
  readonly entity: Entity;
  /** Sentence of the text outside quotations, counted from 0. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Of the paragraph. */
  readonly token: number;
  readonly weight: number;
}

export const WEIGHT = {
  speaker: 1.4,
  subject: 1,
  clause: 0.7,
  fronted: 0.6,
  object: 0.4,
  possessive: 0.4,
  oblique: 0.25,
};

/** What a pronoun is compared with: its place, and the words that its speaker says, in which he does not name himself. */
export interface PronounPlace {
  readonly sentence: number;
  readonly paragraph: number;
  readonly isInContent: (token: number) => boolean;
}

/** Sentences, and paragraphs, after which nobody is meant any more. */
const REACH = 5;
const PARAGRAPHS = 2;
const HALF = 0.5;
/** What a mention keeps over the end of a paragraph, which may turn to somebody else. */
const PARAGRAPH = 0.75;
/** Share of the mentions beside the weightiest. */
const OTHERS = 0.25;
/** What a name weighs that nothing shows to be a person's of that gender. */
const UNKNOWN_GENDER = 0.5;
const UNLIKELY_GENDER = 0.2;
const PERHAPS_PERSON = 0.4;
/** Below this nobody has come up clearly enough. */
const LEAST = 0.09;
/** By how much the first must outweigh the second. */
const MARGIN = 1.15;

export class Salience {
  #mentions: SalientMention[] = [];

  add(mention: SalientMention): void {
    this.#mentions.push(mention);
  }

  /** Forgets what no pronoun of this paragraph can mean. */
  enter(paragraph: number): void {
    this.#mentions = this.#mentions.filter((one) => paragraph - one.paragraph <= PARAGRAPHS);
  }

  /** Who was mentioned last of these; `null` where none was of late. */
  latestOf(entities: readonly Entity[]): Entity | null {
    return this.#mentions.findLast(({ entity }) => entities.includes(entity))?.entity ?? null;
  }

  /**
   * @param margin by how much the first must outweigh the second
   * @returns `null` where nobody agrees, or where it is not sure who is meant
   */
  person(pronoun: 'he' | 'she' | null, place: PronounPlace, margin = MARGIN): Entity | null {
    const ranked = this.#weigh(place)
      .map(({ entity, weight }) => ({ entity, weight: weight * agreement(entity, pronoun) }))
      .filter(({ weight }) => weight >= LEAST)
      .sort((a, b) => b.weight - a.weight);
    const [first, second] = ranked;
    if (first === undefined || first.entity.isUnknown) return null;
    return second === undefined || first.weight >= margin * second.weight ? first.entity : null;
  }

  /** The last of several who speak as one, or of bodies, where the paragraph has such. */
  others(place: PronounPlace, isMeant: (entity: Entity) => boolean): Entity | null {
    const fit = this.#mentions.filter(
      ({ entity, sentence, paragraph, weight }) =>
        isMeant(entity) &&
        weight >= WEIGHT.clause &&
        (paragraph === place.paragraph || place.sentence - sentence <= 1) &&
        sentence <= place.sentence,
    );
    return fit.at(-1)?.entity ?? null;
  }

  /** Of each entity its weightiest mention, and a share of what the others weigh. */
  #weigh(place: PronounPlace): { readonly entity: Entity; readonly weight: number }[] {
    const bySentence = new Map<Entity, Map<number, number>>();
    for (const { entity, sentence, paragraph, token, weight } of this.#mentions) {
      const distance = place.sentence - sentence;
      if (distance < 0 || distance > REACH) continue;
      if (paragraph === place.paragraph && place.isInContent(token)) continue;
      const weighed = weight * HALF ** distance * PARAGRAPH ** (place.paragraph - paragraph);
      const own = bySentence.get(entity) ?? new Map<number, number>();
      own.set(sentence, Math.max(weighed, own.get(sentence) ?? 0));
      bySentence.set(entity, own);
    }
    return [...bySentence].map(([entity, own]) => {
      const weights = [...own.values()];
      const most = Math.max(...weights);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      return { entity, weight: most + OTHERS * (sum - most) };
    });
  }
}

/** 0 where the pronoun cannot mean somebody. */
function agreement(entity: Entity, pronoun: 'he' | 'she' | null): number {
  if (entity.isGroup || entity.isOrganisation || entity.isPlace) return 0;
  if (pronoun !== null && entity.gender !== null && entity.gender !== pronoun) return 0;
  if (!entity.isPerson && entity.gender === null && entity.heOverShe === 0)
    return entity.hasSpoken || entity.words.length > 1 ? PERHAPS_PERSON : 0;
  if (entity.gender !== null || pronoun === null) return 1;
  const heard = pronoun === 'he' ? entity.heOverShe : -entity.heOverShe;
  return heard > 0 ? 1 : heard < 0 ? UNLIKELY_GENDER : UNKNOWN_GENDER;
}
