import type { Article } from '../contract/article';
import type { BlockId } from '../contract/ids';
import type { Words } from '../messages/translator';
import { creatorsLine, describeSpeaker, outletOf, speakerOf } from '../text/attribution-text';

/**
 * Who says a value: as the passage itself says it, else the passage's voice, else the outlet. Where nobody is named the
 * outlet, the authors or the title stand, never a bare "the article": two columns of that name would be one speaker.
 */
export function whoSays(article: Article, blockId: BlockId, claimant: string | null, words: Words): string {
  if (claimant !== null && claimant.trim() !== '') return claimant;
  const speaker = speakerOf(article, blockId);
  return speaker === null || speaker.by === 'article'
    ? outletOrTitle(article, words)
    : describeSpeaker(speaker, words);
}

function outletOrTitle(article: Article, words: Words): string {
  const { author, title } = article.citation;
  if (article.kind === 'digest') return words('cite.digest-name', { title });
  const authors = creatorsLine(author);
  return outletOf(article) ?? (authors === '' ? words('cite.title', { title }) : authors);
}
