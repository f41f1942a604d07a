/**
 * From sources to speakers, in the order of the text: names by `SpeakerRegister`, descriptions by what the text has said of
 * whom, pronouns by `Salience`. The whole text is read for full names first, so that a headline's family name and a lead's
 * description are known too.
 */
import { itemAt } from '../../text/item-at';
import type { FoundText } from '../find-attributions';
import type { Lexicon } from '../lexicon';
import { casingOf } from './capitals';
import type { Entity } from './entity';
import { findNameRuns } from './name-runs';
import type { SourceReading } from './read-source';
import { SpeakerResolver } from './speaker-resolver';

export interface ResolvedSpeakers {
  /** By attribution who its source is; `null` where that is not sure. */
  readonly speakers: readonly (Entity | null)[];
  readonly readings: readonly (SourceReading | null)[];
}

export function resolveSpeakers({ paragraphs, found }: FoundText, lexicon: Lexicon): ResolvedSpeakers {
  const casing = casingOf(paragraphs);
  const runs = paragraphs.map((paragraph) => findNameRuns(paragraph, lexicon, casing));
  const resolver = new SpeakerResolver(found);
  paragraphs.forEach((paragraph, index) => resolver.foresee(paragraph, itemAt(runs, index)));
  paragraphs.forEach((paragraph, index) => resolver.foreseeTitles(paragraph, itemAt(runs, index)));
  const numbers: number[][] = paragraphs.map(() => []);
  found.forEach(({ index }, number) => itemAt(numbers, index).push(number));
  paragraphs.forEach((paragraph, index) =>
    resolver.read({ paragraph, index, runs: itemAt(runs, index), numbers: itemAt(numbers, index) }),
  );
  return resolver;
}
