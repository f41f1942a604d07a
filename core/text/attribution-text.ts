import type { Article, ArticleSummary } from '../contract/article';
import type { Creator } from '../contract/citation';
import type { Account, Speaker, Voice, WholeSpeaker, WholeVoice } from '../contract/account';
import type { BlockId } from '../contract/ids';
import type { Words } from '../messages/translator';
import { formatDate } from './format-date';

/**
 * Who speaks and through which chain of provenance the words came, as text. Search results, the margin and every export
 * use these functions, so that all of them say the same. Nothing is inferred: what an article does not say stays
 * `null`.
 */

/** Who answers for a block; `null` is "unknown". */
export function speakerOf(article: Article, blockId: BlockId): Speaker | null {
  const voice = voiceOf(article, blockId);
  if (voice.by !== 'parts') return speakerOfVoice(article, voice);
  const speakers = voice.parts.flatMap((part) => speakerOfVoice(article, part.voice) ?? []);
  const once = new Map(speakers.map((speaker) => [JSON.stringify(speaker), speaker]));
  return once.size === 0 ? null : { by: 'parts', speakers: [...once.values()] };
}

/** The same of one voice. */
export function speakerOfVoice(article: Pick<Article, 'accounts'>, voice: WholeVoice): WholeSpeaker | null {
  switch (voice.by) {
    case 'account': {
      const account = accountOf(article, voice);
      if (account === null) return null;
      const { witness, pseudonym, role } = account;
      return { by: 'account', witness, pseudonym, role };
    }
    case 'article':
      return { by: 'article' };
    case 'source':
      return { by: 'source', source: voice.source };
    case 'unknown':
      return null;
  }
}

/** "Maxim (pseudonym), prisoner of war": name, pseudonym and role as far as the article gives them. */
export function describeSpeaker(speaker: Speaker, words: Words): string {
  if (speaker.by === 'parts')
    return words('voice.in-part', {
      speakers: speaker.speakers.map((one) => describeSpeaker(one, words)).join(', '),
    });
  if (speaker.by === 'article') return words('voice.article');
  if (speaker.by === 'source') return speaker.source;
  const { witness, pseudonym, role } = speaker;
  if (role === '') return describeName(witness, pseudonym, words);
  if (witness !== null && pseudonym !== null) return words('voice.called', { witness, pseudonym, role });
  if (witness !== null) return words('voice.named', { witness, role });
  return pseudonym === null ? role : words('voice.pseudonym', { pseudonym, role });
}

/** Of a speaker of whom nothing is known but the name. */
function describeName(witness: string | null, pseudonym: string | null, words: Words): string {
  if (pseudonym === null) return witness ?? '';
  return witness === null
    ? words('voice.pseudonym-alone', { pseudonym })
    : words('voice.called-alone', { witness, pseudonym });
}

/** What a copied or exported passage is labelled with. A digest is never passed off as its source. */
export function sourceLabel(article: Article, words: Words): string {
  const { title, issued } = article.citation;
  if (article.kind === 'digest') return words('cite.digest', { title });
  const parts = [
    creatorsLine(article.citation.author),
    words('cite.title', { title }),
    outletOf(article),
    issued === null ? null : formatDate(issued, words),
  ];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** Authors as one line; empty where none is known. */
export const creatorsLine = (author: readonly Creator[]): string =>
  author
    .map((creator) => ('literal' in creator ? creator.literal : `${creator.given} ${creator.family}`.trim()))
    .join(', ');

/**
 * Who published it: container title, else publisher. Who heard the testimony need not have, and is never named for it.
 */
export const outletOf = ({ citation }: Pick<Article, 'citation'>): ArticleSummary['outlet'] =>
  citation.containerTitle ?? citation.publisher;

/** The voice of a block; `unknown` where the article names none. */
export const voiceOf = (article: Pick<Article, 'voices'>, blockId: BlockId): Voice =>
  Object.hasOwn(article.voices, blockId) ? (article.voices[blockId] ?? UNKNOWN) : UNKNOWN;

const UNKNOWN: Voice = { by: 'unknown' };

/** `null` for any other voice, and for an account that the article does not have. */
export function accountOf(article: Pick<Article, 'accounts'>, voice: Voice): Account | null {
  if (voice.by !== 'account') return null;
  return article.accounts.find((account) => account.id === voice.accountId) ?? null;
}
