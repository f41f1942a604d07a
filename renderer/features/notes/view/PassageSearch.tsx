import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { PassageTarget } from '@core/contract/annotation';
import type { ArticleMatch, PassageMatch } from '@core/contract/search';
import { passageTarget } from '@core/annotations/create';
import { findBlock } from '@core/text/blocks';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { rangeTarget } from '../../../app/new-annotation';
import { isSamePassage } from '../../../app/new-link';
import { fetchArticle, searchQuery } from '../../../app/queries';
import { showToast, withErrorToast } from '../../../app/toasts';

/** Articles of which passages are offered. */
const ARTICLES = 6;

interface Props {
  /** The passage that is not to be linked with itself. */
  readonly from: PassageTarget;
  readonly onChoose: (passage: PassageTarget) => void;
}

/** Any passage of the library by its words; the keys of the list of choices move through what is found. */
export function PassageSearch({ from, onChoose }: Props): ReactNode {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim());
  const { data, error } = useQuery({
    ...searchQuery(wanted, ARTICLES, null),
    enabled: wanted !== '',
  });
  const choose = ({ articleId }: ArticleMatch, { blockId }: PassageMatch): void =>
    void withErrorToast(t('link.not-chosen'), async () => {
      const article = await fetchArticle(articleId);
      const block = blockId === null ? null : findBlock(article, blockId);
      if (block === null) return;
      const passage = rangeTarget(article, block.start, block.end);
      if (isSamePassage(from, passage)) showToast(t('link.same'));
      else onChoose(passageTarget(article.id, passage.anchor));
    });
  const found = (data?.matches ?? []).flatMap((article) =>
    article.passages.filter((one) => one.in === 'passage').map((passage) => ({ article, passage })),
  );
  return (
    <>
      <label className="note-form-field">
        <span>{t('link.search')}</span>
        <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {wanted === '' ? null : error !== null ? (
        <p role="status">{messageOf(failureOf(error))}</p>
      ) : (
        <p role="status" className="muted">
          {data === undefined ? t('link.searching') : t('link.found', { count: found.length })}
        </p>
      )}
      {wanted === '' || found.length === 0 ? null : (
        <ul className="note-link-found" aria-label={t('link.results')}>
          {found.map(({ article, passage }) => (
            <li key={`${article.articleId} ${passage.blockId}`}>
              <button type="button" className="note-link-choice" onClick={() => choose(article, passage)}>
                <span dir="auto">
                  {passage.snippet}
                  <small>
                    {passage.number === 0
                      ? article.title
                      : t('link.found-at', { number: passage.number, title: article.title })}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
