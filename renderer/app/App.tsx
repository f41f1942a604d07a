import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { t } from './messages';
import { showBookmarksOnly } from '../features/notebook/model/notebook-filter';
import { SearchBox } from '../features/search/view/SearchBox';
import { Banners } from '../features/shell/view/Banners';
import { NavigationRail } from '../features/shell/view/NavigationRail';
import { ImportProgress } from '../features/import/view/ImportProgress';
import { StatusBar } from '../features/shell/view/StatusBar';
import { TopBar } from '../features/shell/view/TopBar';
import { useShellCommands } from '../features/shell/view/use-shell-commands';
import { Welcome } from '../features/shell/view/Welcome';
import { runCommand, useCommand } from './commands';
import { startComparison } from './comparison-actions';
import { listenForKeys } from './keys';
import { useAppearance } from './appearance';
import { guardNotes } from './note-autosave';
import { cachedSettings, useSettings, useSettingsKnown } from './queries';
import { useIsWelcomed } from './session';
import { withErrorToast, showToast } from './toasts';
import { redoLast, undoLast } from './undo';
import { dispatch, useWindow, windowState } from './window-store';
import { FailureBoundary } from '../ui/FailureBoundary';
import { lazyComponent } from '../ui/lazy-component';
import { LoadingState } from '../ui/StatusViews';
import { Toasts } from '../ui/Toasts';
import { comparisonDialogs } from './views/comparison-dialogs';
import { ComparisonDialogHost } from './views/ComparisonDialogHost';
import { ReadingView } from './views/ReadingView';
import { WindowDialogs } from './views/WindowDialogs';
import '../features/shell/view/shell.css';

const CompareView = lazyComponent(() => import('./views/CompareView').then((view) => view.CompareView));
const TopicsView = lazyComponent(() => import('./views/TopicsView').then((view) => view.TopicsView));
const NotebookView = lazyComponent(() => import('./views/NotebookView').then((view) => view.NotebookView));
const SettingsView = lazyComponent(() => import('./views/SettingsView').then((view) => view.SettingsView));

/** Two of the bundled articles that meet on refusing to fight. */
const EXAMPLE = ['officer-resigns', 'jailed-soldiers'] as ArticleId[];

/**
 * Wiring only: places, keys and what stands around them.
 * @param props.onListening called once the window hears keys
 */
export function App({ onListening }: { readonly onListening: () => void }): ReactNode {
  const place = useWindow((state) => state.place);
  useAppearance(useSettings(), useSettingsKnown());
  useEffect(() => listenForKeys(() => cachedSettings().singleKeys), []);
  useEffect(guardNotes, []);
  useWindowCommands();
  useShellCommands();
  const whenListening = useRef(onListening);
  // Last, for by now every part of the window has offered its commands.
  useEffect(() => whenListening.current(), []);
  const isWelcomed = useIsWelcomed();
  return (
    <>
      <div className="shell">
        <TopBar search={<SearchBox />} />
        <NavigationRail />
        <main className="place">
          <h1 className="visually-hidden">{t(`place.${place}`)}</h1>
          <Banners />
          <div className="place-view">
            <FailureBoundary key={place === 'search' ? 'library' : place}>
              {place === 'library' || place === 'search' ? (
                <ReadingView
                  onCompare={(ids) => void startComparison(ids)}
                  onImport={() => void runCommand('library.import')}
                  onTopic={comparisonDialogs.addToTopic}
                  welcome={
                    isWelcomed ? null : (
                      <Welcome
                        onCompareExample={() => void startComparison(EXAMPLE)}
                        onImport={() => void runCommand('library.import')}
                      />
                    )
                  }
                />
              ) : null}
              <Suspense fallback={<LoadingState label={t('ui.loading')} />}>
                {place === 'compare' ? (
                  <CompareView
                    onNew={comparisonDialogs.chooseNew}
                    onAdd={comparisonDialogs.chooseMore}
                    onList={comparisonDialogs.listSaved}
                    onTopic={comparisonDialogs.addToTopic}
                  />
                ) : null}
                {place === 'topics' ? <TopicsView /> : null}
                {place === 'notebook' ? <NotebookView /> : null}
                {place === 'settings' ? <SettingsView /> : null}
              </Suspense>
            </FailureBoundary>
          </div>
        </main>
        <StatusBar activity={<ImportProgress />} />
      </div>
      <ComparisonDialogHost />
      <WindowDialogs />
      <Toasts />
    </>
  );
}

function useWindowCommands(): void {
  useCommand('go.library', () => dispatch({ do: 'go', place: 'library' }));
  useCommand('go.compare', () => dispatch({ do: 'go', place: 'compare' }));
  useCommand('go.topics', () => dispatch({ do: 'go', place: 'topics' }));
  useCommand('go.notebook', () => dispatch({ do: 'go', place: 'notebook' }));
  useCommand('go.bookmarks', () => {
    showBookmarksOnly();
    dispatch({ do: 'go', place: 'notebook' });
  });
  useCommand('go.settings', () => dispatch({ do: 'go', place: 'settings' }));
  useCommand('view.panel', () => dispatch({ do: 'show-panel', isOpen: !windowState().isPanelOpen }));
  useCommand('edit.undo', () => void withErrorToast(t('failed.undo'), sayUndone));
  useCommand('edit.redo', () => void withErrorToast(t('failed.redo'), sayRedone));
}

async function sayUndone(): Promise<void> {
  const action = await undoLast();
  showToast(action === null ? t('undo.nothing') : t('undo.undone', { what: action.label }));
}

async function sayRedone(): Promise<void> {
  const action = await redoLast();
  showToast(action === null ? t('undo.nothing-to-redo') : t('undo.redone', { what: action.label }));
}
