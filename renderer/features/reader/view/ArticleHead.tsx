import { useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { creatorsLine, outletOf } from '@core/text/attribution-text';
import { formatDate } from '../../../app/dates';
import { Chip } from '../../../ui/Chip';

/** UTF-16 units above which a title is set smaller, so that the text is in view with it. */
const LONG_TITLE = 90;

/** Title and citation, and, on a digest, the plain word that these are not the source's words. */
export function ArticleHead({ article }: { readonly article: Article }): ReactNode {
  const { citation, kind, sourceNote } = article;
  const [isNoteOpen, setNoteOpen] = useState(false);
  const facts = [
    creatorsLine(citation.author) || 'Author unknown',
    citation.issued === null ? 'undated' : formatDate(citation.issued),
    outletOf(article),
    article.heardBy === null ? null : `testimony heard by ${article.heardBy}`,
  ].filter((fact) => fact !== null);
  return (
    <header className="article-head">
      <h1 dir="auto" className={citation.title.length > LONG_TITLE ? 'long' : undefined}>
        {citation.title}
      </h1>
      <p className="article-cite">{facts.join(' · ')}</p>
      <div className="chips">
        {citation.titleIsOurs ? (
          <Chip title="The source has no title of its own">
            {kind === 'digest' ? 'Title by Synoptic' : 'Not the source’s own title'}
          </Chip>
        ) : null}
        {kind === 'digest' ? <Chip tone="accent">Synoptic digest · not the source’s words</Chip> : null}
        {sourceNote === null ? null : (
          <button
            type="button"
            className="chip-button"
            aria-expanded={isNoteOpen}
            onClick={() => setNoteOpen(!isNoteOpen)}
          >
            Note on the source
          </button>
        )}
      </div>
      {sourceNote !== null && isNoteOpen ? <SourceNote lines={sourceNote.split('\n')} /> : null}
    </header>
  );
}

function SourceNote({ lines }: { readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 1) return <p className="source-note">{lines[0]}</p>;
  return (
    <ul className="source-note" aria-label="Note on the source">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
