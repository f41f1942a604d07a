/** Somebody who is spoken of in an article, as far as the text has told. */
import type { MentionLink, TextRange } from '../../contract/attribution';
import { isPerson } from '../../language/en/person-nouns';
import type { Description } from './descriptions';

export interface Entity {
  /** Words of the fullest name in lower case; empty where none is given. */
  words: readonly string[];
  name: TextRange | null;
  /** As a transcript labels him. */
  label: string | null;
  role: TextRange | null;
  organisation: TextRange | null;
  gender: 'he' | 'she' | null;
  /** How often "he" meant it more than "she" did; a guess, unlike its gender. */
  heOverShe: number;
  isOrganisation: boolean;
  /** A title, a given name or a noun says so. */
  isPerson: boolean;
  /** Words were given to its name, which a body or a place may be too. */
  hasSpoken: boolean;
  /** Stands for somebody of whom it was not sure who he is. */
  isUnknown: boolean;
  /** Its name stands in a headline alone, and may hold words that are none of it. */
  isFromHeadline: boolean;
  /** Something has happened "in" it. */
  isPlace: boolean;
  isGroup: boolean;
  /** As what the text has called it. */
  readonly descriptions: Description[];
  readonly mentions: (TextRange & { readonly by: MentionLink })[];
  /** How often the name stands in the text so far, and how often its last word alone. */
  count: number;
  alone: number;
  /** Number of the paragraph in which it was named last. */
  lastParagraph: number;
}

export type EntityFields = Partial<Omit<Entity, 'descriptions' | 'mentions'>>;

export const newEntity = (fields: EntityFields): Entity => ({
  words: [],
  name: null,
  label: null,
  role: null,
  organisation: null,
  gender: null,
  heOverShe: 0,
  isOrganisation: false,
  isPerson: false,
  hasSpoken: false,
  isUnknown: false,
  isFromHeadline: false,
  isPlace: false,
  isGroup: false,
  count: 0,
  alone: 0,
  lastParagraph: -1,
  ...fields,
  descriptions: [],
  mentions: [],
});

/** Takes in as what the text calls somebody. */
export function learn(entity: Entity, description: Description): void {
  entity.descriptions.push(description);
  entity.isPerson ||= isPerson({ stem: description.noun });
  entity.gender ??= description.gender;
}
