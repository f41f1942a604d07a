import type { ReactNode } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import type { Article } from '@core/contract/article';
import { t } from '../messages';
import { MissingDetails } from '../../features/correct/view/MissingDetails';
import { ReaderPane } from '../../features/reader/view/ReaderPane';
import { runCommand } from '../commands';
import { isCorrectable } from '../correction-actions';
import { usePanelLayout } from '../panel-layout';
import { useSettings } from '../queries';
import { useIsWelcomed } from '../session';
import { READING } from '../window-state';
import { useWindow } from '../window-store';
import { Divider } from '../../ui/Divider';
import { FoldingSheet } from '../../ui/FoldingSheet';
import { EmptyState } from '../../ui/StatusViews';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { comparisonDialogs } from './comparison-dialogs';
import { FirstScreen } from './FirstScreen';
import { useArticleSheets } from './print/use-article-sheets';
import { ReadingBar } from './ReadingBar';
import { ReadingList, ListDrawer } from './ReadingList';
import { ReadingPanel } from './ReadingPanel';
import { useProposals } from './use-proposals';
import './reading-view.css';

const bringIn = (): void => void runCommand('library.import');

/** A list, one article, and what is known of it: the library and the search share this view. */
export function ReadingView(): ReactNode {
  const articleId = useWindow((state) => state.articleId);
  const isPanelOpen = useWindow((state) => state.isPanelOpen);
  useArticleSheets(articleId);
  const { proposed, onProposed, moreEntries } = useProposals(articleId);
  const { textSize } = useSettings();
  const isNarrow = useIsNarrow();
  const hasPanel = isPanelOpen && articleId !== null;
  const layout = usePanelLayout(
    isNarrow ? 'reading-narrow' : 'reading',
    ['list', 'reader', 'panel'].filter((id) => (id === 'list' ? !isNarrow : id === 'reader' || hasPanel)),
  );
  const isListShown = useIsListInPlaceOfText(isNarrow);
  if (isListShown) return <ReadingList onImport={bringIn} />;
  return (
    <>
      {isNarrow ? <ListDrawer onImport={bringIn} /> : null}
      <Group orientation={isNarrow ? 'vertical' : 'horizontal'} className="reading-view" {...layout.group}>
        {isNarrow ? null : (
          <>
            <Panel
              id="list"
              defaultSize="340px"
              minSize="210px"
              maxSize="560px"
              groupResizeBehavior="preserve-pixel-size"
            >
              <ReadingList onImport={bringIn} />
            </Panel>
            <Divider label={t('divider.list')} layout={layout} between={['list', 'reader']} />
          </>
        )}
        <Panel id="reader" minSize={isNarrow ? '160px' : `${leastTextWidth(textSize)}px`}>
          <div className="reading-main">
            <ReaderPane
              pane={READING}
              articleId={articleId}
              bar={articleId === null ? null : <ReadingBar articleId={articleId} />}
              onTopic={comparisonDialogs.addToTopic}
              moreEntries={moreEntries}
              underHead={askMissing}
              proposed={proposed}
              onProposed={onProposed}
              empty={<NothingOpen />}
            />
          </div>
        </Panel>
        {hasPanel ? (
          <>
            <Divider
              label={t('divider.panel')}
              layout={layout}
              between={['reader', 'panel']}
              isFlat={isNarrow}
            />
            <Panel
              id="panel"
              defaultSize={isNarrow ? '50%' : '310px'}
              minSize={isNarrow ? '140px' : '220px'}
              {...(isNarrow ? {} : { maxSize: '520px' })}
              groupResizeBehavior="preserve-pixel-size"
            >
              <FoldingSheet>
                <ReadingPanel articleId={articleId} />
              </FoldingSheet>
            </Panel>
          </>
        ) : null}
      </Group>
    </>
  );
}

/** Thirty characters of the reading face with the margins beside them, CSS pixels: lists and panels give way to them. */
const leastTextWidth = (textSize: number): number => Math.ceil(30 * 0.48 * textSize + 125);

/** A narrow window has one place: the results stand in it until one is opened, the library until there is a text. */
function useIsListInPlaceOfText(isNarrow: boolean): boolean {
  const isSearch = useWindow((state) => state.place === 'search');
  const hasText = useWindow((state) => state.articleId !== null);
  const isListOpen = useWindow((state) => state.isListOpen);
  const isWelcomed = useIsWelcomed();
  if (!isNarrow) return false;
  return isSearch ? isListOpen : isWelcomed && !hasText;
}

const askMissing = (article: Article): ReactNode =>
  isCorrectable(article) ? <MissingDetails key={article.id} article={article} /> : null;

/** Where no article is open: at the first start what this is for. */
function NothingOpen(): ReactNode {
  const isWelcomed = useIsWelcomed();
  if (!isWelcomed) return <FirstScreen />;
  return <EmptyState title={t('reading.none')}>{t('reading.none-text')}</EmptyState>;
}
