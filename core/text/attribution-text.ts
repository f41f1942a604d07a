import type { Article, ArticleSummary } from '../contract/article';
import type { Creator } from '../contract/citation';
import type { Account, Voice } from '../contract/account';
import type { BlockId } from '../contract/ids';
import { formatDate } from './format-date';

/**
 * Who speaks and by which way the words came, in words. Search results, the reader's margin and every export say it
 * alike because they all ask here. Nothing is inferred: what an article does not say stays "unknown" or `null`.
 */

/** Who answers for a block: "Maxim (pseudonym), prisoner of war"; `null` is "unknown". */
export function describeVoice(article: Article, blockId: BlockId): string | null {
  const voice = voiceOf(article, blockId);
  switch (voice.by) {
    case 'account': {
      const account = accountOf(article, voice);
      return account === null ? null : describeAccount(account);
    }
    case 'article':
      return 'the article';
    case 'source':
      return voice.source;
    case 'unknown':
      return null;
  }
}

/** What a copied or exported passage is labelled with. A digest is never passed off as its source. */
export function sourceLabel(article: Article): string {
  const { title, issued } = article.citation;
  if (article.kind === 'digest') return `Synoptic digest of “${title}”, not the source's words`;
  const parts = [
    creatorsLine(article.citation.author),
    `“${title}”`,
    outletOf(article),
    issued === null ? null : formatDate(issued),
  ];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** Name, pseudonym and role of a witness, as far as the article gives them. */
export function describeAccount(account: Account): string {
  const { witness, pseudonym, role } = account;
  if (witness !== null && pseudonym !== null) return `${witness} (called ${pseudonym}), ${role}`;
  if (witness !== null) return `${witness}, ${role}`;
  return pseudonym === null ? role : `${pseudonym} (pseudonym), ${role}`;
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
