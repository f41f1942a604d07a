import { createHighlighter } from './highlighter';
import { parseQuery } from './query';
import { isStopWord } from './stop-words';

/**
 * Whether a text has a word of the query itself, in whatever form: what only begins alike, or is spelled nearly so, is a
 * hit to look at and not one to be taken for the thing. For a query of stop words alone any of them counts.
 */
export function createWordTest(queryText: string): (text: string) => boolean {
  const query = parseQuery(queryText);
  const highlighter = createHighlighter(query);
  const isTelling = query.clauses.map(
    (clause) => clause.occur !== 'mustNot' && (clause.kind === 'phrase' || !isStopWord(clause.word)),
  );
  const isAnyTelling = isTelling.includes(true);
  return (text) =>
    highlighter
      .find(text, 'text')
      .some(
        ({ clause, closeness }) =>
          closeness !== 'approximate' && (!isAnyTelling || isTelling[clause] === true),
      );
}
