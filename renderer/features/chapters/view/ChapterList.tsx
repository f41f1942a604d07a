import type { ReactNode } from 'react';
import type { ChapterRow } from '@core/contract/requests';
import { t } from '../../../app/messages';

/** The articles that would come of it, so that a table of contents that misleads is seen before and not after. */
export function ChapterList({ chapters }: { readonly chapters: readonly ChapterRow[] }): ReactNode {
  return (
    <ol className="chapter-list" aria-label={t('chapters.list')} tabIndex={0}>
      {chapters.map(({ id, title, words, isThere }) => (
        <li key={id} className={isThere ? 'there' : ''}>
          <span dir="auto">{title}</span>
          <small>{isThere ? t('chapters.in-library', { words: wordsOf(words) }) : wordsOf(words)}</small>
        </li>
      ))}
    </ol>
  );
}

const wordsOf = (count: number): string => t('chapters.words', { count });
