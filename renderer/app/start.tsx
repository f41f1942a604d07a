import './shared-styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EMPTY } from '@core/contract/requests';
import { EMPTY_SESSION } from '@core/contract/settings';
import { specOfView } from '@core/contract/views';
import { App } from './App';
import type { BufferedKeys } from './early-key-buffer';
import { ask } from './ask';
import { followErrors } from './error-log';
import { beginOwnHistory } from './older-undo';
import { prefetch, fetchFirst, followAnnouncements, warmUpComparison, queryClient } from './queries';
import { beginSession, followWindow } from './session';
import { beginWritingPane } from './writing-pane';
import { replayKeys } from './replay-keys';
import { resetWindow } from './window-store';
import { prefetchWhenIdle, whenIdle } from '../ui/lazy-component';

/** By then the first view is drawn. */
const FIRST_VIEW_MS = 600;

/** Puts the window in the place of the frame that the page came with. */
export async function start(bufferedKeys: BufferedKeys): Promise<void> {
  followErrors();
  followAnnouncements();
  fetchFirst();
  beginOwnHistory();
  // A session that cannot be read costs comfort only: the window opens on the library.
  const session = await ask('session:read', EMPTY).catch(() => EMPTY_SESSION);
  beginSession(session);
  beginWritingPane();
  if (session.articleId !== null) prefetch(session.articleId);
  resetWindow({
    place: specOfView(session.place).isRestored ? session.place : 'library',
    articleId: session.articleId,
    comparisonId: session.comparisonId,
    collectionId: session.collectionId ?? null,
  });
  followWindow();
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  // A tick later: inside its own effects React would put a field back to what it was.
  const replay = (): void => void setTimeout(() => replayKeys(bufferedKeys.take()));
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App onListening={replay} />
      </QueryClientProvider>
    </StrictMode>,
  );
  setTimeout(() => {
    prefetchWhenIdle();
    whenIdle(warmUpComparison);
  }, FIRST_VIEW_MS);
}
