import { Suspense, useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Article } from '@core/contract/article';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { t } from '../messages';
import { ArticleNotes } from '../../features/notes/view/ArticleNotes';
import { Outline } from '../../features/reader/view/Outline';
import { ProvenancePanel } from '../../features/reader/view/ProvenancePanel';
import { useChosenPassages } from '../chosen-passages';
import { useCorrecting } from '../correction-actions';
import { stopIn } from '../navigation';
import { paneHandle } from '../pane-handles';
import { useArticle } from '../queries';
import { READING } from '../window-state';
import { dispatch, usePane } from '../window-store';
import { restoreFocusIn } from '../../ui/restore-focus';
import { lazyComponent } from '../../ui/lazy-component';

const CorrectPanel = lazyComponent(() =>
  import('../../features/correct/view/CorrectPanel').then((part) => part.CorrectPanel),
);

/** What is known of the article that is read, and the reader's notes on it; or what is corrected of it. */
export function ReadingPanel({ articleId }: { readonly articleId: ArticleId }): ReactNode {
  const article = useArticle(articleId).data;
  const isCorrecting = useCorrecting() === articleId;
  // Kept here, so that it is the same one after correcting.
  const [tab, setTab] = useState<TabId>('provenance');
  const isShownCorrecting = isCorrecting && article != null;
  return (
    <aside
      ref={restoreFocusIn}
      className="side panel-side"
      aria-label={t(isShownCorrecting ? 'reading.edit' : 'reading.about')}
    >
      {article == null ? null : isCorrecting ? (
        <div className="panel-scroller">
          <Suspense fallback={null}>
            <Correcting key={article.id} article={article} />
          </Suspense>
        </div>
      ) : (
        <About article={article} tab={tab} onTab={setTab} />
      )}
    </aside>
  );
}

function Correcting({ article }: { readonly article: Article }): ReactNode {
  const { focus } = usePane(READING);
  return <CorrectPanel article={article} chosen={useChosenPassages(article, READING, focus)} />;
}

const TABS = ['provenance', 'outline'] as const;
type TabId = (typeof TABS)[number];

interface AboutProps {
  readonly article: Article;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
}

const open = (start: number, end: number): void =>
  dispatch({ do: 'jump', pane: READING, start, end, from: stopIn(READING) });

function About({ article, tab, onTab }: AboutProps): ReactNode {
  const { focus } = usePane(READING);
  const goTo = (id: BlockId): void => paneHandle(READING)?.focusPassage(id);
  return (
    <Tabs
      className="about"
      selectedKey={tab}
      onSelectionChange={(key) => onTab(key === 'outline' ? 'outline' : 'provenance')}
    >
      <TabList className="tabs" aria-label={t('reading.about')}>
        {TABS.map((id) => (
          <Tab key={id} id={id}>
            {t(id === 'provenance' ? 'reading.source' : 'reading.outline')}
          </Tab>
        ))}
      </TabList>
      <div className="panel-scroller">
        <TabPanel id="provenance">
          <ProvenancePanel article={article} focus={focus} onPassage={goTo} />
        </TabPanel>
        <TabPanel id="outline">
          <section className="panel-section">
            <Outline article={article} focus={focus} onPassage={goTo} />
          </section>
        </TabPanel>
        <section className="panel-section" aria-label={t('reading.notes')}>
          <h2>{t('reading.notes')}</h2>
          <ArticleNotes article={article} onOpen={open} />
        </section>
      </div>
    </Tabs>
  );
}
