import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { showBookmarksOnly } from './features/notebook/notebook-filter';
import type { View } from '@core/contract/settings';
import { SearchBox } from './features/search/SearchBox';
import { Banners } from './features/shell/Banners';
import { Rail } from './features/shell/Rail';
import { StatusBar } from './features/shell/StatusBar';
import { TopBar } from './features/shell/TopBar';
import { useShellCommands } from './features/shell/use-shell-commands';
import { Welcome } from './features/shell/Welcome';
import { runCommand, useCommand } from './state/commands';
import { startComparison } from './state/comparing';
import { listenForKeys } from './state/keys';
import { useLooks } from './state/looks';
import { guardJoinNotes } from './state/join-note-writing';
import { guardWriting } from './state/note-writing';
import { knownSettings, useSettings, useSettingsKnown } from './state/queries';
import { useIsWelcomed } from './state/session';
import { attempt, showToast } from './state/toasts';
import { redoLast, undoLast } from './state/undo';
import { dispatch, useWindow, windowState } from './state/window-store';
import { FailureBoundary } from './ui/FailureBoundary';
import { lazyPart } from './ui/lazy-part';
import { LoadingState } from './ui/State';
import { Toasts } from './ui/Toasts';
import { comparingDialogs } from './views/comparing-dialogs';
import { ComparingDialogs } from './views/ComparingDialogs';
import { ReadingView } from './views/ReadingView';
import { WindowDialogs } from './views/WindowDialogs';
import './features/shell/shell.css';

const CompareView = lazyPart(() => import('./views/CompareView').then((view) => view.CompareView));
const TopicsView = lazyPart(() => import('./views/TopicsView').then((view) => view.TopicsView));
const NotebookView = lazyPart(() => import('./views/NotebookView').then((view) => view.NotebookView));
const SettingsView = lazyPart(() => import('./views/SettingsView').then((view) => view.SettingsView));

/** Two of the bundled articles that meet on refusing to fight. */
const EXAMPLE = ['officer-resigns', 'jailed-soldiers'] as ArticleId[];

const PLACE_NAMES: Readonly<Record<View, string>> = {
  library: 'Library',
  search: 'Search',
  compare: 'Comparison',
  topics: 'Topic table',
  notebook: 'Notebook',
  settings: 'Settings',
};

/**
 * Wiring only: places, keys and what stands around them.
 * @param props.onListening called once the window hears keys
 */
export function App({ onListening }: { readonly onListening: () => void }): ReactNode {
  const place = useWindow((state) => state.place);
  useLooks(useSettings(), useSettingsKnown());
  useEffect(() => listenForKeys(() => knownSettings().singleKeys), []);
  useEffect(guardWriting, []);
  useEffect(guardJoinNotes, []);
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
        <Rail />
        <main className="place">
          <h1 className="visually-hidden">{PLACE_NAMES[place]}</h1>
          <Banners />
          <div className="place-view">
            <FailureBoundary key={place === 'search' ? 'library' : place}>
              {place === 'library' || place === 'search' ? (
                <ReadingView
                  onCompare={(ids) => void startComparison(ids)}
                  onImport={() => void runCommand('library.import')}
                  onTopic={comparingDialogs.addToTopic}
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
              <Suspense fallback={<LoadingState label="One moment" />}>
                {place === 'compare' ? (
                  <CompareView
                    onNew={comparingDialogs.chooseNew}
                    onAdd={comparingDialogs.chooseMore}
                    onList={comparingDialogs.listSaved}
                    onTopic={comparingDialogs.addToTopic}
                  />
                ) : null}
                {place === 'topics' ? <TopicsView /> : null}
                {place === 'notebook' ? <NotebookView /> : null}
                {place === 'settings' ? <SettingsView /> : null}
              </Suspense>
            </FailureBoundary>
          </div>
        </main>
        <StatusBar />
      </div>
      <ComparingDialogs />
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
  useCommand('edit.undo', () => void attempt('Not undone', () => say(undoLast, 'Undone')));
  useCommand('edit.redo', () => void attempt('Not redone', () => say(redoLast, 'Done again')));
}

async function say(run: typeof undoLast, word: string): Promise<void> {
  const deed = await run();
  showToast(deed === null ? `Nothing to be ${word.toLowerCase()}` : `${word}: ${deed.label}`);
}
