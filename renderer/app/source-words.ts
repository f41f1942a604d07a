/** What core says of sources and speakers, in the words of the window. */
import { citePassage as cite } from '@core/export/copy-passage';
import type { Article } from '@core/contract/article';
import type { ProvenanceStep, Speaker } from '@core/contract/account';
import type { Block } from '@core/contract/block';
import type { BlockId } from '@core/contract/ids';
import { describeSpeaker as describe, sourceLabel, speakerOf } from '@core/text/attribution-text';
import * as chain from '@core/text/chain';
import * as places from '@core/text/places';
import { t } from './messages';

export const describeSpeaker = (speaker: Speaker): string => describe(speaker, t);

/** Who answers for a block, in words; `null` is "unknown". */
export function describeVoice(article: Article, blockId: BlockId): string | null {
  const speaker = speakerOf(article, blockId);
  return speaker === null ? null : describe(speaker, t);
}

export const chainOf = (article: Article, blockId: BlockId): readonly ProvenanceStep[] =>
  chain.chainOf(article, blockId, t);
export const describeStep = (step: ProvenanceStep): string => chain.describeStep(step, t);
export const formatPlaces = (article: Article, blocks: readonly Block[]): string =>
  places.formatPlaces(article, blocks, t);
export const citePassage = (article: Article, start: number, end: number): string =>
  cite(article, start, end, t);
/** The citation of an article as one line, which calls a digest a digest. */
export const sourceOf = (article: Article): string => sourceLabel(article, t);
