import { useCallback, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import { t } from '../messages';
import { CollectionList } from '../../features/collections/view/CollectionList';
import { correctionMenu } from '../../features/correct/view/correction-menu';
import { MissingDetails } from '../../features/correct/view/MissingDetails';
import { LibraryList } from '../../features/library/view/LibraryList';
import { ReaderPane } from '../../features/reader/view/ReaderPane';
import { SearchResults } from '../../features/search/view/SearchResults';
import { runCommand } from '../commands';
import { startComparison } from '../comparison-actions';
import { isCorrectable, useCorrecting } from '../correction-actions';
import { useIsWelcomed } from '../session';
import { READING } from '../window-state';
import { useWindow } from '../window-store';
import { restoreFocusIn } from '../../ui/restore-focus';
import { EmptyState } from '../../ui/StatusViews';
import { comparisonDialogs } from './comparison-dialogs';
import { FirstScreen } from './FirstScreen';
import { useArticleSheets } from './print/use-article-sheets';
import { ReadingBar } from './ReadingBar';
import { ReadingPanel } from './ReadingPanel';
import './reading-view.css';

const bringIn = (): void => void runCommand('library.import');

/** A list, one article, and what is known of it: the library and the search share this view. */
export function ReadingView(): ReactNode {
  const articleId = useWindow((state) => state.articleId);
  const isSearch = useWindow((state) => state.place === 'search');
  const isPanelOpen = useWindow((state) => state.isPanelOpen);
  const correcting = useCorrecting();
  useArticleSheets(articleId);
  const moreEntries = useCallback(
    (article: Article, block: Block, selected: { readonly start: number; readonly end: number } | null) =>
      isCorrectable(article) ? correctionMenu(article, block, selected, correcting === article.id) : [],
    [correcting],
  );
  return (
    <Group orientation="horizontal" className="reading-view" id="reading">
      <Panel
        id="list"
        defaultSize="340px"
        minSize="210px"
        maxSize="560px"
        groupResizeBehavior="preserve-pixel-size"
      >
        <div
          ref={restoreFocusIn}
          className="side list-side"
          role="region"
          aria-label={t(isSearch ? 'reading.results' : 'place.library')}
        >
          {isSearch ? (
            <SearchResults onMakeTopic={comparisonDialogs.makeTopicOfHits} />
          ) : (
            <LibraryList
              onCompare={(ids) => void startComparison(ids)}
              onImport={bringIn}
              collections={<CollectionList />}
            />
          )}
        </div>
      </Panel>
      <Separator className="divider" aria-label={t('divider.list')} />
      <Panel id="reader" minSize="400px">
        <div className="reading-main">
          <ReaderPane
            pane={READING}
            articleId={articleId}
            bar={articleId === null ? null : <ReadingBar articleId={articleId} />}
            onTopic={comparisonDialogs.addToTopic}
            moreEntries={moreEntries}
            underHead={askMissing}
            empty={<NothingOpen />}
          />
        </div>
      </Panel>
      {isPanelOpen && articleId !== null ? (
        <>
          <Separator className="divider" aria-label={t('divider.panel')} />
          <Panel
            id="panel"
            defaultSize="310px"
            minSize="220px"
            maxSize="520px"
            groupResizeBehavior="preserve-pixel-size"
          >
            <ReadingPanel articleId={articleId} />
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

const askMissing = (article: Article): ReactNode =>
  isCorrectable(article) ? <MissingDetails key={article.id} article={article} /> : null;

/** Where no article is open: at the first start what this is for. */
function NothingOpen(): ReactNode {
  const isWelcomed = useIsWelcomed();
  if (!isWelcomed) return <FirstScreen />;
  return <EmptyState title={t('reading.none')}>{t('reading.none-text')}</EmptyState>;
}
