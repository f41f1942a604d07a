import type { ReactNode } from 'react';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { useArticle } from '../../../app/queries';
import { READING } from '../../../app/window-state';
import { dispatch } from '../../../app/window-store';
import { EmptyState, FailedState, LoadingState } from '../../../ui/StatusViews';
import { OpenArticle } from './OpenArticle';
import type { ReaderPaneProps } from './reader-pane-props';
import './reader.css';
import './forced-colours.css';

/** One article with its own scroll, find, history and marks; as good in a column as alone. */
export function ReaderPane(props: ReaderPaneProps): ReactNode {
  const { pane, articleId, bar, foot, empty } = props;
  const { data: article, error, refetch } = useArticle(articleId);
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
        <OpenArticle key={article.id} {...props} article={article} />
      )}
      {foot}
    </section>
  );
}
