import type { Page } from 'playwright/test';

/**
 * Drops files and folders of the disk on the middle of the window, as the file manager of the system does: Chromium
 * reads them itself, so folders come as folders. Playwright has no call for it; the protocol of the browser has.
 * @param paths absolute
 */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  await session.detach();
}
