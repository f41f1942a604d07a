import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { t } from './messages';
import { ScopeMenu } from '../features/collections/view/ScopeMenu';
import { showBookmarksOnly } from '../features/notebook/model/notebook-filter';
import { SearchBox } from '../features/search/view/SearchBox';
import { LinkBanner } from './views/LinkBanner';
import { Banners } from '../features/shell/view/Banners';
import { NavigationRail } from '../features/shell/view/NavigationRail';
import { ImportProgress } from '../features/import/view/ImportProgress';
import { StatusBar } from '../features/shell/view/StatusBar';
import { TopBar } from '../features/shell/view/TopBar';
import { useShellCommands } from '../features/shell/view/use-shell-commands';
import { followBrowserHistory } from './browser-history';
import { offerCommand, useCommand } from './commands';
import { followChosenPassages } from './chosen-passages';
import { watchConnection } from './watch-connection';
import { listenForKeys } from './keys';
import { useAppearance } from './appearance';
import { useFoldedPanel } from './use-folded-panel';
import { guardNotes } from './note-autosave';
import { cachedSettings, useSettings, useSettingsKnown } from './queries';
import { withErrorToast, showToast } from './toasts';
import { hasOlderRedo, redoOlder, undoOlder } from './older-undo';
import { redoLast, undoLast } from './undo';
import { useViewCommands } from './use-view-commands';
import { useViewFocus } from './use-view-focus';
import { VIEW_PARTS } from './views';
import { dispatch, useWindow, windowState } from './window-store';
import { Toasts } from '../ui/Toasts';
import { passEscapeThroughTooltips } from '../ui/tooltip-escape';
import { PrintDialogHost } from './views/print/PrintDialogHost';
import { ComparisonDialogHost } from './views/ComparisonDialogHost';
import { ListButton } from './views/ListButton';
import { PresentView } from './views/PresentView';
import { WindowDialogs } from './views/WindowDialogs';
import { WritingSplit } from './views/WritingSplit';
import '../features/shell/view/shell.css';

/**
 * Wiring only: places, keys and what stands around them.
 * @param props.onListening called once the window hears keys
 */
export function App({ onListening }: { readonly onListening: () => void }): ReactNode {
  const place = useWindow((state) => state.place);
  useAppearance(useSettings(), useSettingsKnown());
  useEffect(() => listenForKeys(() => cachedSettings().singleKeys), []);
  useEffect(guardNotes, []);
  useEffect(followBrowserHistory, []);
  useEffect(passEscapeThroughTooltips, []);
  useEffect(followChosenPassages, []);
  useEffect(watchConnection, []);
  useFoldedPanel();
  useWindowCommands();
  useShellCommands();
  const whenListening = useRef(onListening);
  // Last, for by now every part of the window has offered its commands.
  useEffect(() => whenListening.current(), []);
  return (
    <>
      <div className="shell">
        <TopBar list={<ListButton />} scope={<ScopeMenu />} search={<SearchBox />} />
        <NavigationRail parts={VIEW_PARTS} />
        <main className="place" tabIndex={-1}>
          <h1 className="visually-hidden">{t(`place.${place}`)}</h1>
          <Banners />
          <LinkBanner />
          <div className="place-view">
            <WritingSplit>
              <PresentView place={place} />
            </WritingSplit>
          </div>
        </main>
        <StatusBar activity={<ImportProgress />} />
      </div>
      <ComparisonDialogHost />
      <PrintDialogHost />
      <WindowDialogs />
      <Toasts />
    </>
  );
}

function useWindowCommands(): void {
  useViewCommands();
  useViewFocus();
  useLayoutEffect(offerViewHistory, []);
  useCommand('go.bookmarks', () => {
    showBookmarksOnly();
    dispatch({ do: 'go', place: 'notebook' });
  });
  useCommand('view.panel', () => dispatch({ do: 'show-panel', isOpen: !windowState().isPanelOpen }));
  useCommand('edit.undo', () => void withErrorToast(t('failed.undo'), sayUndone));
  useCommand('edit.redo', () => void withErrorToast(t('failed.redo'), sayRedone));
}

/** Before the effects of the panes: a pane that is read answers first, with the places in its text. */
function offerViewHistory(): () => void {
  const stops = [
    offerCommand('go.back', () => dispatch({ do: 'step-view', by: -1 })),
    offerCommand('go.forward', () => dispatch({ do: 'step-view', by: 1 })),
  ];
  return () => stops.forEach((stop) => stop());
}

async function sayUndone(): Promise<void> {
  const what = (await undoLast())?.label ?? (await undoOlder());
  showToast(what === null ? t('undo.nothing') : t('undo.undone', { what }));
}

async function sayRedone(): Promise<void> {
  // What was changed before this window was taken back last, and so comes first.
  const older = hasOlderRedo() ? await redoOlder() : null;
  const what = older ?? (await redoLast())?.label ?? (await redoOlder());
  showToast(what === null ? t('undo.nothing-to-redo') : t('undo.redone', { what }));
}
