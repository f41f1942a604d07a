import { useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { creatorsLine, outletOf } from '@core/text/attribution-text';
import { doubtfulReadings } from '@core/text/readings';
import { isCorrectable, startCorrecting } from '../../../app/correction-actions';
import { formatDate } from '../../../app/dates';
import { t } from '../../../app/messages';
import { sourceNotes } from '../../../app/notice-words';
import { checkWords, hasReadings } from '../../../app/readings';
import { useIsAsked } from '../../../app/session';
import { VersionChips } from './VersionChips';
import { Chip } from '../../../ui/Chip';

/** UTF-16 units above which a title is set smaller, so that the text is in view with it. */
const LONG_TITLE = 90;

/** Title and citation, and, on a digest, the plain word that these are not the source's words. */
export function ArticleHead({ article }: { readonly article: Article }): ReactNode {
  const { citation, kind } = article;
  const notes = sourceNotes(article);
  const uncertain = hasReadings(article) ? doubtfulReadings(article) : [];
  const [isNoteOpen, setNoteOpen] = useState(false);
  return (
    <header className="article-head">
      <h1 dir="auto" className={citation.title.length > LONG_TITLE ? 'long' : undefined}>
        {citation.title}
      </h1>
      <CitationLine article={article} />
      <div className="chips">
        {citation.titleIsOurs ? (
          <Chip title={t('reader.head.titleNotSource.hint')}>
            {kind === 'digest' ? t('reader.head.titleBySynoptic') : t('reader.head.titleNotSource')}
          </Chip>
        ) : null}
        {kind === 'digest' ? <Chip tone="accent">{t('reader.head.digest')}</Chip> : null}
        {uncertain.length === 0 ? null : (
          <button
            type="button"
            className="article-chip"
            onClick={() => uncertain[0] !== undefined && checkWords(article, uncertain[0])}
          >
            {t('reader.head.uncertain', { count: uncertain.length })}
          </button>
        )}
        <VersionChips articleId={article.id} />
        {notes.length === 0 ? null : (
          <button
            type="button"
            className="article-chip"
            aria-expanded={isNoteOpen}
            onClick={() => setNoteOpen(!isNoteOpen)}
          >
            {t('reader.head.sourceNote')}
          </button>
        )}
      </div>
      {notes.length > 0 && isNoteOpen ? <SourceNote lines={notes} /> : null}
    </header>
  );
}

/**
 * Who wrote it, when and where. What is missing the reader can add where the article is his own, once he was asked for it
 * below; else it is unknown.
 */
function CitationLine({ article }: { readonly article: Article }): ReactNode {
  const { citation, heardBy } = article;
  const isEditable = isCorrectable(article);
  const author = creatorsLine(citation.author);
  const facts = [
    author !== '' ? author : isEditable ? null : t('reader.head.authorUnknown'),
    citation.issued !== null ? formatDate(citation.issued) : isEditable ? null : t('reader.head.undated'),
    outletOf(article),
    heardBy === null ? null : t('reader.head.interviewedBy', { name: heardBy }),
  ].filter((fact) => fact !== null);
  const hasDate = citation.issued !== null;
  const isAsked = useIsAsked(article.id);
  const missing = author === '' ? (hasDate ? 'author' : 'both') : hasDate ? null : 'date';
  return (
    <p className="article-cite">
      {facts.join(' · ')}
      {isEditable && isAsked && missing !== null ? (
        <>
          {facts.length === 0 ? null : ' · '}
          <button type="button" className="article-action" onClick={() => startCorrecting(article.id)}>
            {t('reader.head.add', { missing })}
          </button>
        </>
      ) : null}
    </p>
  );
}

function SourceNote({ lines }: { readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 1) return <p className="article-source-note">{lines[0]}</p>;
  return (
    <ul className="article-source-note" aria-label={t('reader.head.sourceNote')}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
