import type { Article } from '../contract/article';
import type { BlockId } from '../contract/ids';
import { creatorsLine, describeVoice, outletOf, voiceOf } from '../text/attribution-text';

/**
 * Who says a value: as the passage itself says it, else the passage's voice, else the outlet. Where nobody is named the
 * outlet, the authors or the title stand, never a bare "the article": two columns of that name would be one speaker.
 */
export function whoSays(article: Article, blockId: BlockId, claimant: string | null): string {
  if (claimant !== null && claimant.trim() !== '') return claimant;
  const voice = voiceOf(article, blockId);
  const named = voice.by === 'account' || voice.by === 'source' ? describeVoice(article, blockId) : null;
  return named ?? outletOrTitle(article);
}

function outletOrTitle(article: Article): string {
  const { author, title } = article.citation;
  if (article.kind === 'digest') return `Synoptic digest of “${title}”`;
  const authors = creatorsLine(author);
  return outletOf(article) ?? (authors === '' ? `“${title}”` : authors);
}
