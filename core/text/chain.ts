import type { Article } from '../contract/article';
import type { ProvenanceStep, Voice } from '../contract/account';
import type { BlockId } from '../contract/ids';
import type { Words } from '../messages/translator';
import { accountOf, creatorsLine, outletOf, voiceOf } from './attribution-text';
import { formatDate } from './format-date';

/**
 * The steps by which the words of a block came to the page. The panel, a copy and an export all ask here. The chain of
 * an article begins with its witness, so it is true only of what a witness says: the article's own words and those of a
 * source that it cites begin with the article and with that source.
 * @returns empty where the way is unknown
 */
export function chainOf(article: Article, blockId: BlockId, words: Words): readonly ProvenanceStep[] {
  return chainOfVoice(article, voiceOf(article, blockId), words);
}

/** The same of one voice: words of a passage that is parted have each the way of their own. */
export function chainOfVoice(article: Article, voice: Voice, words: Words): readonly ProvenanceStep[] {
  switch (voice.by) {
    case 'account': {
      const account = accountOf(article, voice);
      if (account === null) return [];
      return account.chain.length > 0 ? account.chain : article.chain;
    }
    case 'article':
      return fromArticleOn(article, words);
    case 'source':
      return [
        { who: voice.source, how: words('trail.as-cited'), when: null },
        ...fromArticleOn(article, words),
      ];
    case 'unknown':
      // Where no account is named, the chain is said of the whole text and of nobody in particular.
      return article.accounts.length === 0 ? article.chain : [];
    case 'parts':
      // Each part has its own; of what is in none of them nothing is known.
      return [];
  }
}

/** The way of one voice in one line, in order: "Harbour Post (interview, May 2021) → City Weekly (retelling)". */
export function describeChain(article: Article, voice: Voice, words: Words): string {
  const chain = chainOfVoice(article, voice, words);
  return chain.length === 0
    ? words('trail.unknown')
    : chain.map((link) => describeLink(link, words)).join(' → ');
}

/** Channel and date of one step; empty where neither is known. */
export const describeStep = ({ how, when }: ProvenanceStep, words: Words): string =>
  [how, when === null ? '' : formatDate(when, words)].filter((part) => part !== '').join(', ');

function describeLink(link: ProvenanceStep, words: Words): string {
  const how = describeStep(link, words);
  return how === '' ? link.who : words('trail.step', { who: link.who, how });
}

const SYNOPTIC = 'Synoptic';

/** Witness, article, Synoptic: in a shorter chain the step before the last may be the witness. */
const MIN_STEPS = 3;

/**
 * The article and what follows it. In the chain of a digest the last step is Synoptic's and the article's stands before
 * it. A chain that does not say so, such as one that the reader wrote, leaves open which of its steps the article is;
 * then it is named by its citation and nothing is said of how.
 */
function fromArticleOn(article: Article, words: Words): readonly ProvenanceStep[] {
  const { chain, kind } = article;
  if (kind === 'text') return [citedAs(article, words)];
  const isKnown = chain.length >= MIN_STEPS && chain.at(-1)?.who === SYNOPTIC;
  return isKnown
    ? chain.slice(-2)
    : [citedAs(article, words), { who: SYNOPTIC, how: words('trail.retold'), when: null }];
}

function citedAs(article: Article, words: Words): ProvenanceStep {
  const { title, author, issued } = article.citation;
  const who = [
    words('trail.article'),
    words('cite.title', { title }),
    creatorsLine(author),
    outletOf(article) ?? '',
  ];
  return {
    who: who.filter((part) => part !== '').join(', '),
    how: '',
    when: issued === null ? null : formatDate(issued, words),
  };
}
