import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { BringIn } from '../features/shell/BringIn';
import { useCommand } from '../state/commands';
import { addPane, startComparison } from '../state/comparing';
import { windowState } from '../state/window-store';

const loadPalette = () => import('../features/palette/CommandPalette');
const loadQuickOpen = () => import('../features/palette/QuickOpen');
const loadHelp = () => import('../features/shell/Help');
const CommandPalette = lazy(() => loadPalette().then((m) => ({ default: m.CommandPalette })));
const QuickOpen = lazy(() => loadQuickOpen().then((m) => ({ default: m.QuickOpen })));
const Help = lazy(() => loadHelp().then((m) => ({ default: m.Help })));
const PasteDialog = lazy(() =>
  import('../features/shell/PasteDialog').then((m) => ({ default: m.PasteDialog })),
);

type Open =
  { readonly is: 'nothing' | 'palette' | 'open' | 'help' } | { readonly is: 'paste'; readonly text: string };

/** The dialogs that can be opened from anywhere; one at a time. */
export function WindowDialogs(): ReactNode {
  const [open, setOpen] = useState<Open>({ is: 'nothing' });
  const close = (): void => setOpen({ is: 'nothing' });
  const toggle = (is: 'palette' | 'open' | 'help') => () =>
    setOpen((before) => ({ is: before.is === is ? 'nothing' : is }));
  useCommand('view.palette', toggle('palette'));
  useCommand('go.open', toggle('open'));
  useCommand('view.help', toggle('help'));
  useLoadedAhead();
  return (
    <>
      <BringIn onPaste={(text) => setOpen({ is: 'paste', text })} />
      <Suspense fallback={null}>
        {open.is === 'palette' ? <CommandPalette onClose={close} /> : null}
        {open.is === 'open' ? <QuickOpen onClose={close} onBeside={putBeside} /> : null}
        {open.is === 'help' ? <Help onClose={close} /> : null}
        {open.is === 'paste' ? <PasteDialog text={open.text} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

/** In a comparison the article joins it; in the reader it begins one with the open article. */
function putBeside(articleId: ArticleId): void {
  const { place, comparisonId, articleId: openId } = windowState();
  if (place === 'compare' && comparisonId !== null) void addPane(articleId);
  else void startComparison(openId === null ? [articleId] : [openId, articleId]);
}

/** Fetched once the first view is drawn: a palette that is still loading would lose the first letters typed at it. */
function useLoadedAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void loadPalette();
      void loadQuickOpen();
      void loadHelp();
    }, 1_500);
    return () => clearTimeout(timer);
  }, []);
}
