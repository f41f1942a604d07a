import { findFormat } from '../import/formats';
import type { Article, ArticleSummary, WitnessSummary } from '../contract/article';
import type { Account } from '../contract/account';
import { creatorsLine, outletOf } from '../text/attribution-text';
import { countWords } from './count-words';

/** The row of the library list that stands for an article. */
export function summarise(article: Article): ArticleSummary {
  const { id, kind, citation, heardBy, added, chapterOf, references } = article;
  return {
    id,
    kind,
    title: citation.title,
    titleIsOurs: citation.titleIsOurs,
    creators: creatorsLine(citation.author),
    outlet: outletOf(article),
    heardBy,
    issued: citation.issued,
    language: citation.language,
    witnesses: article.accounts.map(witnessOf),
    words: countWords(article.text),
    added,
    ...(references === undefined ? {} : { references: references.length }),
    ...(isBook(article) ? { isBook: true as const } : {}),
    ...(chapterOf === undefined ? {} : { chapterOf }),
  };
}

const isBook = ({ origin, chapterOf }: Article): boolean =>
  findFormat(origin?.format ?? '')?.isBook === true && chapterOf === undefined;

const witnessOf = ({
  id,
  witness,
  pseudonym,
  role,
  standing,
  conditions,
  jointOf,
  samePersonAs,
}: Account): WitnessSummary => ({
  accountId: id,
  name: witness ?? pseudonym ?? role,
  standing,
  conditions,
  ...(jointOf === undefined ? {} : { jointOf }),
  ...(samePersonAs === undefined ? {} : { samePersonAs }),
});
