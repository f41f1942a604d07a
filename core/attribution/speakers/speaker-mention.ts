/** What a source adds to whom it means, and who stands in where that is not sure. */
import type { MentionLink } from '../../contract/attribution';
import type { FoundAttribution } from '../find-attributions';
import { newEntity, type Entity } from './entity';
import type { SourceReading } from './read-source';

export function addMention(
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

/** Somebody whom a pronoun may mean later though nobody knows who he is; `null` for bodies and groups. */
export function unknownOf({ pronoun, isGroup, description }: SourceReading): Entity | null {
  const isOne = pronoun === 'he' || pronoun === 'she' || (pronoun === null && !isGroup);
  const gender = pronoun === 'he' || pronoun === 'she' ? pronoun : (description?.gender ?? null);
  return isOne ? newEntity({ isUnknown: true, isPerson: true, gender }) : null;
}
