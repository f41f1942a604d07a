import type { Article } from '../contract/article';
import type { PassageRange } from '../contract/correspondence';
import type { Words } from '../messages/translator';
import { creatorsLine, describeSpeaker, speakerOfVoice } from '../text/attribution-text';
import { voiceIn } from '../text/voice-parts';

/**
 * Who says a value: as the passage itself says it, else the voice of the words in which it stands. Where nobody is named the
 * newspaper or the like, the authors, the publisher or the title stand, never "the article" alone, which would be the same
 * name in two columns.
 * @param place of the value
 */
export function whoSays(
  article: Article,
  place: PassageRange,
  claimant: string | null,
  words: Words,
): string {
  if (claimant !== null && claimant.trim() !== '') return claimant;
  const voice = voiceIn(article, place);
  const speaker = voice.by === 'account' || voice.by === 'source' ? speakerOfVoice(article, voice) : null;
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
