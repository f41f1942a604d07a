import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NOTHING } from '@core/contract/requests';
import { EMPTY_SESSION } from '@core/contract/settings';
import { App } from './App';
import { ask } from './state/ask';
import { paintLastTheme } from './state/looks';
import { followAnnouncements, queryClient } from './state/queries';
import { beginSession, followWindow } from './state/session';
import { resetWindow } from './state/window-store';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';

async function start(): Promise<void> {
  paintLastTheme();
  followAnnouncements();
  // A session that cannot be read costs comfort only: the window opens on the library.
  const session = await ask('session:read', NOTHING).catch(() => EMPTY_SESSION);
  beginSession(session);
  resetWindow({ place: session.place, articleId: session.articleId, comparisonId: session.comparisonId });
  followWindow();
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
