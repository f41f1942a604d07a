import { Suspense, type ReactNode } from 'react';
import { useCommand } from '../commands';
import { useCurrentComparison } from '../current-comparison';
import { useWindow } from '../window-store';
import { lazyComponent } from '../../ui/lazy-component';
import { comparisonDialogs, useOpenDialog } from './comparison-dialogs';

const LazyComparisonDialog = lazyComponent(() =>
  import('./ComparisonDialog').then((part) => part.ComparisonDialog),
);

/** Hears the command from the first moment; the dialogs themselves are fetched when there is time. */
export function ComparisonDialogHost(): ReactNode {
  const isOpen = useOpenDialog().is !== 'nothing';
  const comparison = useCurrentComparison();
  const articleId = useWindow((state) => state.articleId);
  const place = useWindow((state) => state.place);
  useCommand('compare.with', () => {
    if (place === 'compare' && comparison !== null) comparisonDialogs.chooseMore();
    else if (articleId !== null) comparisonDialogs.chooseFor(articleId);
    else comparisonDialogs.chooseNew();
  });
  return <Suspense fallback={null}>{isOpen ? <LazyComparisonDialog /> : null}</Suspense>;
}
