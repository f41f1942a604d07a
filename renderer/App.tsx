import { useEffect, type ReactNode } from 'react';
import { SearchBox } from './features/search/SearchBox';
import { Rail } from './features/shell/Rail';
import { StatusBar } from './features/shell/StatusBar';
import { TopBar } from './features/shell/TopBar';
import { runCommand, useCommand } from './state/commands';
import { startComparison } from './state/comparing';
import { listenForKeys } from './state/keys';
import { useLooks } from './state/looks';
import { knownSettings, useSettings, useSettingsKnown } from './state/queries';
import { attempt, showToast } from './state/toasts';
import { redoLast, undoLast } from './state/undo';
import { dispatch, useWindow, windowState } from './state/window-store';
import { Toasts } from './ui/Toasts';
import { ComparingDialogs, comparingDialogs } from './views/ComparingDialogs';
import { CompareView } from './views/CompareView';
import { ReadingView } from './views/ReadingView';
import { TopicsView } from './views/TopicsView';
import './features/shell/shell.css';

/** Wiring only: places, keys and what stands around them. */
export function App(): ReactNode {
  const place = useWindow((state) => state.place);
  useLooks(useSettings(), useSettingsKnown());
  useEffect(() => listenForKeys(() => knownSettings().singleKeys), []);
  useWindowCommands();
  return (
    <>
      <div className="shell">
        <TopBar search={<SearchBox />} />
        <Rail />
        <div className="place">
          {place === 'library' || place === 'search' ? (
            <ReadingView
              onCompare={(ids) => void startComparison(ids)}
              onImport={() => void runCommand('library.import')}
              onTopic={comparingDialogs.addToTopic}
              welcome={null}
            />
          ) : null}
          {place === 'compare' ? (
            <CompareView
              onNew={comparingDialogs.chooseNew}
              onAdd={comparingDialogs.chooseMore}
              onList={comparingDialogs.listSaved}
              onTopic={comparingDialogs.addToTopic}
            />
          ) : null}
          {place === 'topics' ? <TopicsView /> : null}
        </div>
        <StatusBar />
      </div>
      <ComparingDialogs />
      <Toasts />
    </>
  );
}

function useWindowCommands(): void {
  useCommand('go.library', () => dispatch({ do: 'go', place: 'library' }));
  useCommand('go.compare', () => dispatch({ do: 'go', place: 'compare' }));
  useCommand('go.topics', () => dispatch({ do: 'go', place: 'topics' }));
  useCommand('go.notebook', () => dispatch({ do: 'go', place: 'notebook' }));
  useCommand('go.settings', () => dispatch({ do: 'go', place: 'settings' }));
  useCommand('view.panel', () => dispatch({ do: 'show-panel', isOpen: !windowState().isPanelOpen }));
  useCommand('edit.undo', () => void attempt('Not undone', () => say(undoLast, 'Undone')));
  useCommand('edit.redo', () => void attempt('Not redone', () => say(redoLast, 'Done again')));
}

async function say(run: typeof undoLast, word: string): Promise<void> {
  const deed = await run();
  showToast(deed === null ? `Nothing to be ${word.toLowerCase()}` : `${word}: ${deed.label}`);
}
