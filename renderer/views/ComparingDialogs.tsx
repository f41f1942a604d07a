import { Suspense, type ReactNode } from 'react';
import { useCommand } from '../state/commands';
import { usePresentComparison } from '../state/comparing';
import { useWindow } from '../state/window-store';
import { lazyPart } from '../ui/lazy-part';
import { comparingDialogs, useOpenDialog } from './comparing-dialogs';

const ComparingDialog = lazyPart(() => import('./ComparingDialog').then((part) => part.ComparingDialog));

/** Hears the command from the first moment; the dialogs themselves are fetched when there is time. */
export function ComparingDialogs(): ReactNode {
  const isOpen = useOpenDialog().is !== 'nothing';
  const comparison = usePresentComparison();
  const articleId = useWindow((state) => state.articleId);
  const place = useWindow((state) => state.place);
  useCommand('compare.with', () => {
    if (place === 'compare' && comparison !== null) comparingDialogs.chooseMore();
    else if (articleId !== null) comparingDialogs.chooseFor(articleId);
    else comparingDialogs.chooseNew();
  });
  return <Suspense fallback={null}>{isOpen ? <ComparingDialog /> : null}</Suspense>;
}
