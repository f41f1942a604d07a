import type { Article, Mark } from '@core/contract/article';
import type { AccountId, BlockId } from '@core/contract/ids';
import { plainArticle } from '../../support/plain-article';

/** A text and a digest about the same ferry. */
export const TEXT: Article = {
  ...plainArticle('harbour', 'The *harbour*', 'The ferry <b>left</b> at nine.\nNobody saw it come back.'),
  citation: {
    title: 'The *harbour*',
    titleIsOurs: false,
    author: [{ given: 'Ada', family: 'Quill' }],
    issued: '2021-05-02',
    containerTitle: 'Harbour Post',
    publisher: null,
    language: 'en',
    url: 'https://post.example/ferry?a=1',
  },
};

const digest = plainArticle(
  'digest',
  'Two crews',
  'Mara said that the ferry had left at nine.\nThe port gives another hour.\nThe article calls it unclear.',
);
const mara = 'mara' as AccountId;

export const DIGEST: Article = {
  ...digest,
  kind: 'digest',
  chain: [{ who: 'City Weekly', how: 'retelling', when: null }],
  accounts: [
    {
      id: mara,
      witness: null,
      pseudonym: 'Mara',
      role: 'deckhand',
      standing: 'witness',
      conditions: ['interview', 'anonymous'],
      heldBy: 'the port police',
      circumstances: 'could stop at any time',
      date: '2021-05-03',
      chain: [{ who: 'Harbour Post', how: 'interview', when: 'May 2021' }],
      blocks: ['b1' as BlockId],
    },
  ],
  voices: {
    b1: { by: 'account', accountId: mara },
    b2: { by: 'source', source: 'the port', hedge: 'apparently' },
    b3: { by: 'article' },
  },
};

/** The digest with reasons for two of its words, in its first passage and in its second. */
export const withEditorialMarks = (article: Article): Article => {
  const mark = (words: string, note: string): Mark => {
    const start = article.text.indexOf(words);
    return { kind: 'editorial', start, end: start + words.length, href: null, note };
  };
  return {
    ...article,
    marks: [mark('nine', 'the copy has no hour but this'), mark('another hour', 'so in the copy')],
  };
};
