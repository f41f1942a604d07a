import { NotebookPen, SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ArticleMatch, PassageMatch, TextRange } from '@core/contract/search';
import { failureOf } from '../../state/ask';
import { openArticle } from '../../state/opening';
import { useIndexState, useSearch } from '../../state/queries';
import { sentenceOf } from '../../state/sentences';
import { dispatch, useWindow } from '../../state/window-store';
import { EmptyState, FailedState } from '../../ui/State';
import { LISTED, RESULTS_ID } from './listed';
import { setLit } from './lit';
import { sentenceOfFault } from './QueryFaults';

interface Line {
  readonly article: ArticleMatch;
  readonly passage: PassageMatch;
  readonly id: string;
}

/** Passages that answer the query, under the titles of their articles, best first. */
export function SearchResults(): ReactNode {
  const query = useWindow((state) => state.query);
  const { data: answer, error, refetch } = useSearch(query, LISTED);
  const index = useIndexState().data;
  const lines = useMemo(() => (answer?.matches ?? []).flatMap(linesOf), [answer]);
  // A place in the list belongs to one query; the next query begins at its first result.
  const [cursor, setCursorOf] = useState({ query: '', at: 0 });
  const setCursor = (at: number): void => setCursorOf({ query, at });
  const list = useRef<HTMLDivElement>(null);
  const at = Math.min(cursor.query === query ? cursor.at : 0, lines.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, answer]);
  useEffect(() => {
    const onKey = (event: Event): void => {
      const key = (event as CustomEvent<string>).detail;
      if (key === 'ArrowDown') setCursorOf({ query, at: Math.min(lines.length - 1, at + 1) });
      if (key === 'ArrowUp') setCursorOf({ query, at: Math.max(0, at - 1) });
      const line = lines[at];
      if (key === 'Enter' && line !== undefined) openLine(line);
    };
    document.addEventListener('search-key', onKey);
    return () => document.removeEventListener('search-key', onKey);
  }, [lines, at, query]);
  const litId = lines[at]?.id ?? null;
  useEffect(() => {
    setLit(litId);
    return () => setLit(null);
  }, [litId]);

  if (query.trim() === '') return <SearchHelp />;
  if (error !== null) {
    return (
      <FailedState
        title="The search did not answer"
        failure={failureOf(error)}
        sentence={sentenceOf(failureOf(error))}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <div className="search-results">
      <div className="list-head">
        <h2>Results</h2>
        <span className="muted" role="status">
          {answer === undefined ? '' : answer.found === 1 ? '1 article' : `${answer.found} articles`}
        </span>
      </div>
      {index !== undefined && index.phase !== 'ready' ? (
        <p className="search-state" role="status">
          {index.phase === 'failed'
            ? 'The index could not be built; results may be missing.'
            : `The index is being built: ${index.done} of ${index.total} articles so far.`}
        </p>
      ) : null}
      {answer?.faults.map((fault) => (
        <p key={`${fault.reason}-${fault.range.start}`} className="search-fault">
          {sentenceOfFault(fault, query)}
        </p>
      ))}
      {answer !== undefined && lines.length === 0 ? (
        <EmptyState icon={<SearchX />} title="Nothing found">
          <p>
            No article or note has these words. Try fewer of them, the beginning of a word, or{' '}
            <code>word~1</code> for a spelling that is close.
          </p>
        </EmptyState>
      ) : (
        <div className="search-scroller" id={RESULTS_ID} role="listbox" aria-label="Results" ref={list}>
          {answer?.matches.map((article) => (
            <div key={article.articleId} role="group" aria-label={article.title} className="search-article">
              <div className="search-title" dir="auto">
                <Marked text={article.title} marks={article.titleMarks} />
              </div>
              {linesOf(article).map((line) => {
                const isLit = lines[at]?.id === line.id;
                return (
                  <div
                    key={line.id}
                    id={line.id}
                    role="option"
                    aria-selected={isLit}
                    className={`search-line ${isLit ? 'on' : ''}`}
                    onClick={() => {
                      setCursor(lines.findIndex(({ id }) => id === line.id));
                      openLine(line);
                    }}
                  >
                    <span className="search-place">
                      {line.passage.in === 'note' ? (
                        <NotebookPen aria-label="Your note" />
                      ) : (
                        placeOf(line.passage)
                      )}
                    </span>
                    <span className="search-snippet" dir="auto">
                      <Marked text={line.passage.snippet} marks={line.passage.marks} />
                      {line.passage.voice === null ? null : <small>{line.passage.voice}</small>}
                    </span>
                  </div>
                );
              })}
              {article.passagesFound > article.passages.length ? (
                <p className="search-more">
                  {article.passagesFound - article.passages.length} more passages in this article
                </p>
              ) : null}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

const placeOf = ({ number }: PassageMatch): string => (number === 0 ? '·' : String(number));

function linesOf(article: ArticleMatch): readonly Line[] {
  return article.passages.map((passage, index) => ({
    article,
    passage,
    id: `hit-${article.articleId}-${index}`,
  }));
}

function openLine({ article, passage }: Line): void {
  const isPlaced = passage.end > passage.start;
  openArticle(article.articleId, isPlaced ? { start: passage.start, end: passage.end } : null);
  if (passage.annotationId !== null) {
    dispatch({ do: 'show-panel', isOpen: true });
    dispatch({ do: 'edit', annotationId: passage.annotationId });
  }
}

function Marked({ text, marks }: { readonly text: string; readonly marks: readonly TextRange[] }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

const EXAMPLES: readonly (readonly [string, string])[] = [
  ['resign', 'words, and words that begin so'],
  ['"letter of resignation"', 'exactly these words in this order'],
  ['+commander -phone', 'must be there, must not be there'],
  ['witness:maxim', 'in one field: title, creator, witness, text, note'],
  ['refuze~1', 'one letter may differ'],
];

function SearchHelp(): ReactNode {
  return (
    <EmptyState title="Search the whole library">
      <p>Any of the words may match; the best answers come first.</p>
      <dl className="search-help">
        {EXAMPLES.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <button type="button" onClick={() => dispatch({ do: 'type-query', query: example })}>
                {example}
              </button>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}
