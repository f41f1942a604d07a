import { Buffer } from 'node:buffer';
import { ask } from './ask';
import { expect, type App } from './fixtures';
import { ReaderWindow } from './pages/reader-window';

const BELL = (time: string, who: string): string =>
  `${who} heard the bell of the mill at ${time} in the morning. The van of the baker Anselm Roth stood before the gate of the mill with its doors open.`;

/** Six short accounts of one night, three of which give another hour. */
export const NIGHT: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'The miller', text: BELL('four', 'The miller Jorun Vale') },
  { title: 'The baker', text: BELL('four', 'The baker Anselm Roth') },
  { title: 'The ferryman', text: BELL('five', 'The ferryman Ode Harrow') },
  { title: 'The smith', text: BELL('five', 'The smith Berit Lund') },
  { title: 'The clerk', text: BELL('four', 'The clerk Tove Rask') },
  {
    title: 'The watchman',
    text: 'The watchman Per Moen saw vandals on the wall of the school. He called nobody and went home before midnight.',
  },
];

/** Brings the accounts in, as files. */
export async function bringNight(app: App): Promise<ReaderWindow> {
  const window = new ReaderWindow(app.page);
  await window.bringIn(
    ...NIGHT.map(({ title, text }) => ({
      name: `${title}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`${title}\n\n${text}`),
    })),
  );
  const added = async (): Promise<number> =>
    (await ask(app.page, 'library:list', {})).articles.filter((article) => article.added !== null).length;
  // The first import waits for its thread, which a busy machine is slow to start.
  await expect.poll(added, { timeout: 60_000 }).toBe(NIGHT.length);
  return window;
}

/** A new collection, which is then the scope. */
export async function addCollection(app: App, name: string): Promise<void> {
  const window = new ReaderWindow(app.page);
  await app.page.getByRole('button', { name: /^Collection: / }).click();
  await app.page.getByRole('menuitem', { name: 'New collection' }).click();
  await window.dialog.getByRole('textbox', { name: 'Collection name' }).fill(name);
  await window.dialog.getByRole('button', { name: 'Create' }).click();
  await expect(app.page.getByRole('button', { name: `Collection: ${name}` })).toBeVisible();
}
