import { NotebookPen, SearchX } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ArticleMatch, PassageMatch, TextRange } from '@core/contract/search';
import { failureOf } from '../../state/ask';
import { openArticle } from '../../state/opening';
import { useIndexState, useSearch } from '../../state/queries';
import { sentenceOf } from '../../state/sentences';
import { dispatch, useWindow, windowState } from '../../state/window-store';
import { EmptyState, FailedState } from '../../ui/State';
import { LISTED, RESULTS_ID } from './listed';
import { setLit } from './lit';
import { sentenceOfFault } from './QueryFaults';

interface Line {
  readonly article: ArticleMatch;
  readonly passage: PassageMatch;
  readonly id: string;
}

interface Cursor {
  readonly query: string;
  /** Of a line. */
  readonly id: string;
}

/** Passages that answer the query, under the titles of their articles, best first. */
export function SearchResults(): ReactNode {
  const query = useWindow((state) => state.query);
  const { data: answer, error, refetch, isFetching, isPlaceholderData } = useSearch(query, LISTED);
  const index = useIndexState().data;
  const lines = useMemo(() => (answer?.matches ?? []).flatMap(linesOf), [answer]);
  // A place in the list belongs to one query; the next query begins at its first result.
  const [cursor, setCursor] = useState<Cursor>({ query: '', id: '' });
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(0, cursor.query === query ? lines.findIndex(({ id }) => id === cursor.id) : 0);

  // Showing the lit line measures the whole list, which costs as much as drawing it: only a list that was moved pays.
  const isMoved = useRef(false);
  useEffect(() => {
    if (at === 0 && !isMoved.current) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    isMoved.current = at > 0;
  }, [at, answer]);
  useEffect(() => {
    const onKey = (event: Event): void => {
      const key = (event as CustomEvent<string>).detail;
      const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
      const next = lines[at + step];
      if (step !== 0 && next !== undefined) setCursor({ query, id: next.id });
      const line = lines[at];
      // What stands there while the answer is on its way answers the query before.
      if (key === 'Enter' && line !== undefined && !isPlaceholderData) openLine(line);
    };
    document.addEventListener('search-key', onKey);
    return () => document.removeEventListener('search-key', onKey);
  }, [lines, at, query, isPlaceholderData]);
  const litId = lines[at]?.id ?? null;
  useEffect(() => {
    setLit(litId);
    return () => setLit(null);
  }, [litId]);

  const open = useCallback((line: Line) => {
    setCursor({ query: windowState().query, id: line.id });
    openLine(line);
  }, []);

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
    <div className="search-results" aria-busy={isFetching}>
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
        <div
          className="search-scroller"
          id={RESULTS_ID}
          role="listbox"
          aria-label="Results"
          ref={list}
          onScroll={() => (isMoved.current = true)}
        >
          {answer?.matches.map((article) => (
            <ArticleHits
              key={article.articleId}
              article={article}
              lit={lines[at]?.article === article ? litId : null}
              onOpen={open}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface ArticleHitsProps {
  readonly article: ArticleMatch;
  /** Id of the line that Enter would open; `null` where it is in another article. */
  readonly lit: string | null;
  readonly onOpen: (line: Line) => void;
}

/** Kept as it is drawn while its matches stay the same: most letters change few of the articles. */
const ArticleHits = memo(function ArticleHits({ article, lit, onOpen }: ArticleHitsProps): ReactNode {
  return (
    <div role="group" aria-label={article.title} className="search-article">
      <div className="search-title" dir="auto">
        <Marked text={article.title} marks={article.titleMarks} />
      </div>
      {linesOf(article).map((line) => (
        <div
          key={line.id}
          id={line.id}
          role="option"
          aria-selected={line.id === lit}
          className={`search-line ${line.id === lit ? 'on' : ''}`}
          onClick={() => onOpen(line)}
        >
          <span className="search-place">
            {line.passage.in === 'note' ? <NotebookPen aria-label="Your note" /> : placeOf(line.passage)}
          </span>
          <span className="search-snippet" dir="auto">
            <Marked text={line.passage.snippet} marks={line.passage.marks} />
            {line.passage.voice === null ? null : <small>{line.passage.voice}</small>}
          </span>
        </div>
      ))}
      {article.passagesFound > article.passages.length ? (
        <p className="search-more">
          {article.passagesFound - article.passages.length} more passages in this article
        </p>
      ) : null}
    </div>
  );
});

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
