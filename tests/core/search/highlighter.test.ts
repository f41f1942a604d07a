import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages, MAX_PASSAGES } from '@core/search/passages';
import { parseQuery } from '@core/search/query';
import { createHighlighter } from '@core/search/highlighter';
import { buildPositionalIndex, tokenPositions } from '@core/search/token-positions';
import { plainArticle } from '../../support/plain-article';

const WORDS = ['refuse', 'refused', 'refusal', 'to', 'fight', 'fights', 'Reserve', 'йти', 'їсти', '29'];
const QUERIES = [
  'r',
  're',
  'refuse',
  'refused to',
  '"refused to fight"',
  '"fi',
  'ї',
  'figt~1 29',
  '-fight refuse',
];

const paragraphs = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: MAX_PASSAGES,
});

describe('the passages that answer a query', () => {
  it('are marked as each of them would be by itself', () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(...QUERIES), (lines, query) => {
        const article = plainArticle('sha256-1', 'Title', lines.map((line) => line.join(' ')).join('\n\n'));
        const highlighter = createHighlighter(parseQuery(query));
        const words = buildPositionalIndex(tokenPositions(article.text));
        const idfs = parseQuery(query).clauses.map(() => 1);
        const { passages, passagesFound } = findPassages(article, words, highlighter, idfs);

        const alone = article.blocks
          .map(({ id, start, end }) => ({
            id,
            found: highlighter.find(article.text.slice(start, end), 'text'),
            start,
          }))
          .filter(({ found }) => found.length > 0);
        expect(passagesFound).toBe(alone.length);
        for (const { id, found, start } of alone) {
          const shown = passages.find(({ blockId }) => blockId === id);
          expect([shown?.start, shown?.end]).toEqual([
            start + (found[0]?.start ?? -1),
            start + (found[0]?.end ?? -1),
          ]);
          const marked = shown?.marks.map((mark) => shown.snippet.slice(mark.start, mark.end)) ?? [];
          const text = article.text.slice(start);
          expect(new Set(marked.join(' ').split(' '))).toEqual(
            new Set(found.flatMap((one) => text.slice(one.start, one.end).split(' '))),
          );
        }
      }),
    );
  });

  it('hold no phrase that begins in one and ends in the next', () => {
    const article = plainArticle('sha256-1', 'Title', 'They refused\n\nto fight on.\n\nHe refused to fight.');
    const highlighter = createHighlighter(parseQuery('"refused to fight"'));
    const { passages } = findPassages(
      article,
      buildPositionalIndex(tokenPositions(article.text)),
      highlighter,
      [1],
    );
    expect(passages.map(({ snippet }) => snippet)).toEqual(['He refused to fight.']);
  });
});
