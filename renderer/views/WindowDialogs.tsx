import { Suspense, useState, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { BringIn } from '../features/shell/BringIn';
import { useCommand } from '../state/commands';
import { addPane, startComparison } from '../state/comparing';
import { useSplitting } from '../state/chapters';
import { useShownOriginal } from '../state/originals';
import { useArticle, useLibrary } from '../state/queries';
import { windowState } from '../state/window-store';
import { lazyPart } from '../ui/lazy-part';

const CommandPalette = lazyPart(() =>
  import('../features/palette/CommandPalette').then((part) => part.CommandPalette),
);
const QuickOpen = lazyPart(() => import('../features/palette/QuickOpen').then((part) => part.QuickOpen));
const Help = lazyPart(() => import('../features/shell/Help').then((part) => part.Help));
const PasteDialog = lazyPart(() => import('../features/shell/PasteDialog').then((part) => part.PasteDialog));

const OriginalDialog = lazyPart(() =>
  import('../features/original/OriginalDialog').then((part) => part.OriginalDialog),
);

const ChaptersDialog = lazyPart(() =>
  import('../features/chapters/ChaptersDialog').then((part) => part.ChaptersDialog),
);

type Open =
  { readonly is: 'nothing' | 'palette' | 'open' | 'help' } | { readonly is: 'paste'; readonly text: string };

/** The dialogs that can be opened from anywhere; one at a time. */
export function WindowDialogs(): ReactNode {
  const [open, setOpen] = useState<Open>({ is: 'nothing' });
  const originalOf = useShownOriginal();
  const original = useArticle(originalOf);
  const splitting = useSplitting();
  const book = useLibrary().data?.articles.find(({ id }) => id === splitting);
  const close = (): void => setOpen({ is: 'nothing' });
  const toggle = (is: 'palette' | 'open' | 'help') => () =>
    setOpen((before) => ({ is: before.is === is ? 'nothing' : is }));
  useCommand('view.palette', toggle('palette'));
  useCommand('go.open', toggle('open'));
  useCommand('view.help', toggle('help'));
  return (
    <>
      <BringIn onPaste={(text) => setOpen({ is: 'paste', text })} />
      <Suspense fallback={null}>
        {open.is === 'palette' ? <CommandPalette onClose={close} /> : null}
        {open.is === 'open' ? <QuickOpen onClose={close} onBeside={putBeside} /> : null}
        {open.is === 'help' ? <Help onClose={close} /> : null}
        {original.data == null || originalOf === null ? null : <OriginalDialog article={original.data} />}
        {book === undefined ? null : <ChaptersDialog key={book.id} book={book} />}
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
