import { ArrowLeft, ArrowRight, Bookmark, Columns2, PencilLine, Search } from 'lucide-react';
import { Suspense, useCallback, useState, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { t } from '../messages';
import { correctionMenu } from '../../features/correct/view/correction-menu';
import { LibraryList } from '../../features/library/view/LibraryList';
import { ArticleNotes } from '../../features/notes/view/ArticleNotes';
import { Outline } from '../../features/reader/view/Outline';
import { ProvenancePanel } from '../../features/reader/view/ProvenancePanel';
import { ReaderPane } from '../../features/reader/view/ReaderPane';
import { SearchResults } from '../../features/search/view/SearchResults';
import { isBook, startSplitting } from '../chapters';
import { runCommand, useCommand } from '../commands';
import { isCorrectable, startCorrecting, stopCorrecting, useCorrecting } from '../correction-actions';
import { keyOf } from '../keys';
import { showOriginal } from '../originals';
import { stopIn } from '../navigation';
import { paneHandle } from '../pane-handles';
import { useAnnotations, useArticle } from '../queries';
import { READING } from '../window-state';
import { dispatch, usePane, useWindow } from '../window-store';
import { Button, IconButton } from '../../ui/Button';
import { PanelToggle } from '../../ui/PanelToggle';
import { restoreFocusIn } from '../../ui/restore-focus';
import { lazyComponent } from '../../ui/lazy-component';
import { EmptyState } from '../../ui/StatusViews';
import { moveByArrows } from '../../ui/roving-tabindex';
import { comparisonDialogs } from './comparison-dialogs';
import './reading-view.css';

const CorrectPanel = lazyComponent(() =>
  import('../../features/correct/view/CorrectPanel').then((part) => part.CorrectPanel),
);

interface Props {
  readonly onCompare: (articleIds: readonly ArticleId[]) => void;
  readonly onImport: () => void;
  readonly onTopic: (article: Article, range: { readonly start: number; readonly end: number }) => void;
  readonly welcome: ReactNode;
}

/** A list, one article, and what is known of it: the library and the search share this view. */
export function ReadingView({ onCompare, onImport, onTopic, welcome }: Props): ReactNode {
  const articleId = useWindow((state) => state.articleId);
  const isSearch = useWindow((state) => state.place === 'search');
  const isPanelOpen = useWindow((state) => state.isPanelOpen);
  const correcting = useCorrecting();
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
          className="side list-side"
          role="region"
          aria-label={t(isSearch ? 'reading.results' : 'place.library')}
        >
          {isSearch ? (
            <SearchResults onMakeTopic={comparisonDialogs.makeTopic} />
          ) : (
            <LibraryList onCompare={onCompare} onImport={onImport} />
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
            onTopic={onTopic}
            moreEntries={moreEntries}
            empty={welcome ?? <EmptyState title={t('reading.none')}>{t('reading.none-text')}</EmptyState>}
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
            <SidePanel articleId={articleId} />
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

function ReadingBar({ articleId }: { readonly articleId: ArticleId }): ReactNode {
  const { back, forward } = usePane(READING);
  const article = useArticle(articleId).data;
  const canCorrect = article != null && isCorrectable(article);
  const isCorrecting = useCorrecting() === articleId;
  useCommand('library.chapters', () => startSplitting(articleId), article != null && isBook(article));
  useCommand('library.original', () => showOriginal(articleId), canCorrect);
  useCommand('library.correct', () => startCorrecting(articleId), canCorrect);
  const isBookmarked = (useAnnotations().data ?? []).some(
    ({ annotation: { kind, target } }) =>
      kind === 'bookmark' && target.on === 'article' && target.articleId === articleId,
  );
  return (
    <div className="pane-bar" role="toolbar" aria-label={t('reading.toolbar')}>
      <IconButton
        label={t('reading.back')}
        keys={keyOf('go.back')}
        isDisabled={back.length === 0}
        onPress={() => void runCommand('go.back')}
      >
        <ArrowLeft />
      </IconButton>
      <IconButton
        label={t('reading.forward')}
        keys={keyOf('go.forward')}
        isDisabled={forward.length === 0}
        onPress={() => void runCommand('go.forward')}
      >
        <ArrowRight />
      </IconButton>
      <span className="spacer" />
      <Button icon={<Columns2 />} onPress={() => void runCommand('compare.with')}>
        {t('reading.compare')}
      </Button>
      <IconButton
        label={t('reading.find')}
        keys={keyOf('find.here')}
        onPress={() => void runCommand('find.here')}
      >
        <Search />
      </IconButton>
      {canCorrect ? (
        <IconButton
          label={t(isCorrecting ? 'reading.edit-close' : 'reading.edit')}
          isOn={isCorrecting}
          onPress={() => (isCorrecting ? stopCorrecting() : startCorrecting(articleId))}
        >
          <PencilLine />
        </IconButton>
      ) : null}
      <IconButton
        label={t(isBookmarked ? 'reading.bookmark-remove' : 'reading.bookmark')}
        isOn={isBookmarked}
        className={isBookmarked ? 'filled' : ''}
        onPress={() => {
          dispatch({ do: 'focus-passage', pane: READING, blockId: null });
          void runCommand('note.bookmark');
        }}
      >
        <Bookmark />
      </IconButton>
      <PanelToggle />
    </div>
  );
}

type Tab = 'provenance' | 'outline';

function SidePanel({ articleId }: { readonly articleId: ArticleId }): ReactNode {
  const article = useArticle(articleId).data;
  const { focus } = usePane(READING);
  const [tab, setTab] = useState<Tab>('provenance');
  const isCorrecting = useCorrecting() === articleId;
  if (article == null)
    return <aside ref={restoreFocusIn} className="side panel-side" aria-label={t('reading.about')} />;
  const goTo = (id: BlockId): void => paneHandle(READING)?.focusPassage(id);
  const open = (start: number, end: number): void =>
    dispatch({ do: 'jump', pane: READING, start, end, from: stopIn(READING) });
  if (isCorrecting)
    return (
      <aside ref={restoreFocusIn} className="side panel-side" aria-label={t('reading.edit')}>
        <div className="panel-scroller">
          <Suspense fallback={null}>
            <CorrectPanel key={article.id} article={article} focus={focus} />
          </Suspense>
        </div>
      </aside>
    );
  return (
    <aside ref={restoreFocusIn} className="side panel-side" aria-label={t('reading.about')}>
      <div className="tabs" role="tablist" aria-label={t('reading.about')} onKeyDown={moveByArrows}>
        {(['provenance', 'outline'] as const).map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`about-${one}`}
            aria-controls="about-panel"
            aria-selected={tab === one}
            tabIndex={tab === one ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {t(one === 'provenance' ? 'reading.source' : 'reading.outline')}
          </button>
        ))}
      </div>
      <div className="panel-scroller">
        <div role="tabpanel" id="about-panel" aria-labelledby={`about-${tab}`}>
          {tab === 'provenance' ? (
            <ProvenancePanel article={article} focus={focus} onPassage={goTo} />
          ) : (
            <section className="panel-section">
              <Outline article={article} focus={focus} onPassage={goTo} />
            </section>
          )}
        </div>
        <section className="panel-section" aria-label={t('reading.notes')}>
          <h2>{t('reading.notes')}</h2>
          <ArticleNotes article={article} onOpen={open} />
        </section>
      </div>
    </aside>
  );
}
