import type { Article } from '../contract/article';
import type { BlockId } from '../contract/ids';
import type { Words } from '../messages/translator';
import { creatorsLine, describeSpeaker, speakerOf, voiceOf } from '../text/attribution-text';

/**
 * Who says a value: as the passage itself says it, else the passage's voice. Where nobody is named the newspaper or the
 * like, the authors, the publisher or the title stand, never "the article" alone, which would be the same name in two columns.
 */
export function whoSays(article: Article, blockId: BlockId, claimant: string | null, words: Words): string {
  if (claimant !== null && claimant.trim() !== '') return claimant;
  const voice = voiceOf(article, blockId);
  const speaker = voice.by === 'account' || voice.by === 'source' ? speakerOf(article, blockId) : null;
  return speaker === null ? outletOrTitle(article, words) : describeSpeaker(speaker, words);
}

function outletOrTitle(article: Article, words: Words): string {
  const { author, title } = article.citation;
  if (article.kind === 'digest') return words('source.digest-of', { title });
  const authors = creatorsLine(author);
  // A newspaper answers for its reports; the publisher of a book is not who says what its author wrote.
  const named = article.citation.containerTitle ?? (authors === '' ? article.citation.publisher : authors);
  return named ?? words('source.title', { title });
}
