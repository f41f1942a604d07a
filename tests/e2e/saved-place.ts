import { expect, type Page } from 'playwright/test';
import { ask } from './ask';
import type { ReaderPane } from './pages/reader-window';

/** Waits until the session on the disk opens the article of this pane at a place that is now in view. */
export async function untilPlaceIsSaved(page: Page, pane: ReaderPane): Promise<void> {
  const isSaved = async (): Promise<boolean> => {
    const { articleId, positions } = await ask(page, 'session:read', {});
    const [last] = positions;
    return last !== undefined && last.articleId === articleId && (await pane.shows(last.offset));
  };
  await expect.poll(isSaved).toBe(true);
}
