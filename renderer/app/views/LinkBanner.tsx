import { Suspense, type ReactNode } from 'react';
import { lazyComponent } from '../../ui/lazy-component';
import { useNewLink } from '../new-link';

const LinkBar = lazyComponent(() => import('../../features/notes/view/LinkBar').then((part) => part.LinkBar));

/** A link that was begun, above every view, while the reader looks for its other passage in the texts. */
export function LinkBanner(): ReactNode {
  const link = useNewLink();
  if (link === null || link.isAsking) return null;
  return (
    <Suspense fallback={null}>
      <LinkBar link={link} />
    </Suspense>
  );
}
