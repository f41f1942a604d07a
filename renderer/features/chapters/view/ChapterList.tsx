import type { ReactNode } from 'react';
import type { ChapterRow } from '@core/contract/requests';

/** The articles that would come of it, so that a table of contents that misleads is seen before and not after. */
export function ChapterList({ chapters }: { readonly chapters: readonly ChapterRow[] }): ReactNode {
  return (
    <ol className="chapter-list" aria-label="Chapters" tabIndex={0}>
      {chapters.map(({ id, title, words, isThere }) => (
        <li key={id} className={isThere ? 'there' : ''}>
          <span dir="auto">{title}</span>
          <small>
            {isThere ? 'in the library · ' : ''}
            {words === 1 ? '1 word' : `${words.toLocaleString('en')} words`}
          </small>
        </li>
      ))}
    </ol>
  );
}
