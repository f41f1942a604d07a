import { NotebookPen } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ArticleMatch, PassageMatch, TextRange } from '@core/contract/search';

/** One result that can be opened: a passage, or one of the reader's notes. */
export interface Line {
  readonly article: ArticleMatch;
  readonly passage: PassageMatch;
  readonly id: string;
}

export function linesOf(article: ArticleMatch): readonly Line[] {
  return article.passages.map((passage, index) => ({
    article,
    passage,
    id: `hit-${article.articleId}-${index}`,
  }));
}

interface ArticleHitsProps {
  readonly article: ArticleMatch;
  /** Id of the line that Enter would open; `null` where it is in another article. */
  readonly lit: string | null;
  readonly onOpen: (line: Line) => void;
}

/** Kept as it is drawn while what it shows stays the same: most letters change few of the articles. */
export const ArticleHits = memo(function ArticleHits({ article, lit, onOpen }: ArticleHitsProps): ReactNode {
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
}, showsTheSame);

/** The score changes with every letter and is not shown. */
function showsTheSame(a: ArticleHitsProps, b: ArticleHitsProps): boolean {
  return (
    a.article.articleId === b.article.articleId &&
    a.article.title === b.article.title &&
    a.article.titleMarks === b.article.titleMarks &&
    a.article.passages === b.article.passages &&
    a.article.passagesFound === b.article.passagesFound &&
    a.lit === b.lit &&
    a.onOpen === b.onOpen
  );
}

const placeOf = ({ number }: PassageMatch): string => (number === 0 ? '·' : String(number));

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
