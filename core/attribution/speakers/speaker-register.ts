/**
 * Who is spoken of in an article, and how mentions join. Precision goes before recall: a family name takes up the full
 * name before it, a first name alone never does, and where two could be meant nobody is.
 */
import type { MentionLink, TextRange } from '../../contract/attribution';
import { itemAt } from '../../text/item-at';
import type { NameRun } from './name-runs';

export interface Entity {
  /** Words of the fullest name in lower case; empty where none is given. */
  words: readonly string[];
  name: TextRange | null;
  /** As a transcript labels him. */
  label: string | null;
  role: TextRange | null;
  organisation: TextRange | null;
  gender: 'he' | 'she' | null;
  isOrganisation: boolean;
  /** Something has happened "in" it. */
  isPlace: boolean;
  isGroup: boolean;
  /** Stems of the nouns by which the text has called it. */
  readonly nouns: Set<string>;
  readonly mentions: (TextRange & { readonly by: MentionLink })[];
  /** How often the name stands in the text. */
  count: number;
  /** Number of the paragraph in which it was named last. */
  lastParagraph: number;
}

type EntityFields = Partial<Omit<Entity, 'nouns' | 'mentions'>>;

export const newEntity = (fields: EntityFields): Entity => ({
  words: [],
  name: null,
  label: null,
  role: null,
  organisation: null,
  gender: null,
  isOrganisation: false,
  isPlace: false,
  isGroup: false,
  count: 0,
  lastParagraph: -1,
  ...fields,
  nouns: new Set(),
  mentions: [],
});

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

  /** The one that a name means; a new one where it is met first, and where it could mean several. */
  named(run: NameRun, range: TextRange, paragraph: number): Entity {
    const entity = this.#find(run, paragraph) ?? this.add({ words: run.words, name: range });
    if (run.words.length > entity.words.length) {
      entity.words = run.words;
      entity.name = range;
    }
    entity.gender ??= run.gender;
    entity.isOrganisation ||= run.isOrganisation;
    entity.isPlace ||= run.isPlace;
    entity.count += 1;
    entity.lastParagraph = paragraph;
    return entity;
  }

  #find({ words, gender }: NameRun, paragraph: number): Entity | null {
    const last = words.at(-1) ?? '';
    const agrees = (entity: Entity): boolean =>
      gender === null || entity.gender === null || entity.gender === gender;
    const same = this.#entities.filter(({ words: other }) => isSameName(words, other));
    const exact = same.find(({ words: other }) => other.join(' ') === words.join(' '));
    if (words.length > 1 && exact !== undefined) return exact;
    const fit = same.filter((entity) => entity.words.at(-1) === last && agrees(entity));
    if (fit.length <= 1) return fit[0] ?? null;
    if (words.length > 1) return null;
    // A family name of several: the one of this paragraph, or the one that the text is mostly about.
    const here = fit.filter((entity) => entity.lastParagraph === paragraph);
    if (here.length === 1) return itemAt(here, 0);
    const [most, next] = [...fit].sort((a, b) => b.count - a.count);
    return most !== undefined && most.count >= DOMINANCE * (next?.count ?? 0) ? most : (exact ?? null);
  }

  /** Those whom a noun can mean. */
  described(noun: string): Entity[] {
    return this.#entities.filter(({ nouns }) => nouns.has(noun));
  }
}

const DOMINANCE = 3;

/** One word against a full name: the family name alone. Two full names: first and last. */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0 || a.at(-1) !== b.at(-1)) return false;
  return a.length === 1 || b.length === 1 || a[0] === b[0];
}
