import type { ArticleId } from '@core/contract/ids';
import { ask } from './ask';
import { expect, type App } from './fixtures';
import { ReaderWindow } from './pages/reader-window';

/** Puts articles side by side and waits until they are compared. */
export async function compare(app: App, ...titles: readonly (RegExp | string)[]): Promise<ReaderWindow> {
  const window = new ReaderWindow(app.page);
  await window.go('Comparison');
  await app.page.getByRole('button', { name: /Choose articles|New comparison/ }).click();
  await window.chooseArticles(...titles);
  await expect(app.page.getByText(/ matched(?:,|$)/)).toBeVisible();
  await openTab(app, 'Matches');
  return window;
}

/** The side panel of a comparison. */
export const panel = (app: App) =>
  app.page.getByRole('complementary', { name: 'Side panel of the comparison' });

/** Opens a tab of the side panel, and leaves the keys to the window. */
export async function openTab(
  app: App,
  name: 'Differences' | 'Values' | 'Matches' | 'Sources' | 'Notes',
): Promise<void> {
  // In a narrow window the panel is opened when it is wanted; one that is not drawn yet would be closed by the same button.
  const show = app.page.getByRole('button', { name: 'Show side panel' });
  await expect(panel(app).or(show).first()).toBeVisible();
  if (await show.isVisible()) await show.click();
  await panel(app).getByRole('tab', { name }).click();
  await app.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

/** Brings in a text over the bridge. */
export const bring = async (app: App, name: string, text: string): Promise<ArticleId> => {
  const base64 = Buffer.from(text).toString('base64');
  const { added } = await ask(app.page, 'library:import', { documents: [{ name, base64 }] });
  const [article] = added;
  if (article === undefined) throw new Error(`${name} did not come in`);
  return article.id;
};

/** Two reports of one flood that count its sheep otherwise. */
export const FLOOD = `The flood at the mill

The dam at Orrin Mill broke at four in the morning. The miller Tobias Wren counted 12 drowned sheep in the lower meadow.

Nobody in the hamlet upstream was hurt or lost cattle, he added.`;
export const FLOOD_AGAIN = `Water over the meadow

At Orrin Mill the dam broke at four in the morning. In the lower meadow the miller Tobias Wren counted 15 drowned sheep.

The stone bridge below the chapel held through that first night.`;
