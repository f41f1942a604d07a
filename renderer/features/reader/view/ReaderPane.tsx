import { useState, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { annotationsOn } from '../../../app/annotations-on';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { useAnnotations, useArticle } from '../../../app/queries';
import { READING } from '../../../app/window-state';
import { dispatch } from '../../../app/window-store';
import { EmptyState, FailedState, LoadingState } from '../../../ui/StatusViews';
import { DRAWN_WHOLE } from '../model/chunks';
import { OpenArticle } from './OpenArticle';
import type { ReaderPaneProps } from './reader-pane-props';
import './reader.css';
import './forced-colours.css';

/** One article with its own scroll, find, history and marks; as good in a column as alone. */
export function ReaderPane(props: ReaderPaneProps): ReactNode {
  const { pane, articleId, bar, foot, empty } = props;
  const { data: article, error, refetch } = useArticle(articleId);
  const isMarked = useIsMarked(articleId);
  const label = article == null ? t('reader.pane.label') : article.citation.title;
  return (
    <section
      className={`reader-pane ${pane === READING ? 'alone' : 'column'}`}
      aria-label={label}
      data-pane={pane}
      onFocusCapture={() => dispatch({ do: 'activate-pane', pane })}
      onPointerDownCapture={() => dispatch({ do: 'activate-pane', pane })}
    >
      {bar}
      {articleId === null ? (
        (empty ?? <EmptyState title={t('reader.pane.empty')} />)
      ) : error !== null ? (
        <FailedState
          title={t('reader.pane.failed')}
          failure={failureOf(error)}
          sentence={messageOf(failureOf(error))}
          onRetry={() => void refetch()}
        />
      ) : article == null ? (
        <LoadingState label={t('reader.pane.loading')} />
      ) : (
        <OpenArticle key={`${article.id} ${isMarked ? 'marked' : ''}`} {...props} article={article} />
      )}
      {foot}
    </section>
  );
}

/**
 * Whether so many marks of the reader's stand on an article that it is drawn in parts for them. Decided once, when it is
 * opened: its notes may come after its text at the start of the program, and then it is opened again at the same place.
 */
function useIsMarked(articleId: ArticleId | null): boolean {
  const all = useAnnotations().data;
  const [decided, decide] = useState<{ readonly articleId: ArticleId; readonly isMarked: boolean } | null>(
    null,
  );
  if (articleId !== null && all !== undefined && decided?.articleId !== articleId)
    decide({ articleId, isMarked: annotationsOn(all, articleId).length > DRAWN_WHOLE });
  return decided?.articleId === articleId && decided.isMarked;
}
